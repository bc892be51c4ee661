package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.CELL_MALFORMED;
import static eu.regiometer.findings.FindingCode.SHEET_CELLS;
import static eu.regiometer.findings.FindingCode.SHEET_COLUMNS;
import static eu.regiometer.findings.FindingCode.SHEET_ROWS;
import static eu.regiometer.findings.FindingCode.SHEET_TEXT;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Gate 4 for delimited text: pulls it record by record. */
final class RecordReader implements RowSource {

    private final Iterator<CSVRecord> records;
    private final int skipped;
    private final String sheet;
    private final ReadLimits limits;
    private final Refusal refusal;
    private int number;
    private int rows;
    private long cellCount;

    RecordReader(Reader text, RecordForm form, String sheet, ReadLimits limits, Refusal refusal) throws IOException {
        this.records = CSVParser.parse(text, form.format()).iterator();
        this.skipped = form.declared() ? 1 : 0;
        this.sheet = sheet;
        this.limits = limits;
        this.refusal = refusal;
    }

    /** The next record that holds something; its number is the row in which a spreadsheet program shows it. */
    @Override
    public @Nullable RawRow next() {
        try {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                number = Math.toIntExact(record.getRecordNumber()) - skipped;
                List<RawCell> cells = number == 0 ? List.of() : cells(record);
                if (!cells.isEmpty()) {
                    rows++;
                    if (rows > limits.rows()) {
                        throw refusal.limit(SHEET_ROWS, "rows", rows, limits.rows());
                    }
                    return new RawRow(number, cells);
                }
            }
            return null;
        } catch (UncheckedIOException e) { // a quote that is not closed, or text after a closing quote
            throw refusal.cell(CELL_MALFORMED, sheet, "row " + (number + 1), "quotation mark");
        }
    }

    private List<RawCell> cells(CSVRecord record) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 1; column <= record.size(); column++) {
            String text = record.get(column - 1);
            if (text != null) {
                if (column > limits.columns()) {
                    throw refusal.limit(SHEET_COLUMNS, "columns", column, limits.columns());
                }
                String composed = RichText.composed(text);
                if (composed.length() > limits.text()) {
                    throw refusal.limit(SHEET_TEXT, "characters", composed.length(), limits.text());
                }
                cells.add(RawCell.text(column, composed));
            }
        }
        cellCount += record.size();
        if (cellCount > limits.cells()) {
            throw refusal.limit(SHEET_CELLS, "cells", cellCount, limits.cells());
        }
        return cells;
    }
}
