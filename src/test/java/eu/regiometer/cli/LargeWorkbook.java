package eu.regiometer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A submission of any size: the rows of a shipped workbook over and over, each with a key of its own, and with weights
 * that differ from one repetition to the next, so that no two rows are alike.
 */
final class LargeWorkbook {

    /** Columns of the shipped workbook that are left out; 40 remain. */
    private static final Set<String> LEFT_OUT =
            Set.of("I", "K", "AM", "AN", "AO", "AP", "AQ", "AR", "AS", "AT", "AU", "AV", "AW", "AX", "AY");

    private static final String KEY = "A";
    private static final String WEIGHT = "H";
    private static final int FIRST_ROW = 3;
    private static final String DATA = "xl/worksheets/sheet2.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"[^>]*>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*)><v>([^<]*)</v></c>");

    private LargeWorkbook() {}

    /** Writes a workbook with this number of rows. */
    static void write(Path shipped, Path target, int rows) throws IOException {
        try (ZipFile source = new ZipFile(shipped.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            String strings = text(source, STRINGS);
            int known = strings.split("<si>", -1).length - 1;
            for (ZipEntry entry : source.stream().map(e -> (ZipEntry) e).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                switch (entry.getName()) {
                    case DATA -> sheet(text(source, DATA), rows, known, out);
                    case STRINGS -> strings(strings, rows, out);
                    default -> source.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static String text(ZipFile source, String part) throws IOException {
        return new String(source.getInputStream(source.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void strings(String strings, int rows, OutputStream out) throws IOException {
        int end = strings.lastIndexOf("</sst>");
        print(strings.substring(0, end).replaceAll(" (unique)?[cC]ount=\"\\d+\"", ""), out);
        for (int i = 0; i < rows; i++) {
            print("<si><t>K" + (1_000_000 + i) + "</t></si>", out);
        }
        print(strings.substring(end), out);
    }

    private static void sheet(String sheet, int rows, int known, OutputStream out) throws IOException {
        List<List<MatchResult>> donors = new ArrayList<>();
        Matcher row = ROW.matcher(sheet);
        int answers = sheet.length();
        int last = 0;
        while (row.find()) {
            if (Integer.parseInt(row.group(1)) >= FIRST_ROW) {
                answers = Math.min(answers, row.start());
                last = row.end();
                donors.add(CELL.matcher(row.group(2)).results().toList());
            }
        }
        print(
                CELL.matcher(sheet.substring(0, answers))
                        .replaceAll(
                                cell -> LEFT_OUT.contains(cell.group(1)) ? "" : Matcher.quoteReplacement(cell.group())),
                out);
        for (int i = 0; i < rows; i++) {
            print(row(donors.get(i % donors.size()), i, i / donors.size(), known), out);
        }
        print(sheet.substring(last), out);
    }

    private static String row(List<MatchResult> donor, int index, int repetition, int known) {
        var row = new StringBuilder("<row r=\"").append(index + FIRST_ROW).append("\">");
        for (MatchResult cell : donor) {
            String column = cell.group(1);
            if (!LEFT_OUT.contains(column)) {
                String value = switch (column) {
                    case KEY -> Integer.toString(known + index);
                    case WEIGHT ->
                        String.format(Locale.ROOT, "%.3f", Double.parseDouble(cell.group(3)) + repetition / 1e3);
                    default -> cell.group(3);
                };
                row.append("<c r=\"").append(column).append(index + FIRST_ROW).append('"');
                row.append(cell.group(2)).append("><v>").append(value).append("</v></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The shipped workbook with the answers of citizens of a region. */
    static Path shipped(Path surveys) throws IOException {
        try (Stream<Path> files = Files.walk(surveys)) {
            return files.filter(file -> file.getFileName().toString().matches("public-attitude-.*-2026\\.xlsx"))
                    .sorted()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
