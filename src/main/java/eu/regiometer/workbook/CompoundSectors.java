package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.TYPE_OLD_XLS;
import static eu.regiometer.findings.FindingCode.ZIP_TRUNCATED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that every sector in use of a compound file lies in the file as a whole, since common libraries take what is
 * cut off for zeros. Layout after Microsoft, MS-CFB, sections 2.2, 2.3 and 2.5.
 */
final class CompoundSectors {

    private static final int HEADER = 512;
    private static final int FIRST_LIST = 0x4C;
    private static final int IN_HEADER = 109;
    private static final int FREE = -1;

    private final byte[] content;
    private final ByteBuffer bytes;
    private final int sector;
    private final Refusal refusal;

    private CompoundSectors(byte[] content, Refusal refusal) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.refusal = refusal;
        if (content.length < HEADER) {
            throw refusal.of(ZIP_TRUNCATED, "header");
        }
        int shift = bytes.getShort(0x1E);
        if (shift != 9 && shift != 12) {
            throw refusal.with(TYPE_OLD_XLS, "found", "XLS");
        }
        sector = 1 << shift;
    }

    static void check(byte[] content, Refusal refusal) {
        new CompoundSectors(content, refusal).check();
    }

    private void check() {
        int entries = sector / Integer.BYTES;
        long index = 0;
        for (int table : tables()) {
            int start = start(table);
            for (int i = 0; i < entries; i++) {
                if (bytes.getInt(start + i * Integer.BYTES) != FREE) {
                    start(index);
                }
                index++;
            }
        }
    }

    /** Sectors of the allocation table: the first in the header, the others in a chain of sectors of their own. */
    private List<Integer> tables() {
        int count = bytes.getInt(0x2C);
        if (count < 1 || count > content.length / sector) {
            throw refusal.of(ZIP_TRUNCATED, "allocation table");
        }
        List<Integer> tables = new ArrayList<>();
        for (int i = 0; i < Math.min(count, IN_HEADER); i++) {
            tables.add(bytes.getInt(FIRST_LIST + i * Integer.BYTES));
        }
        int perSector = sector / Integer.BYTES - 1;
        int next = bytes.getInt(0x44);
        while (tables.size() < count) {
            int start = start(next);
            for (int i = 0; i < perSector && tables.size() < count; i++) {
                tables.add(bytes.getInt(start + i * Integer.BYTES));
            }
            next = bytes.getInt(start + perSector * Integer.BYTES);
        }
        return tables;
    }

    /** Place of a sector that is wholly there. */
    private int start(long number) {
        long start = (number + 1) * sector;
        if (number < 0 || start + sector > content.length) {
            throw refusal.of(ZIP_TRUNCATED, "sector");
        }
        return (int) start;
    }
}
