package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.ROOT;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.TYPES;
import static eu.regiometer.workbook.PackageBytes.good;

import eu.regiometer.workbook.PackageBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Document types: entities that grow, reach for files or addresses, or hide. */
final class EntityCases {

    private static final String CODE = "PART-DOCTYPE";
    private static final String TYPES_XML =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "&l9;<Default Extension=\"rels\" ContentType=\"r\"/></Types>";

    private EntityCases() {}

    static List<HostileCase> all(String address, String canary) {
        String bomb = bomb();
        String reach = "<!DOCTYPE x [<!ENTITY xxe SYSTEM \"" + canary + "\">]>";
        String blowUp = "<!DOCTYPE x [<!ENTITY a \"" + "A".repeat(50_000) + "\">]>";
        return List.of(
                refused(1, "entity bomb in the shared texts", STRINGS, bomb + strings("&l9;")),
                refused(2, "entity bomb in the sheet", SHEET, bomb + sheet("&l9;")),
                refused(3, "entity bomb in the content types", TYPES, bomb + TYPES_XML),
                refused(
                        4,
                        "entity bomb in a sheet name",
                        BOOK,
                        bomb + PackageBytes.book("<sheet name=\"&l9;\" sheetId=\"1\" r:id=\"rId1\"/>", "")),
                refused(
                        5,
                        "entity bomb in the relations of the package",
                        ROOT,
                        bomb
                                + PackageBytes.relations(
                                        PackageBytes.relation("1", "officeDocument", "xl/workbook.xml") + "&l9;")),
                refused(6, "external entity that names a local file", STRINGS, reach + strings("&xxe;")),
                refused(7, "external entity in the sheet", SHEET, reach + sheet("&xxe;")),
                refused(
                        8,
                        "external document type at a web address",
                        STRINGS,
                        "<!DOCTYPE sst SYSTEM \"" + address + "evil.dtd\">" + strings("a")),
                refused(9, "entity of 50 kB used 20,000 times", STRINGS, blowUp + strings("&a;".repeat(20_000))),
                HostileCase.refused(
                        67,
                        CODE,
                        "document type hidden from a search for bytes by UTF-16",
                        good().with(
                                        STRINGS,
                                        ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + reach + strings("&xxe;"))
                                                .getBytes(StandardCharsets.UTF_16LE))
                                .bytes()));
    }

    private static HostileCase refused(int number, String what, String part, String xml) {
        return HostileCase.refused(number, CODE, what, good().with(part, xml).bytes());
    }

    private static String strings(String text) {
        return PackageBytes.strings("<si><t>" + text + "</t></si>");
    }

    private static String sheet(String text) {
        return PackageBytes.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>");
    }

    /** Nine entities, each ten times the one before. */
    private static String bomb() {
        var lines = new StringBuilder("<!DOCTYPE x [<!ENTITY l \"lol\">");
        for (int i = 1; i <= 9; i++) {
            String before = i == 1 ? "&l;" : "&l" + (i - 1) + ";";
            lines.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return lines.append("]>").toString();
    }
}
