package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.SHEET_CELLS;
import static eu.regiometer.findings.FindingCode.SHEET_COLUMNS;
import static eu.regiometer.findings.FindingCode.SHEET_ORDER;
import static eu.regiometer.findings.FindingCode.SHEET_ROWS;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers cells that come one by one into rows: row by row and from left to right, within the limits. */
final class RowsInOrder {

    private final String sheet;
    private final ReadLimits limits;
    private final Refusal refusal;
    private List<RawCell> cells = new ArrayList<>();
    private @Nullable RawRow ready;
    private int row;
    private int column;
    private int rows;
    private long cellCount;

    RowsInOrder(String sheet, ReadLimits limits, Refusal refusal) {
        this.sheet = sheet;
        this.limits = limits;
        this.refusal = refusal;
    }

    /** Goes to a cell, blank ones included; row and column count from 0. */
    void start(int atRow, int atColumn) {
        cellCount++;
        if (cellCount > limits.cells()) {
            throw refusal.limit(SHEET_CELLS, "cells", cellCount, limits.cells());
        }
        int nextRow = atRow + 1;
        int nextColumn = atColumn + 1;
        if (nextRow < row || nextRow == row && nextColumn <= column) {
            throw refusal.cell(SHEET_ORDER, sheet, CellAddress.columnName(nextColumn) + nextRow, "row " + row);
        }
        if (nextRow > row) {
            end();
            row = nextRow;
        }
        column = nextColumn;
    }

    /** Column of the cell, from 1. */
    int column() {
        return column;
    }

    /** What the cell holds. */
    void add(RawCell cell) {
        if (column > limits.columns()) {
            throw refusal.limit(SHEET_COLUMNS, "columns", column, limits.columns());
        }
        cells.add(cell);
    }

    /** No more cells will come in this row. */
    void end() {
        if (!cells.isEmpty()) {
            rows++;
            if (rows > limits.rows()) {
                throw refusal.limit(SHEET_ROWS, "rows", rows, limits.rows());
            }
            ready = new RawRow(row, cells);
            cells = new ArrayList<>();
        }
    }

    /** The row that is complete, once; null while there is none. */
    @Nullable
    RawRow take() {
        RawRow taken = ready;
        ready = null;
        return taken;
    }

    /** A refusal at the cell; at the sheet as a whole before the first one. */
    UnreadableWorkbookException at(FindingCode code, String detail) {
        String cell = row == 0 ? "" : CellAddress.columnName(column) + row;
        return refusal.cell(code, sheet, cell, detail);
    }
}
