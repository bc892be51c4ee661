package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.CELL_FORMULA_ACTIVE;
import static eu.regiometer.findings.FindingCode.CELL_MALFORMED;
import static eu.regiometer.findings.FindingCode.PART_LIMIT;
import static eu.regiometer.findings.FindingCode.SHEET_REFERENCE;
import static eu.regiometer.findings.FindingCode.SHEET_STRING_INDEX;
import static eu.regiometer.findings.FindingCode.SHEET_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ExtSSTRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Gate 4 for a sheet of an old workbook: pulls it row by row. Only stored values are read. */
final class XlsSheetReader implements RowSource {

    private static final int ROWS = 65_536;
    private static final int COLUMNS = 256;
    private static final Set<Short> CELLS = Set.of(
            NumberRecord.sid,
            RKRecord.sid,
            MulRKRecord.sid,
            LabelSSTRecord.sid,
            BoolErrRecord.sid,
            BlankRecord.sid,
            MulBlankRecord.sid);

    private final XlsRecords records;
    private final XlsGlobals globals;
    private final CellFormats formats;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final RowsInOrder rows;
    private final List<String> merges = new ArrayList<>();
    private @Nullable FormulaRecord formula;
    private boolean textExpected;
    private boolean ended;

    XlsSheetReader(String sheet, XlsGlobals globals, CellFormats formats, ReadLimits limits, Refusal refusal) {
        this.records = globals.records(sheet);
        this.rows = new RowsInOrder(sheet, limits, refusal);
        this.globals = globals;
        this.formats = formats;
        this.limits = limits;
        this.refusal = refusal;
    }

    @Override
    public @Nullable RawRow next() {
        RawRow ready = rows.take();
        while (ready == null && !ended) {
            if (records.next()) {
                record(records.sid(), records.in());
                if (CELLS.contains((short) records.sid())) {
                    records.checkRead();
                }
            } else {
                ended = true;
                endFormula();
                rows.end();
            }
            ready = rows.take();
        }
        return ready;
    }

    @Override
    public List<String> merges() {
        return merges;
    }

    private void record(int sid, RecordInputStream in) {
        switch (sid) {
            case NumberRecord.sid -> {
                var cell = new NumberRecord(in);
                start(cell);
                number(cell.getValue(), cell.getXFIndex(), false);
            }
            case RKRecord.sid -> {
                var cell = new RKRecord(in);
                start(cell);
                number(cell.getRKNumber(), cell.getXFIndex(), false);
            }
            case MulRKRecord.sid -> {
                var several = new MulRKRecord(in);
                for (int i = 0; i < several.getNumColumns(); i++) {
                    start(several.getRow(), several.getFirstColumn() + i);
                    number(several.getRKNumberAt(i), several.getXFAt(i), false);
                }
            }
            case LabelSSTRecord.sid -> {
                var cell = new LabelSSTRecord(in);
                start(cell);
                text(shared(cell.getSSTIndex()), false);
            }
            case LabelRecord.sid -> {
                var cell = new LabelRecord(in);
                start(cell);
                text(RichText.composed(cell.getValue()), false);
            }
            case BoolErrRecord.sid -> {
                var cell = new BoolErrRecord(in);
                start(cell);
                booleanOrError(cell.isBoolean(), cell.isBoolean() && cell.getBooleanValue(), cell.getErrorValue());
            }
            case BlankRecord.sid -> start(new BlankRecord(in));
            case MulBlankRecord.sid -> {
                var several = new MulBlankRecord(in);
                for (int i = 0; i < several.getNumColumns(); i++) {
                    start(several.getRow(), several.getFirstColumn() + i);
                }
            }
            case FormulaRecord.sid -> formula(in);
            case SharedFormulaRecord.sid -> sharedFormula(new SharedFormulaRecord(in));
            case ArrayRecord.sid -> check(new ArrayRecord(in).getFormulaTokens());
            case StringRecord.sid -> formulaText(new StringRecord(in).getString());
            case MergeCellsRecord.sid -> merges(new MergeCellsRecord(in));
            case SSTRecord.sid, ExtSSTRecord.sid, BoundSheetRecord.sid, ExtendedFormatRecord.sid, FormatRecord.sid ->
                throw rows.at(CELL_MALFORMED, "record"); // belongs to the workbook: once it was a cell
            default -> {
                // nothing else of a sheet counts
            }
        }
    }

    private void start(CellValueRecordInterface cell) {
        start(cell.getRow(), cell.getColumn());
    }

    private void start(int row, int column) {
        endFormula();
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw rows.at(SHEET_REFERENCE, "after this cell");
        }
        rows.start(row, column);
    }

    private void number(double stored, int format, boolean computed) {
        if (!Double.isFinite(stored)) {
            throw rows.at(CELL_MALFORMED, "number");
        }
        if (format >= formats.size()) {
            throw rows.at(CELL_MALFORMED, "cell format");
        }
        String number = Decimals.canonical(Double.toString(stored));
        if (formats.date(format)) {
            String date = SerialDate.iso(Double.parseDouble(number), globals.since1904());
            if (date != null) {
                rows.add(new RawCell(rows.column(), CellType.DATE, date, computed, false));
                return;
            }
        }
        rows.add(new RawCell(rows.column(), CellType.NUMBER, number, computed, formats.percent(format)));
    }

    private void text(String text, boolean computed) {
        if (text.length() > limits.text()) {
            throw refusal.limit(SHEET_TEXT, "characters", text.length(), limits.text());
        }
        if (!text.isEmpty()) {
            rows.add(new RawCell(rows.column(), CellType.TEXT, text, computed, false));
        } else if (computed) {
            rows.add(new RawCell(rows.column(), CellType.BLANK, "", true, false));
        }
    }

    private String shared(int index) {
        int size = globals.strings().size();
        if (index < 0 || index >= size) {
            throw rows.at(SHEET_STRING_INDEX, "text " + index + " of " + size);
        }
        return globals.strings().get(index);
    }

    private void booleanOrError(boolean bool, boolean value, int error) {
        if (bool) {
            rows.add(new RawCell(rows.column(), CellType.BOOLEAN, Boolean.toString(value), formula != null, false));
        } else {
            if (!FormulaError.isValidCode(error)) {
                throw rows.at(CELL_MALFORMED, "error mark");
            }
            String mark = FormulaError.forInt(error).getString();
            rows.add(new RawCell(rows.column(), CellType.ERROR, mark, formula != null, false));
        }
    }

    private void formula(RecordInputStream in) {
        boolean computed = XlsFormulas.chained(in);
        var read = new FormulaRecord(in);
        start(read);
        check(tokens(read));
        formula = read;
        switch (read.getCachedResultTypeEnum()) {
            case NUMERIC -> computedNumber(read, computed);
            case STRING -> {
                textExpected = read.hasCachedResultString();
                if (!textExpected) {
                    text("", true);
                }
            }
            case BOOLEAN -> booleanOrError(true, read.getCachedBooleanValue(), 0);
            case ERROR -> booleanOrError(false, false, read.getCachedErrorValue());
            default -> throw rows.at(CELL_MALFORMED, "formula");
        }
    }

    /**
     * Some writers compute nothing, store a nought and ask for a computation when the file is opened; others store a
     * nought in place of a text.
     */
    private void computedNumber(FormulaRecord read, boolean computed) {
        if (read.getValue() == 0 && (!computed || read.isCalcOnLoad())) {
            withoutValue();
        } else {
            number(read.getValue(), read.getXFIndex(), true);
        }
    }

    private void formulaText(String stored) {
        if (formula == null) {
            throw rows.at(CELL_MALFORMED, "text without formula");
        }
        if (textExpected) {
            textExpected = false;
            text(RichText.composed(stored), true);
        }
    }

    /** A formula whose text never came has no result. */
    private void endFormula() {
        if (textExpected) {
            textExpected = false;
            withoutValue();
        }
        formula = null;
    }

    private void withoutValue() {
        rows.add(new RawCell(rows.column(), CellType.FORMULA_WITHOUT_VALUE, "", true, false));
    }

    private Ptg[] tokens(FormulaRecord read) {
        try {
            return read.getParsedExpression();
        } catch (RuntimeException e) {
            throw rows.at(CELL_MALFORMED, "formula");
        }
    }

    private void sharedFormula(SharedFormulaRecord shared) {
        if (formula != null) {
            check(shared.getFormulaTokens(formula));
        }
    }

    private void check(Ptg[] tokens) {
        if (XlsFormulas.active(tokens)) {
            throw rows.at(CELL_FORMULA_ACTIVE, "");
        }
    }

    private void merges(MergeCellsRecord ranges) {
        for (int i = 0; i < ranges.getNumAreas(); i++) {
            if (merges.size() == limits.merges()) {
                throw refusal.of(PART_LIMIT, "merged cells");
            }
            merges.add(ranges.getAreaAt(i).formatAsString());
        }
    }
}
