package eu.regiometer.workbook.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Old workbooks (BIFF8) with cells of every type, made by another program than the reader under test. */
public final class RandomOldWorkbook {

    private static final int ROWS = 25;
    private static final int COLUMNS = 10;
    private static final List<String> WORDS = List.of(
            "Norrbotten",
            "Łódź",
            "e\u0301",
            "🏙",
            "_x0041_",
            " ",
            "=1+1",
            "1,5",
            "ж",
            "line\nbreak",
            "x".repeat(9_000));
    private static final List<String> FORMATS =
            List.of("General", "0.00", "m/d/yy", "dd/mm/yyyy hh:mm", "0.0%", "h:mm AM/PM", "[h]:mm:ss", "@");

    private final SplittableRandom random;
    private final HSSFWorkbook book;
    private final List<CellStyle> styles = new ArrayList<>();

    private RandomOldWorkbook(long seed, HSSFWorkbook book) {
        random = new SplittableRandom(seed);
        this.book = book;
        for (String format : FORMATS) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            styles.add(style);
        }
    }

    /** An {@code .xls} workbook with two sheets, the same for the same seed. */
    public static byte[] bytes(long seed) {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            new RandomOldWorkbook(seed, book).fill();
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void fill() {
        fill(book.createSheet("S1"));
        fill(book.createSheet("Ö & 2"));
        book.setSheetVisibility(
                1, pick(List.of(SheetVisibility.VISIBLE, SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN)));
    }

    private void fill(Sheet sheet) {
        int number = 0;
        for (int i = 0; i < ROWS; i++) {
            number += random.nextInt(1, 4);
            var row = sheet.createRow(number);
            int column = 0;
            for (int j = 0; j < COLUMNS; j++) {
                column += random.nextInt(1, 3);
                fill(row.createCell(column));
            }
        }
    }

    private void fill(Cell cell) {
        if (random.nextBoolean()) {
            cell.setCellStyle(pick(styles));
        }
        switch (random.nextInt(9)) {
            case 0 -> cell.setCellValue(pick(WORDS) + pick(WORDS));
            case 1 -> {
                var text = new HSSFRichTextString("bold " + pick(WORDS));
                text.applyFont(0, 4, book.createFont());
                cell.setCellValue(text);
            }
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 -> cell.setBlank();
            case 4 -> {
                cell.setCellFormula("A1+1");
                cell.setCellValue(random.nextDouble(0, 60_000));
            }
            case 5 -> {
                cell.setCellFormula("A1&\"x\"");
                cell.setCellValue(random.nextInt(3) == 0 ? "" : pick(WORDS));
            }
            case 6 -> {
                cell.setCellFormula("NA()");
                ((org.apache.poi.hssf.usermodel.HSSFCell) cell)
                        .setCellErrorValue(pick(List.of(FormulaError.NA, FormulaError.DIV0)));
            }
            case 7 -> cell.setCellValue(random.nextInt(-1_000, 3_000_000));
            default -> cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(-300, 300)));
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
