package eu.regiometer.workbook.fuzz;

import eu.regiometer.workbook.PackageBytes;
import eu.regiometer.workbook.mutants.GoodWorkbooks;
import eu.regiometer.workbook.mutants.ZipEntries;
import eu.regiometer.workbook.mutants.ZipEntries.Entry;
import eu.regiometer.workbook.oracle.RandomWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Writes the first inputs of the fuzzer into a folder: small good files of each kind, so that it need not find out by
 * itself how a workbook begins. The largest of them sets how long an input may become.
 */
final class FuzzSeeds {

    private static final int PARTS_OF_WORKBOOK = 0;
    private static final int PARTS_OF_SET = 1;
    private static final int BYTES = 2;
    private static final int CHANGES = 3;
    private static final int LONGEST = 1 << 16;

    private FuzzSeeds() {}

    /** Takes the folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(
                folder,
                "good-xlsx-parts",
                FuzzInput.parts(ZipEntries.unpack(PackageBytes.good().bytes())),
                PARTS_OF_WORKBOOK);
        write(
                folder,
                "cells-xlsx-parts",
                FuzzInput.parts(ZipEntries.unpack(RandomWorkbook.bytes(3))),
                PARTS_OF_WORKBOOK);
        byte[] csv = "id;submitdate;Q1\r\n\"1\";;\"a \"\"b\"\"\"\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] good = PackageBytes.good().bytes();
        List<Entry> set = List.of(new Entry("a.csv", csv), new Entry("b.xlsx", good), new Entry("c.xls", xls()));
        write(folder, "set-parts", FuzzInput.parts(set), PARTS_OF_SET);
        write(folder, "good-xlsx", good, BYTES, 0);
        write(folder, "cells-xls", xls(), BYTES, 1);
        write(folder, "quoted-csv", csv, BYTES, 2);
        write(folder, "utf16-csv", "\uFEFFa\tb\n1\t2\n".getBytes(StandardCharsets.UTF_16LE), BYTES, 2);
        write(folder, "set-zip", ZipEntries.pack(set), BYTES, 3);
        write(folder, "longest-xlsx-parts", longest(), PARTS_OF_WORKBOOK);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 10; i++) {
            byte[] dice = new byte[64];
            random.nextBytes(dice);
            write(folder, "changes-" + i, dice, CHANGES);
        }
    }

    /** The fuzzer takes choices from the end of an input. */
    private static void write(Path folder, String name, byte[] content, int... choices) throws IOException {
        byte[] input = Arrays.copyOf(content, content.length + choices.length);
        for (int i = 0; i < choices.length; i++) {
            input[input.length - 1 - i] = (byte) choices[i];
        }
        Files.write(folder.resolve(name), input);
    }

    private static byte[] longest() {
        List<Entry> parts = ZipEntries.unpack(GoodWorkbooks.xlsx().get(4));
        byte[] all = FuzzInput.parts(parts);
        return Arrays.copyOf(all, Math.min(all.length, LONGEST));
    }

    private static byte[] xls() throws IOException {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("Content");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Alias");
            row.createCell(1).setCellValue(46_178.5);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("B1+1");
            row.createCell(4).setCellFormula("NA()");
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/MM/yyyy HH:mm"));
            row.getCell(1).setCellStyle(style);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
