package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.PART_XML;
import static eu.regiometer.findings.FindingCode.ZIP_TRUNCATED;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.LittleEndianByteArrayInputStream;

/**
 * The records of one part of a workbook stream, from its first record to the last; what parts lie inside it, such as
 * charts, is passed over. A part that does not end is refused: the rest of the file is missing.
 */
final class XlsRecords {

    private final RecordInputStream in;
    private final Refusal refusal;
    private int depth;

    /**
     * Goes to the beginning of a part.
     *
     * @param start place of its first record
     */
    XlsRecords(byte[] stream, int start, Refusal refusal) {
        this.in = new RecordInputStream(new LittleEndianByteArrayInputStream(stream, start));
        this.refusal = refusal;
    }

    /** Goes to the next record; what was left of the last one is skipped. False after the last record. */
    boolean next() {
        while (step()) {
            if (in.getSid() == EOFRecord.sid && depth == 0) {
                return false;
            }
            if (depth == 1 && in.getSid() != EOFRecord.sid) {
                return true;
            }
        }
        throw refusal.of(ZIP_TRUNCATED, "records");
    }

    /** Number that says what the record holds. */
    int sid() {
        return in.getSid();
    }

    /** Content of the record. */
    RecordInputStream in() {
        return in;
    }

    /** Refuses a record of which something is left although all of it was read: it swallowed what follows. */
    void checkRead() {
        if (in.remaining() > 0 || in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid) {
            throw refusal.of(PART_XML, "records");
        }
    }

    private boolean step() {
        if (in.remaining() > 0) {
            in.readRemainder();
        }
        if (!in.hasNextRecord()) {
            return false;
        }
        in.nextRecord();
        if (!RecordSizes.allow(in.getSid(), in.remaining())) {
            throw refusal.of(PART_XML, "records");
        }
        if (in.getSid() == BOFRecord.sid) {
            depth++;
        } else if (in.getSid() == EOFRecord.sid) {
            depth--;
        }
        return true;
    }
}
