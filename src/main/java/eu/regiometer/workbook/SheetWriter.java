package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes one sheet. Rows and columns count from 1. Texts stay texts: what looks like a formula gets a quote prefix,
 * signs that XML cannot hold become U+FFFD, and what exceeds a cell is cut.
 */
public final class SheetWriter {

    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDTH_UNIT = 256;
    private static final int WIDEST = 255;
    private static final double MARGIN = 0.5;
    private static final short SMALLER = 65;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CARRIAGE_RETURNS = Pattern.compile("\r\n?");

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
            cell.setCellValue(storable(text));
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
        validation.createErrorBox(cut(title, 32), cut(message, 255));
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
        sheet.setFitToPage(true);
        PrintSetup print = landscape();
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        repeat(titleRows);
    }

    /**
     * Prints a wide sheet in landscape on as many pages as it needs.
     *
     * @param titleRows rows repeated on each page
     * @param titleColumns columns repeated on each page
     */
    public void landscape(int titleRows, int titleColumns) {
        landscape().setScale(SMALLER);
        repeat(titleRows);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, titleColumns - 1));
    }

    private PrintSetup landscape() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN);
        }
        sheet.getFooter().setRight("&P / &N");
        return print;
    }

    private void repeat(int titleRows) {
        if (titleRows > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(0, titleRows - 1, -1, -1));
        }
    }

    /** Hides the sheet. */
    public void hide() {
        Workbook book = sheet.getWorkbook();
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** Locks the cells whose look is locked, without a password; rows, widths, filters and sorting stay free. */
    public void protect() {
        switch (sheet) {
            case XSSFSheet core -> {
                core.enableLocking();
                core.lockFormatColumns(false);
                core.lockFormatRows(false);
                core.lockInsertRows(false);
                core.lockDeleteRows(false);
                core.lockAutoFilter(false);
                core.lockSort(false);
            }
            case SXSSFSheet streamed -> {
                streamed.enableLocking();
                streamed.lockFormatColumns(false);
                streamed.lockFormatRows(false);
                streamed.lockAutoFilter(false);
                streamed.lockSort(false);
            }
            default -> throw new IllegalStateException("unknown kind of sheet: " + sheet.getClass());
        }
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

    private static String storable(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : CARRIAGE_RETURNS.matcher(text).replaceAll("\n");
        String escaped = lines.contains("_x") ? LOOKS_ESCAPED.matcher(lines).replaceAll("_x005F_") : lines;
        var clean = new StringBuilder(escaped.length());
        escaped.codePoints().forEach(c -> clean.appendCodePoint(isXml(c) ? c : '\uFFFD'));
        return cut(clean.toString(), LONGEST_TEXT);
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
