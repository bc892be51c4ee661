package eu.regiometer.workbook.oracle;

import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFDialogsheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The second reader: what the user model of Apache POI says of a workbook, brought into the form of our own cells. It
 * shares no code with our reader but the table of built-in date formats.
 */
public final class PoiCells {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private PoiCells() {}

    /** Content of an {@code .xlsx} workbook; POI's own exceptions pass. */
    public static Contents xlsx(byte[] content) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Boolean since1904 = book.getCTWorkbook().isSetWorkbookPr()
                    && book.getCTWorkbook().getWorkbookPr().getDate1904();
            return contents(book, since1904);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Content of an {@code .xls} workbook; POI's own exceptions pass. */
    public static Contents xls(byte[] content) {
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return contents(book, book.getInternalWorkbook().isUsing1904DateWindowing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contents contents(Workbook book, boolean since1904) {
        List<Contents.Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            Sheet sheet = book.getSheetAt(i);
            if (!(sheet instanceof XSSFChartSheet) && !(sheet instanceof XSSFDialogsheet)) {
                boolean hidden = book.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                sheets.add(new Contents.Sheet(book.getSheetName(i), hidden, cells(sheet, since1904)));
            }
        }
        return new Contents(sheets);
    }

    private static SortedMap<Contents.Place, RawCell> cells(Sheet sheet, boolean since1904) {
        SortedMap<Contents.Place, RawCell> cells = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                RawCell read = read(cell, since1904);
                if (read != null) {
                    cells.put(new Contents.Place(row.getRowNum() + 1, cell.getColumnIndex() + 1), read);
                }
            }
        }
        return cells;
    }

    private static @Nullable RawCell read(Cell cell, boolean since1904) {
        boolean formula = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA;
        int column = cell.getColumnIndex() + 1;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        boolean text = type == org.apache.poi.ss.usermodel.CellType.STRING;
        if (formula && !text && cell instanceof XSSFCell stored && (stored.getRawValue() == null
                || stored.getRawValue().isEmpty())) {
            return new RawCell(column, CellType.FORMULA_WITHOUT_VALUE, "", true, false);
        }
        return switch (type) {
            case NUMERIC -> number(cell, column, formula, since1904);
            case BOOLEAN -> new RawCell(column, CellType.BOOLEAN, bool(cell), formula, false);
            case ERROR -> new RawCell(column, CellType.ERROR, error(cell), formula, false);
            case STRING -> {
                String shown =
                        Normalizer.normalize(cell.getRichStringCellValue().getString(), Normalizer.Form.NFC);
                if (!shown.isEmpty()) {
                    yield new RawCell(column, CellType.TEXT, shown, formula, false);
                }
                yield formula ? new RawCell(column, CellType.BLANK, "", true, false) : null;
            }
            default -> null;
        };
    }

    private static RawCell number(Cell cell, int column, boolean formula, boolean since1904) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        String shown = format == null ? "" : format;
        boolean date = shown.length() <= 255
                && DateUtil.isADateFormat(
                        cell.getCellStyle().getDataFormat(), shown.replaceAll("(?i)am/pm|a/p", ""));
        if (date && value >= 0 && value < (since1904 ? 2_957_004 : 2_958_466)) {
            return new RawCell(column, CellType.DATE, moment(value, since1904), formula, false);
        }
        String text = new BigDecimal(value).round(DIGITS).toString();
        return new RawCell(column, CellType.NUMBER, text, formula, shown.indexOf('%') >= 0);
    }

    /** POI shows day 60 of the 1900 system as 1 March, spreadsheet programs as the leap day that never was. */
    private static String moment(double value, boolean since1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        double days = Math.floor(Math.round(value * 86_400) / 86_400.0);
        if (days == 0 && (!since1904 || value > 0)) {
            return TIME.format(moment);
        }
        String date = !since1904 && days == 60
                ? "1900-02-29"
                : moment.toLocalDate().toString();
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return midnight || date.equals("1900-02-29") ? date : date + "T" + TIME.format(moment);
    }

    /** POI takes the stored word true for false. */
    private static String bool(Cell cell) {
        return Boolean.toString(
                cell instanceof XSSFCell stored
                        ? List.of("1", "true").contains(String.valueOf(stored.getRawValue()).strip())
                        : cell.getBooleanCellValue());
    }

    private static String error(Cell cell) {
        return cell instanceof XSSFCell stored
                ? stored.getErrorCellString()
                : org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                        .getString();
    }
}
