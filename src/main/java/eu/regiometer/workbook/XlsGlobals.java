package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.CELL_FORMULA_ACTIVE;
import static eu.regiometer.findings.FindingCode.PART_EXTERNAL;
import static eu.regiometer.findings.FindingCode.PART_LIMIT;
import static eu.regiometer.findings.FindingCode.PART_MACRO;
import static eu.regiometer.findings.FindingCode.PART_RELATION;
import static eu.regiometer.findings.FindingCode.SHEET_COUNT;
import static eu.regiometer.findings.FindingCode.SHEET_NAME;
import static eu.regiometer.findings.FindingCode.TYPE_ENCRYPTED;
import static eu.regiometer.findings.FindingCode.TYPE_OLD_XLS;
import static eu.regiometer.findings.FindingCode.ZIP_TRUNCATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternalNameRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.common.UnicodeString;

/**
 * Gate 3 for a workbook stream: its first part with the sheets in their order, texts, formats and date system, and that
 * nothing leads out or runs. Layout after Microsoft, MS-XLS, section 2.4.
 */
final class XlsGlobals {

    private static final int BIFF8 = 0x0600;
    private static final int HIDDEN = 0x3;
    private static final int WORKSHEET = 0;
    private static final Set<Integer> MACRO_SHEETS = Set.of(1, 6);
    private static final Set<Short> READ_WHOLE = Set.of(
            BoundSheetRecord.sid, SSTRecord.sid, ExtendedFormatRecord.sid, FormatRecord.sid, DateWindow1904Record.sid);

    /** Functions younger than the format are written as calls of hidden names. */
    private static final String NEW_FUNCTION = "_xlfn.";

    private static final char LINK_SEPARATOR = '\u0003';

    private final byte[] stream;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Map<String, Integer> starts = new TreeMap<>();
    private final Set<Integer> takenStarts = new TreeSet<>();
    private final Set<String> takenNames = new TreeSet<>();
    private final SharedStrings strings = SharedStrings.none();
    private final List<Integer> formatIds = new ArrayList<>();
    private final Map<Integer, String> formatCodes = new TreeMap<>();
    private boolean since1904;
    private long sheetCount;
    private int nameCount;

    private XlsGlobals(byte[] stream, ReadLimits limits, Refusal refusal) {
        this.stream = stream;
        this.limits = limits;
        this.refusal = refusal;
    }

    static XlsGlobals read(byte[] stream, ReadLimits limits, Refusal refusal) {
        var globals = new XlsGlobals(stream, limits, refusal);
        globals.read();
        return globals;
    }

    List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    /** The records of a worksheet. */
    XlsRecords records(String sheet) {
        Integer start = starts.get(sheet);
        if (start == null) {
            throw new IllegalArgumentException("no such sheet: " + Refusal.plain(sheet));
        }
        return new XlsRecords(stream, start, refusal);
    }

    SharedStrings strings() {
        return strings;
    }

    CellFormats formats() {
        return CellFormats.of(formatIds, formatCodes);
    }

    boolean since1904() {
        return since1904;
    }

    private void read() {
        checkVersion(0);
        var records = new XlsRecords(stream, 0, refusal);
        while (records.next()) {
            record(records.sid(), records.in());
            if (READ_WHOLE.contains((short) records.sid())) {
                records.checkRead();
            }
        }
        if (sheetCount == 0 || sheetCount <= limits.sheets() && !takenStarts.equals(partsBehind())) {
            throw refusal.of(PART_RELATION, "sheets");
        }
        if (sheetCount > limits.sheets()) {
            throw refusal.limit(SHEET_COUNT, "sheets", sheetCount, limits.sheets());
        }
    }

    private void record(int sid, RecordInputStream in) {
        switch (sid) {
            case FilePassRecord.sid -> throw refusal.of(TYPE_ENCRYPTED);
            case BoundSheetRecord.sid -> sheet(in);
            case SSTRecord.sid -> texts(in);
            case ExtendedFormatRecord.sid -> {
                if (formatIds.size() == limits.cellFormats()) {
                    throw refusal.of(PART_LIMIT, "formats");
                }
                formatIds.add((int) new ExtendedFormatRecord(in).getFormatIndex());
            }
            case FormatRecord.sid -> {
                var format = new FormatRecord(in);
                formatCodes.put(format.getIndexCode(), format.getFormatString());
            }
            case DateWindow1904Record.sid -> since1904 = new DateWindow1904Record(in).getWindowing() == 1;
            case SupBookRecord.sid -> link(new SupBookRecord(in));
            case ExternalNameRecord.sid -> externalName(in);
            case NameRecord.sid -> name(in);
            default -> {
                // nothing else of the workbook counts
            }
        }
    }

    private void sheet(RecordInputStream in) {
        sheetCount++;
        int start = in.readInt();
        int visibility = in.readUByte();
        int type = in.readUByte();
        String name = shortText(in);
        if (MACRO_SHEETS.contains(type)) {
            throw refusal.of(PART_MACRO);
        }
        if (sheetCount > limits.sheets()) {
            return;
        }
        if (!WorkbookPart.isSheetName(name) || !takenNames.add(name.toLowerCase(Locale.ROOT))) {
            throw refusal.cell(SHEET_NAME, "", "", Refusal.plain(name));
        }
        if (start <= 0 || !takenStarts.add(start)) {
            throw refusal.of(PART_RELATION, "sheet");
        }
        checkVersion(start);
        if (type == WORKSHEET) {
            sheets.add(new SheetInfo(name, (visibility & HIDDEN) != 0));
            starts.put(name, start);
        }
    }

    /** Places where the parts behind the first one begin: a sheet that is no longer listed would be lost without a word. */
    private Set<Integer> partsBehind() {
        Set<Integer> found = new TreeSet<>();
        int depth = 0;
        for (int at = 0; at + 4 <= stream.length && (depth > 0 || unsignedShort(at) == BOFRecord.sid); ) {
            if (unsignedShort(at) == BOFRecord.sid) {
                if (depth == 0 && at > 0) {
                    found.add(at);
                }
                depth++;
            } else if (unsignedShort(at) == EOFRecord.sid) {
                depth--;
            }
            at += 4 + unsignedShort(at + 2);
        }
        return found;
    }

    /** Every part begins with its version; an older one has the same records with another meaning. */
    private void checkVersion(int start) {
        if (start + 8 > stream.length) {
            throw refusal.of(ZIP_TRUNCATED, "records");
        }
        int sid = unsignedShort(start);
        int version = unsignedShort(start + 4);
        if (sid != BOFRecord.sid || version != BIFF8) {
            throw start == 0 ? refusal.with(TYPE_OLD_XLS, "found", "Excel 2 - 95") : refusal.of(PART_RELATION, "sheet");
        }
    }

    /** Read text by text, since the library takes what is cut off for empty texts. */
    private void texts(RecordInputStream in) {
        in.readInt();
        long count = in.readInt() & 0xFFFFFFFFL;
        for (long i = 0; i < count; i++) {
            if (in.available() == 0 && !(in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid)) {
                throw refusal.of(ZIP_TRUNCATED, "texts");
            }
            strings.add(RichText.composed(new UnicodeString(in).getString()), limits, refusal);
        }
    }

    /** A link to the workbook itself or to functions of add-ins stays inside; one to a program acts. */
    private void link(SupBookRecord book) {
        if (!book.isExternalReferences()) {
            return;
        }
        String target = book.getURL();
        if (target.isBlank() || target.equals("\0")) {
            return;
        }
        if (target.indexOf(LINK_SEPARATOR) >= 0) {
            throw refusal.with(CELL_FORMULA_ACTIVE, "cell", target.replace(LINK_SEPARATOR, '|'));
        }
        throw refusal.with(PART_EXTERNAL, "target", target);
    }

    private void externalName(RecordInputStream in) {
        in.readShort();
        in.readInt();
        String name = shortText(in);
        if (ActiveFormula.matches(name + "(")) {
            throw refusal.with(CELL_FORMULA_ACTIVE, "cell", name);
        }
    }

    private void name(RecordInputStream in) {
        nameCount++;
        if (nameCount > limits.definedNames()) {
            throw refusal.of(PART_LIMIT, "names");
        }
        var name = new NameRecord(in);
        boolean newFunction = name.getNameText().toLowerCase(Locale.ROOT).startsWith(NEW_FUNCTION);
        if (newFunction && ActiveFormula.matches(name.getNameText() + "(")
                || XlsFormulas.active(name.getNameDefinition())) {
            throw refusal.with(CELL_FORMULA_ACTIVE, "cell", name.getNameText());
        }
    }

    private static String shortText(RecordInputStream in) {
        int length = in.readUByte();
        boolean wide = (in.readUByte() & 1) != 0;
        return wide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
    }

    private int unsignedShort(int at) {
        return stream[at] & 0xFF | (stream[at + 1] & 0xFF) << 8;
    }
}
