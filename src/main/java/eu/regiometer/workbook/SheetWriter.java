package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/**
 * Writes one sheet. Rows and columns count from 1. Texts stay texts: what looks like a formula gets a quote prefix,
 * signs that XML cannot hold become U+FFFD, and what exceeds a cell is cut.
 */
public final class SheetWriter {

    private static final int WIDTH_UNIT = 256;
    private static final int WIDEST = 255;

    private final Sheet sheet;
    private final CellStyles styles;

    SheetWriter(Sheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** Name of the sheet. */
    public String name() {
        return sheet.getSheetName();
    }

    /** Writes a text. */
    public void text(int row, int column, String text) {
        text(row, column, text, CellLook.PLAIN);
    }

    /** Writes a text; an empty one gives only the look. */
    public void text(int row, int column, String text, CellLook look) {
        Cell cell = cell(row, column);
        cell.setCellStyle(styles.of(look, CellStyles.GENERAL, FormulaLike.matches(text)));
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.storable(text));
        }
    }

    /** Writes a number, which must be finite. */
    public void number(int row, int column, double number) {
        number(row, column, number, CellLook.PLAIN);
    }

    /** Writes a number, which must be finite. */
    public void number(int row, int column, double number, CellLook look) {
        number(row, column, number, look, CellStyles.GENERAL);
    }

    /** Writes a date. */
    public void date(int row, int column, LocalDate date) {
        date(row, column, date, CellLook.PLAIN);
    }

    /** Writes a date, from 1900 on. */
    public void date(int row, int column, LocalDate date, CellLook look) {
        Cell cell = cell(row, column);
        cell.setCellValue(date);
        cell.setCellStyle(styles.of(look, CellStyles.DATE, false));
    }

    /** Writes true or false. */
    public void bool(int row, int column, boolean value, CellLook look) {
        Cell cell = cell(row, column);
        cell.setCellValue(value);
        cell.setCellStyle(styles.of(look, CellStyles.GENERAL, false));
    }

    /** Writes a cell of an untrusted workbook as it was stored, without its formula or display format. */
    public void raw(int row, RawCell found, CellLook look) {
        int column = found.column();
        switch (found.type()) {
            case TEXT -> text(row, column, found.text(), look);
            case NUMBER ->
                number(
                        row,
                        column,
                        Double.parseDouble(found.text()),
                        look,
                        found.percent() ? CellStyles.PERCENT : CellStyles.GENERAL);
            case BOOLEAN -> bool(row, column, Boolean.parseBoolean(found.text()), look);
            case DATE -> moment(row, column, found.text(), look);
            case ERROR -> error(row, column, found.text(), look);
            case BLANK, FORMULA_WITHOUT_VALUE -> look(row, column, look);
        }
    }

    /** Gives a cell a look and leaves its value. */
    public void look(int row, int column, CellLook look) {
        cell(row, column).setCellStyle(styles.of(look, CellStyles.GENERAL, false));
    }

    /** Writes a text that jumps to a place of the same workbook. */
    public void link(int row, int column, String text, String toSheet, String toReference) {
        text(row, column, text, CellLook.LINK);
        linkTo(row, column, toSheet, toReference);
    }

    /** Lets a cell jump to a place of the same workbook and leaves its value and look. */
    public void linkTo(int row, int column, String toSheet, String toReference) {
        Workbook book = sheet.getWorkbook();
        Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(quoted(toSheet) + "!" + toReference);
        cell(row, column).setHyperlink(link);
    }

    /** Width of a column in characters of the default font. */
    public void width(int column, int characters) {
        sheet.setColumnWidth(column - 1, Math.min(characters, WIDEST) * WIDTH_UNIT);
    }

    /** Height of a row that holds something already, in lines of text of the default font. */
    public void height(int row, int lines) {
        sheet.getRow(row - 1).setHeightInPoints(Math.max(1, lines) * sheet.getDefaultRowHeightInPoints());
    }

    /** Look of the empty cells of a column; costs no rows. */
    public void columnLook(int column, CellLook look) {
        sheet.setDefaultColumnStyle(column - 1, styles.of(look, CellStyles.GENERAL, false));
    }

    /** Keeps the first rows and columns in view. */
    public void freeze(int rows, int columns) {
        sheet.createFreezePane(columns, rows);
    }

    /** Offers a filter on a range whose first row holds the titles. */
    public void filter(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.setAutoFilter(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn - 1, lastColumn - 1));
    }

    /**
     * Offers a drop-down list and refuses other entries.
     *
     * @param list range that holds the entries, see {@link #range}
     * @param title title of the message for other entries, at most 32 characters are shown
     * @param message says what to do, at most 255 characters are shown
     */
    public void choices(int firstRow, int lastRow, int column, String list, String title, String message) {
        var checks = sheet.getDataValidationHelper();
        var cells = new CellRangeAddressList(firstRow - 1, lastRow - 1, column - 1, column - 1);
        DataValidation validation = checks.createValidation(checks.createFormulaListConstraint(list), cells);
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(CellText.cut(title, 32), CellText.cut(message, 255));
        sheet.addValidationData(validation);
    }

    /** Absolute range as other sheets name it, for example {@code Lists!$B$2:$B$9}; a single cell has no colon. */
    public static String range(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
        String first = "$" + CellAddress.columnName(firstColumn) + "$" + firstRow;
        String last = "$" + CellAddress.columnName(lastColumn) + "$" + lastRow;
        return quoted(sheet) + "!" + (first.equals(last) ? first : first + ":" + last);
    }

    /**
     * Prints the sheet in landscape, as wide as the page.
     *
     * @param titleRows rows repeated on each page; 0 for none
     */
    public void landscape(int titleRows) {
        SheetPrint.onPageWidth(sheet, titleRows);
    }

    /**
     * Prints a wide sheet in landscape on as many pages as it needs.
     *
     * @param titleRows rows repeated on each page
     * @param titleColumns columns repeated on each page
     */
    public void landscape(int titleRows, int titleColumns) {
        SheetPrint.onManyPages(sheet, titleRows, titleColumns);
    }

    /** Hides the sheet. */
    public void hide() {
        Workbook book = sheet.getWorkbook();
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** Locks the cells whose look is locked, without a password; rows, widths, filters and sorting stay free. */
    public void protect() {
        SheetLock.on(sheet);
    }

    private void number(int row, int column, double number, CellLook look, String format) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a cell holds finite numbers only: " + number);
        }
        Cell cell = cell(row, column);
        cell.setCellValue(number);
        cell.setCellStyle(styles.of(look, format, false));
    }

    private void moment(int row, int column, String iso, CellLook look) {
        if (iso.indexOf('T') > 0) {
            Cell cell = cell(row, column);
            cell.setCellValue(LocalDateTime.parse(iso));
            cell.setCellStyle(styles.of(look, CellStyles.MOMENT, false));
        } else if (iso.indexOf(':') > 0) {
            double day = ChronoUnit.SECONDS.between(LocalTime.MIDNIGHT, LocalTime.parse(iso)) / 86_400.0;
            number(row, column, day, look, CellStyles.TIME);
        } else if (iso.equals("1900-02-29")) {
            number(row, column, 60, look, CellStyles.DATE);
        } else {
            date(row, column, LocalDate.parse(iso), look);
        }
    }

    private void error(int row, int column, String mark, CellLook look) {
        try {
            byte code = FormulaError.forString(mark).getCode();
            Cell cell = cell(row, column);
            cell.setCellErrorValue(code);
            cell.setCellStyle(styles.of(look, CellStyles.GENERAL, false));
        } catch (IllegalArgumentException e) {
            text(row, column, mark, look);
        }
    }

    private Cell cell(int row, int column) {
        Row found = sheet.getRow(row - 1);
        Row written = found == null ? sheet.createRow(row - 1) : found;
        Cell cell = written.getCell(column - 1);
        return cell == null ? written.createCell(column - 1) : cell;
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
