package eu.regiometer.workbook.mutants;

import eu.regiometer.validation.Dropped;
import eu.regiometer.workbook.PackageBytes;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.oracle.RandomOldWorkbook;
import eu.regiometer.workbook.oracle.RandomWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Small workbooks that are read without complaint: what mutants begin as. */
public final class GoodWorkbooks {

    private GoodWorkbooks() {}

    /** Both readers agree on these {@code .xlsx} workbooks. */
    public static List<byte[]> xlsx() {
        return List.of(
                PackageBytes.good().bytes(),
                RandomWorkbook.bytes(1),
                RandomWorkbook.bytes(2),
                RandomWorkbook.bytes(5),
                Dropped.organisations(3).bytes(),
                publicFile("poi/InlineStrings.xlsx"),
                publicFile("poi/Booleans.xlsx"),
                publicFile("poi/DateFormatTests.xlsx"),
                publicFile("frictionless/skip-rows.xlsx"),
                publicFile("frictionless/multiline-headers.xlsx"));
    }

    /** Both readers agree on these {@code .xls} workbooks. */
    public static List<byte[]> xls() {
        return List.of(
                RandomOldWorkbook.bytes(1),
                RandomOldWorkbook.bytes(2),
                publicFile("poi/1904DateWindowing.xls"),
                publicFile("pyxform/blank_second_row.xls"),
                publicFile("pyxform/spaces_in_choices_header.xls"));
    }

    static byte[] publicFile(String name) {
        try (InputStream in = ReadLimits.class.getResourceAsStream("public/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
