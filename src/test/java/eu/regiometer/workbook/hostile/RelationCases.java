package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.BOOK_RELS;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.TYPES;
import static eu.regiometer.workbook.PackageBytes.external;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.PackageBytes.relation;
import static eu.regiometer.workbook.PackageBytes.relations;

import eu.regiometer.workbook.PackageBytes;
import java.util.List;

/** Packages that lead out, run in circles or hold what must not be there. */
final class RelationCases {

    private static final String TEXTS = relation("2", "sharedStrings", "sharedStrings.xml");
    private static final String TYPES_WITH_MACRO = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
            <Override PartName="/xl/workbook.xml"
              ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>
            </Types>""";

    private RelationCases() {}

    static List<HostileCase> all(String address) {
        String fromSheet = relations(
                relation("1", "worksheet", "sheet1.xml") + relation("2", "officeDocument", "../workbook.xml"));
        String instruction = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?xml-stylesheet href=\"" + address
                + "x.xsl\" type=\"text/xsl\"?>";
        String project = "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/relationships/"
                + "vbaProject\" Target=\"vbaProject.bin\"/>";
        return List.of(
                book(
                        30,
                        "PART-EXTERNAL",
                        "link to another workbook at a web address",
                        PackageBytes.bookRelations(external("9", "externalLink", address + "x.xlsx"))),
                book(
                        31,
                        "PART-EXTERNAL",
                        "the sheet itself is a web address",
                        relations(external("1", "worksheet", address + "sheet1.xml") + TEXTS)),
                book(
                        32,
                        "PART-RELATION",
                        "the sheet lies outside the package",
                        relations(relation("1", "worksheet", "../../../../secret.xml") + TEXTS)),
                HostileCase.refused(
                                39,
                                "PART-MACRO",
                                "macro project",
                                good().with(TYPES, TYPES_WITH_MACRO)
                                        .with(BOOK_RELS, PackageBytes.bookRelations(project))
                                        .with("xl/vbaProject.bin", new byte[100])
                                        .bytes())
                        .named(".xlsm"),
                HostileCase.refused(
                        60,
                        "PART-STRICT",
                        "strict namespace in the workbook part",
                        good().with(
                                        BOOK,
                                        PackageBytes.book(LimitCases.FIRST_SHEET, "")
                                                .replace(
                                                        PackageBytes.MAIN,
                                                        "http://purl.oclc.org/ooxml/spreadsheetml/main"))
                                .bytes()),
                HostileCase.readable(
                        62,
                        "NUMBER 3",
                        "style sheet named by an instruction: ignored, nothing fetched",
                        good().with(
                                        SHEET,
                                        instruction + PackageBytes.sheet("<row r=\"1\"><c r=\"B1\"><v>3</v></c></row>"))
                                .bytes()),
                HostileCase.readable(
                        64,
                        "TEXT hello | NUMBER 3",
                        "relations of the sheet that point back at it and at the workbook",
                        good().with("xl/worksheets/_rels/sheet1.xml.rels", fromSheet)
                                .bytes()));
    }

    private static HostileCase book(int number, String code, String what, String relations) {
        return HostileCase.refused(
                number, code, what, good().with(BOOK_RELS, relations).bytes());
    }
}
