package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.PART_LIMIT;
import static eu.regiometer.findings.FindingCode.PART_XML;
import static eu.regiometer.findings.FindingCode.SHEET_CELLS;
import static eu.regiometer.findings.FindingCode.SHEET_COLUMNS;
import static eu.regiometer.findings.FindingCode.SHEET_ORDER;
import static eu.regiometer.findings.FindingCode.SHEET_REFERENCE;
import static eu.regiometer.findings.FindingCode.SHEET_ROWS;

import eu.regiometer.findings.CellAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gate 4: pulls one sheet row by row. The dimension a sheet claims is never looked at. */
final class SheetReader implements RowSource {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int ALPHABET = 26;

    private final XmlPart xml;
    private final String sheet;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final CellReader cells;
    private final List<String> merges = new ArrayList<>();
    private boolean inData;
    private boolean dataRead;
    private int row;
    private int column;
    private int rows;
    private long cellCount;

    SheetReader(XmlPart xml, String sheet, CellReader cells, ReadLimits limits, Refusal refusal) {
        this.xml = xml;
        this.sheet = sheet;
        this.cells = cells;
        this.limits = limits;
        this.refusal = refusal;
        xml.root("worksheet");
    }

    /** The next row that holds something; null at the end of the sheet, which is then checked to its last byte. */
    @Override
    public @Nullable RawRow next() {
        while (xml.next()) {
            if (xml.starts("sheetData", 2) && !dataRead) {
                inData = true;
                dataRead = true;
            } else if (inData && xml.starts("row")) {
                RawRow read = readRow();
                if (!read.cells().isEmpty()) {
                    rows++;
                    if (rows > limits.rows()) {
                        throw refusal.limit(SHEET_ROWS, "rows", rows, limits.rows());
                    }
                    return read;
                }
            } else if (xml.starts() && (inData || xml.starts("sheetData") || xml.starts("row") || xml.starts("c"))) {
                throw xml.misplaced();
            } else if (xml.ends("sheetData")) {
                inData = false;
            } else if (xml.starts("mergeCell", 3)) {
                merge();
            }
        }
        if (!dataRead) {
            throw xml.misplaced();
        }
        return null;
    }

    @Override
    public List<String> merges() {
        return merges;
    }

    private void merge() {
        if (merges.size() == limits.merges()) {
            throw xml.refuse(PART_LIMIT);
        }
        merges.add(Refusal.plain(xml.attributeOrEmpty("ref")));
    }

    private RawRow readRow() {
        String number = xml.attribute("r");
        int found = number == null ? row + 1 : rowNumber(number);
        if (found <= row) {
            throw refusal.cell(SHEET_ORDER, sheet, "row " + found, "row " + row + " before row " + found);
        }
        if (found > LAST_ROW) {
            throw refusal.cell(SHEET_REFERENCE, sheet, "row " + found, "last row " + LAST_ROW);
        }
        row = found;
        column = 0;
        List<RawCell> read = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts()) {
                continue;
            }
            if (xml.starts("extLst")) {
                xml.skip();
            } else if (!xml.starts("c")) {
                throw xml.misplaced();
            } else {
                RawCell cell = readCell();
                if (cell != null) {
                    if (cell.column() > limits.columns()) {
                        throw refusal.limit(SHEET_COLUMNS, "columns", cell.column(), limits.columns());
                    }
                    read.add(cell);
                }
            }
        }
        return new RawRow(row, read);
    }

    private @Nullable RawCell readCell() {
        cellCount++;
        if (cellCount > limits.cells()) {
            throw refusal.limit(SHEET_CELLS, "cells", cellCount, limits.cells());
        }
        String reference = null;
        String type = "n";
        int format = 0;
        for (int i = 0; i < xml.attributeCount(); i++) {
            String name = xml.attributeName(i);
            if (name.length() != 1) {
                continue;
            }
            switch (name.charAt(0)) {
                case 'r' -> reference = xml.attributeValue(i);
                case 't' -> type = xml.attributeValue(i);
                case 's' -> format = formatIndex(xml.attributeValue(i));
                default -> {
                    // nothing else of a cell counts
                }
            }
        }
        int found = reference == null ? column + 1 : columnNumber(reference);
        if (found <= column) {
            throw refusal.cell(SHEET_ORDER, sheet, CellAddress.columnName(found) + row, "column order");
        }
        if (found > LAST_COLUMN) {
            throw refusal.cell(SHEET_REFERENCE, sheet, "row " + row, "last column XFD");
        }
        column = found;
        return cells.read(xml, type, format, row, column);
    }

    private int rowNumber(String text) {
        int number = digits(text, 0);
        if (number < 1) {
            throw refusal.cell(SHEET_REFERENCE, sheet, text, "row number");
        }
        return number;
    }

    private int columnNumber(String reference) {
        int number = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            number = number * ALPHABET + (reference.charAt(at) - 'A' + 1);
            at++;
            if (number > LAST_COLUMN) {
                throw refusal.cell(SHEET_REFERENCE, sheet, reference, "last column XFD");
            }
        }
        if (number == 0 || digits(reference, at) != row) {
            throw refusal.cell(SHEET_REFERENCE, sheet, reference, "row " + row);
        }
        return number;
    }

    /** Whole number from a place to the end; -1 when there is none or it is far too large. */
    private static int digits(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > LAST_ROW) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return from == text.length() ? -1 : number;
    }

    private int formatIndex(String text) {
        int index = digits(text, 0);
        if (index < 0) {
            throw xml.refuse(PART_XML);
        }
        return index;
    }
}
