package eu.regiometer.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;

/** Old workbooks as bytes, written by another program than the reader under test. */
final class OldWorkbook {

    private OldWorkbook() {}

    /** A workbook that is filled by hand. */
    static byte[] bytes(Consumer<HSSFWorkbook> fill) {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            fill.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with one sheet {@code S1} whose first row is filled by hand. */
    static byte[] row(Consumer<Row> fill) {
        return bytes(book -> fill.accept(book.createSheet("S1").createRow(0)));
    }

    /** A sheet {@code S1} with a header and rows of a key, a text and a number. */
    static byte[] table(int rows) {
        return bytes(book -> {
            var sheet = book.createSheet("S1");
            for (int i = 0; i <= rows; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "KEY" : "R" + i);
                row.createCell(1).setCellValue(i == 0 ? "P1" : "answer " + i % 7);
                if (i == 0) {
                    row.createCell(2).setCellValue("P2");
                } else {
                    row.createCell(2).setCellValue(i / 4.0);
                }
            }
        });
    }
}
