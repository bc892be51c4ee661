package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.cells;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.PackageBytes.sheet;

import eu.regiometer.workbook.PackageBytes;
import java.util.List;
import java.util.SplittableRandom;

/** Indices, counts and references that contradict the file. */
final class PlaceCases {

    private static final String INDEX = "SHEET-STRING-INDEX";
    private static final String REFERENCE = "SHEET-REFERENCE";
    private static final String GOOD_ROW =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>3</v></c></row>";

    private PlaceCases() {}

    static List<HostileCase> all(SplittableRandom random) {
        String beyond = Integer.toString(random.nextInt(1, 1_000_000));
        String letters = "Z".repeat(random.nextInt(4, 12));
        String lie = sheet(GOOD_ROW).replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
        String count = PackageBytes.strings("<si><t>a</t></si>")
                .replace("<sst ", "<sst count=\"2147483647\" uniqueCount=\"2147483647\" ");
        return List.of(
                refused(15, INDEX, "index " + beyond + " of 1 text", "<c r=\"A1\" t=\"s\"><v>" + beyond + "</v></c>"),
                refused(16, INDEX, "index -1", "<c r=\"A1\" t=\"s\"><v>-1</v></c>"),
                HostileCase.readable(
                        17,
                        "TEXT a | NUMBER 3",
                        "number of texts claimed to be 2,147,483,647: a hint, never allocated",
                        good().with(STRINGS, count).bytes()),
                HostileCase.readable(
                        18,
                        "TEXT hello | NUMBER 3",
                        "dimension claimed to be the whole sheet: ignored",
                        good().with(SHEET, lie).bytes()),
                refused(19, REFERENCE, "column 16,385", "<c r=\"XFE1\"><v>1</v></c>"),
                refused(20, REFERENCE, "column that overflows a number", "<c r=\"" + letters + "1\"><v>1</v></c>"),
                rows(
                        21,
                        REFERENCE,
                        "row 2,147,483,647",
                        "<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>"),
                rows(22, REFERENCE, "row -1", "<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>"),
                rows(
                        23,
                        "SHEET-ORDER",
                        "A1 three times with three values",
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"
                                + "<row r=\"1\"><c r=\"A1\"><v>3</v></c></row>"));
    }

    private static HostileCase refused(int number, String code, String what, String cells) {
        return HostileCase.refused(number, code, what, cells(cells));
    }

    private static HostileCase rows(int number, String code, String what, String rows) {
        return HostileCase.refused(
                number, code, what, good().with(SHEET, sheet(rows)).bytes());
    }
}
