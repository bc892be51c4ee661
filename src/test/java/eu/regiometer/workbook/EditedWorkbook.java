package eu.regiometer.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook changed as a person would, cell by cell; lines are found by what stands in their first two cells. */
public final class EditedWorkbook {

    private final XSSFWorkbook book;
    private final DataFormatter format = new DataFormatter();

    private EditedWorkbook(XSSFWorkbook book) {
        this.book = book;
    }

    /** Writes a changed copy of a workbook. */
    public static Path copy(Path source, Path target, Consumer<EditedWorkbook> change) {
        try (var in = Files.newInputStream(source);
                var book = new XSSFWorkbook(in);
                var out = Files.newOutputStream(target)) {
            change.accept(new EditedWorkbook(book));
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    /** Sets a cell and returns its address in A1 notation. */
    public String set(String sheet, String line, String column, String content) {
        Cell cell = cell(book.getSheet(sheet), line, column);
        cell.setCellValue(content);
        return new CellReference(cell).formatAsString(false);
    }

    /** What stands in a cell. */
    public String get(String sheet, String line, String column) {
        return format.formatCellValue(cell(book.getSheet(sheet), line, column));
    }

    /** Sets a cell to a number. */
    public void set(String sheet, String line, String column, double number) {
        cell(book.getSheet(sheet), line, column).setCellValue(number);
    }

    /** Sets a cell to a formula and returns its address in A1 notation. */
    public String formula(String sheet, String line, String column, String formula) {
        Cell cell = cell(book.getSheet(sheet), line, column);
        cell.setCellFormula(formula);
        return new CellReference(cell).formatAsString(false);
    }

    /** Adds a copy of a line below the last one, with another name in its second cell. */
    public void repeat(String sheet, String line, String name) {
        Sheet edited = book.getSheet(sheet);
        Row source = line(edited, line);
        Row added = edited.createRow(edited.getLastRowNum() + 1);
        source.forEach(cell -> added.createCell(cell.getColumnIndex()).setCellValue(format.formatCellValue(cell)));
        added.getCell(1).setCellValue(name);
    }

    /** Adds an empty column behind the others. */
    public void column(String sheet, String title) {
        Row header = book.getSheet(sheet).getRow(0);
        header.createCell(header.getLastCellNum()).setCellValue(title);
    }

    /** Turns the order of the lines below the header round. */
    public void reverse(String sheet) {
        Sheet edited = book.getSheet(sheet);
        int last = edited.getLastRowNum();
        int columns = edited.getRow(0).getLastCellNum();
        for (int top = 1; top < last + 1 - top; top++) {
            Row first = edited.getRow(top);
            Row second = edited.getRow(last + 1 - top);
            for (int column = 0; column < columns; column++) {
                Cell a = first.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                Cell b = second.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                boolean number = a.getCellType() == CellType.NUMERIC;
                double value = number ? a.getNumericCellValue() : 0;
                String text = format.formatCellValue(a);
                put(a, b.getCellType() == CellType.NUMERIC, b);
                if (number) {
                    b.setCellValue(value);
                } else {
                    b.setCellValue(text);
                }
            }
        }
    }

    private void put(Cell target, boolean number, Cell source) {
        if (number) {
            target.setCellValue(source.getNumericCellValue());
        } else {
            target.setCellValue(format.formatCellValue(source));
        }
    }

    /** Adds a sheet with one column and one cell. */
    public void add(String sheet, String title, String content) {
        Sheet added = book.createSheet(sheet);
        added.createRow(0).createCell(0).setCellValue(title);
        added.createRow(1).createCell(0).setCellValue(content);
    }

    public void rename(String sheet, String name) {
        book.setSheetName(book.getSheetIndex(sheet), name);
    }

    public void remove(String sheet) {
        book.removeSheetAt(book.getSheetIndex(sheet));
    }

    private Cell cell(Sheet sheet, String line, String column) {
        for (Cell title : sheet.getRow(0)) {
            if (format.formatCellValue(title).equals(column)) {
                return line(sheet, line).getCell(title.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + sheet.getSheetName());
    }

    private Row line(Sheet sheet, String line) {
        for (Row row : sheet) {
            String first = format.formatCellValue(row.getCell(0));
            String second = format.formatCellValue(row.getCell(1));
            if (line.equals(first) || line.equals(second) || line.equals(first + "/" + second)) {
                return row;
            }
        }
        throw new IllegalArgumentException("no line " + line + " in " + sheet.getSheetName());
    }
}
