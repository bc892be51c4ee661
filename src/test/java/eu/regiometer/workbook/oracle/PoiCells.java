package eu.regiometer.workbook.oracle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFDialogsheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The second reader: what the user model of Apache POI says of a workbook, brought into the form of our own cells. It
 * shares no code with our reader but the table of built-in date formats.
 */
public final class PoiCells {

    static {
        // what POI cannot read is told by its exceptions; its log would fill pages
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger("org.apache.poi").setLevel(Level.OFF);
    }

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
        if (!formula
                && cell instanceof XSSFCell stored
                && stored.getRawValue() == null
                && !stored.getCTCell().isSetIs()) {
            return null; // POI makes false or an error of a cell that holds nothing
        }
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        boolean text = type == org.apache.poi.ss.usermodel.CellType.STRING;
        if (formula
                && !text
                && cell instanceof XSSFCell stored
                && (stored.getRawValue() == null || stored.getRawValue().isEmpty())) {
            return new RawCell(column, CellType.FORMULA_WITHOUT_VALUE, "", true, false);
        }
        return switch (type) {
            case NUMERIC ->
                StoredNumber.cell(
                        column,
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString(),
                        formula,
                        since1904);
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

    /** POI takes the stored word true for false. */
    private static String bool(Cell cell) {
        return Boolean.toString(
                cell instanceof XSSFCell stored
                        ? List.of("1", "true")
                                .contains(String.valueOf(stored.getRawValue()).strip())
                        : cell.getBooleanCellValue());
    }

    private static String error(Cell cell) {
        return cell instanceof XSSFCell stored
                ? stored.getErrorCellString()
                : org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                        .getString();
    }
}
