package eu.regiometer.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A filled-in template as a person sees it in a spreadsheet: read and changed without the product's own reader. */
public final class EditedAnswers {

    private static final int FIRST = 2;
    private static final int FIELD_TO = 8;
    private static final int SYNTHETIC = 12;

    private final XSSFWorkbook book;
    private final Sheet data;
    private final Map<String, Integer> columns = new TreeMap<>();

    private EditedAnswers(XSSFWorkbook book) {
        this.book = book;
        this.data = book.getSheet("Data");
        data.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
    }

    /** Changes a workbook in place. */
    public static void change(Path file, Consumer<EditedAnswers> change) {
        copy(file, file, change);
    }

    /** Writes a changed copy. */
    static void copy(Path source, Path target, Consumer<EditedAnswers> change) {
        try (var in = Files.newInputStream(source);
                var book = new XSSFWorkbook(in)) {
            change.accept(new EditedAnswers(book));
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(target, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a workbook: answers by column, blank cells left out. */
    static List<Map<String, String>> rows(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            var answers = new EditedAnswers(book);
            for (int row = 0; row < answers.size(); row++) {
                rows.add(answers.row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private Map<String, String> row(int row) {
        Map<String, String> answers = new TreeMap<>();
        columns.forEach((name, index) -> {
            Cell cell = data.getRow(FIRST + row).getCell(index);
            if (cell != null && cell.getCellType() != CellType.BLANK) {
                answers.put(
                        name,
                        cell.getCellType() == CellType.NUMERIC
                                ? Double.toString(cell.getNumericCellValue())
                                : cell.getStringCellValue());
            }
        });
        return answers;
    }

    /** The question that stands under a column. */
    static String question(Path file, String column) {
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            var answers = new EditedAnswers(book);
            return answers.data.getRow(1).getCell(answers.columns.get(column)).getStringCellValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole number on the cover, counted from line 1. */
    static long cover(Path file, int line) {
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            return Math.round(new EditedAnswers(book).cover(line - 1).getNumericCellValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int size() {
        return data.getLastRowNum() + 1 - FIRST;
    }

    /** Number in a cell, 0 if it is blank. */
    double number(int row, String column) {
        Cell cell = data.getRow(FIRST + row).getCell(columns.get(column));
        return cell == null ? 0 : cell.getNumericCellValue();
    }

    /** Sets a column in every row. */
    void each(String column, IntToDoubleFunction value) {
        for (int i = 0; i < size(); i++) {
            Row row = data.getRow(FIRST + i);
            row.createCell(columns.get(column)).setCellValue(value.applyAsDouble(i));
        }
    }

    /** Removes all rows but the first ones. */
    void keep(int rows) {
        for (int i = size() - 1; i >= rows; i--) {
            data.removeRow(data.getRow(FIRST + i));
        }
    }

    /** Sets a column to a text in every row. */
    public void each(String column, String text) {
        for (int i = 0; i < size(); i++) {
            data.getRow(FIRST + i).createCell(columns.get(column)).setCellValue(text);
        }
    }

    /** Sets one cell to a text; an empty text makes it blank. */
    void cell(int row, String column, String text) {
        Cell cell = data.getRow(FIRST + row).createCell(columns.get(column));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Sets the last field date on the cover. */
    void fieldTo(String date) {
        cover(FIELD_TO).setCellValue(LocalDate.parse(date));
    }

    /** Takes the mark away that the answers are made up. */
    void real() {
        cover(SYNTHETIC).setBlank();
    }

    /** Sets a cell of the cover, counted from line 1. */
    public void cover(int line, String text) {
        cover(line - 1).setCellValue(text);
    }

    private Cell cover(int row) {
        return book.getSheet("Coversheet").getRow(row).getCell(1);
    }
}
