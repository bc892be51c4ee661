package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.good;

import eu.regiometer.workbook.PackageBytes;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Files that are large, or become large. They are streamed, so that nothing large is held in memory. */
final class LargeCases {

    private static final String BOMB = "ZIP-BOMB";
    private static final int MEGABYTE = 1 << 20;
    private static final int BATCH = 1_000;

    private LargeCases() {}

    static List<HostileCase> all(SplittableRandom random) {
        return List.of(
                large(
                        10,
                        BOMB,
                        "1,048,576 rows of 20 cells in 3 MB",
                        SHEET,
                        PackageBytes.sheet(""),
                        1_048_576,
                        i -> "<row r=\"" + i + "\">" + "<c><v>3</v></c>".repeat(20) + "</row>"),
                large(
                        11,
                        BOMB,
                        "one text of 1 GB",
                        STRINGS,
                        PackageBytes.strings("<si><t></t></si>"),
                        1_024,
                        i -> "A".repeat(MEGABYTE)),
                large(
                        12,
                        BOMB,
                        "comment of 512 MB",
                        SHEET,
                        "<!--" + "-->" + PackageBytes.sheet(""),
                        512,
                        i -> " ".repeat(MEGABYTE)),
                large(
                        13,
                        "SHEET-STRINGS",
                        "5 million shared texts",
                        STRINGS,
                        PackageBytes.strings(""),
                        5_000_000,
                        i -> "<si><t>x" + i + "</t></si>"),
                large(
                        14,
                        "FILE-TOO-LARGE",
                        "200,000 honest rows of 16 numbers",
                        SHEET,
                        PackageBytes.sheet(""),
                        200_000,
                        i -> {
                            var row = new StringBuilder("<row r=\"").append(i).append("\">");
                            for (int cell = 0; cell < 16; cell++) {
                                row.append("<c><v>")
                                        .append(random.nextLong(1L << 40))
                                        .append("</v></c>");
                            }
                            return row.append("</row>").toString();
                        }));
    }

    /** A part with many items before its first closing tag. */
    private static HostileCase large(
            int number, String code, String what, String part, String around, int count, IntFunction<String> item) {
        int at = around.startsWith("<!--") ? 4 : around.indexOf("</");
        Consumer<OutputStream> writer = out -> {
            text(out, around.substring(0, at));
            var batch = new StringBuilder();
            for (int i = 1; i <= count; i++) {
                batch.append(item.apply(i));
                if (i % BATCH == 0 || batch.length() > MEGABYTE) {
                    text(out, batch.toString());
                    batch.setLength(0);
                }
            }
            text(out, batch + around.substring(at));
        };
        return HostileCase.refused(number, code, what, out -> good().writeTo(out, part, writer));
    }

    private static void text(OutputStream out, String text) {
        HostileCase.write(out, text.getBytes(StandardCharsets.US_ASCII));
    }
}
