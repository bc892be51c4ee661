package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.STYLES;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.PackageBytes.sheet;

import eu.regiometer.workbook.PackageBytes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Much of what a workbook has little of. */
final class LimitCases {

    private static final String CODE = "PART-LIMIT";

    private LimitCases() {}

    static List<HostileCase> all(SplittableRandom random) {
        int depth = random.nextInt(50_000, 100_001);
        String deep = "<extLst>" + "<ext>".repeat(depth) + "</ext>".repeat(depth) + "</extLst>";
        String attributes = "<row r=\"1\" " + many(100_000, i -> "a" + i + "=\"1\" ") + "/>";
        String merges =
                "<mergeCells>" + many(200_000, i -> "<mergeCell ref=\"A" + i + ":B" + i + "\"/>") + "</mergeCells>";
        String names = "<definedNames>" + many(100_000, i -> "<definedName name=\"n" + i + "\">S1!$A$1</definedName>")
                + "</definedNames>";
        String sheets = many(10_000, i -> "<sheet name=\"S" + i + "\" sheetId=\"" + i + "\" r:id=\"rId1\"/>");
        return List.of(
                part(24, CODE, depth + " nested elements in a sheet", SHEET, sheet("", deep)),
                part(
                        25,
                        CODE,
                        "50,000 nested elements in the texts",
                        STRINGS,
                        PackageBytes.strings("<si>".repeat(50_000) + "</si>".repeat(50_000))),
                part(26, CODE, "100,000 attributes on one row", SHEET, sheet(attributes)),
                part(38, CODE, "200,000 merged ranges", SHEET, sheet("", merges)),
                part(41, "SHEET-COUNT", "10,000 sheets that share one part", BOOK, PackageBytes.book(sheets, "")),
                HostileCase.refused(42, "ZIP-ENTRIES", "entries of the zip: 100,000", out -> {
                    PackageBytes parts = good();
                    for (int i = 0; i < 100_000; i++) {
                        parts.with("xl/junk/" + i + ".xml", "<a/>");
                    }
                    HostileCase.write(out, parts.bytes());
                }),
                part(
                        61,
                        "ZIP-BOMB",
                        "one text of a million runs that grows more than a hundredfold",
                        STRINGS,
                        PackageBytes.strings("<si>" + "<r><t>a</t></r>".repeat(1_000_000) + "</si>")),
                part(65, CODE, "100,000 defined names", BOOK, PackageBytes.book(FIRST_SHEET, names)),
                part(
                        66,
                        CODE,
                        "one million cell formats",
                        STYLES,
                        PackageBytes.styles("", "<cellXfs>" + "<xf/>".repeat(1_000_000) + "</cellXfs>")));
    }

    static final String FIRST_SHEET = "<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>";

    private static HostileCase part(int number, String code, String what, String part, String xml) {
        return HostileCase.refused(number, code, what, good().with(part, xml).bytes());
    }

    private static String many(int count, IntFunction<String> item) {
        return IntStream.rangeClosed(1, count).mapToObj(item).collect(Collectors.joining());
    }
}
