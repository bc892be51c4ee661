package eu.regiometer.workbook;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.BOOK_RELS;
import static eu.regiometer.workbook.PackageBytes.ROOT;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.STYLES;
import static eu.regiometer.workbook.PackageBytes.cells;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.PackageBytes.relation;
import static eu.regiometer.workbook.PackageBytes.sheet;
import static eu.regiometer.workbook.PackageBytes.strings;
import static eu.regiometer.workbook.Sheets.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks that two readers would read in two ways, most of them found by changing good ones at random. A file whose
 * cells are a matter of opinion is refused.
 */
class ContradictionTest {

    private static final String ONE_SHEET = "<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><v>1</v><v>2</v></c>",
                "<c t='inlineStr'><v>1</v></c>",
                "<c t='str'><is><t>a</t></is></c>",
                "<c><x><v>1</v></x></c>",
                "<c s='1'><v>46178</v></c>"
            })
    void aCellWithTwoValuesOrInAForeignFormIsRefused(String cell) {
        assertThat(verdict(cells(cell.replace('\'', '"')))).isEqualTo("CELL-MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><row><c><v>1</v></c></row></row>",
                "<row><x><c><v>1</v></c></x></row>",
                "<x><row><c><v>1</v></c></row></x>",
                "<row><c><v>1<x/></v></c></row>",
                "<c><v>1</v></c>"
            })
    void anElementOutOfPlaceIsRefused(String rows) {
        assertThat(verdict(good().with(SHEET, sheet(rows)).bytes())).isEqualTo("PART-XML");
    }

    @Test
    void aSheetNeedsExactlyOnePlaceForItsRows() {
        String row = "<row><c><v>1</v></c></row>";
        String none = sheet(row).replace("sheetData", "sheetDate");
        String twice = sheet(row, "<sheetData>" + row + "</sheetData>");

        assertThat(verdict(good().with(SHEET, none).bytes())).isEqualTo("PART-XML");
        assertThat(verdict(good().with(SHEET, twice).bytes())).isEqualTo("PART-XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<si><t>a</t><t>b</t></si>",
                "<si><t>a</t><r><t>b</t></r></si>",
                "<si><r><t>a</t><t>b</t></r></si>",
                "<si><r/></si>",
                "<si><si><t>a</t></si></si>",
                "<x><si><t>a</t></si></x>"
            })
    void aTextInTwoReadingsIsRefused(String item) {
        assertThat(verdict(good().with(STRINGS, strings(item)).bytes())).isEqualTo("PART-XML");
    }

    @Test
    void elementsOfOtherLanguagesAreNoCells() {
        String foreign = sheet("<row><c><v>1</v></c></row>").replace(PackageBytes.MAIN, "urn:other");
        String prefixed = "<c x:t=\"s\" xmlns:x=\"urn:other\"><v>7</v></c>";

        assertThat(verdict(good().with(SHEET, foreign).bytes())).isEqualTo("PART-TYPE");
        assertThat(Sheets.firstRow(cells(prefixed))).isEqualTo("NUMBER 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {STRINGS, STYLES, SHEET})
    void aPartOfAnotherKindIsRefused(String part) {
        assertThat(verdict(good().with(part, PackageBytes.book(ONE_SHEET, "")).bytes()))
                .isEqualTo("PART-TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {STRINGS, STYLES})
    void aPartThatIsNamedMustBeThere(String part) {
        assertThat(verdict(good().without(part).bytes())).isEqualTo("PART-RELATION");
    }

    @Test
    void relationsMustBeSingleAndOfTheirLanguage() {
        String twoStyles = PackageBytes.bookRelations(relation("9", "styles", "styles.xml"));
        String sameName = PackageBytes.bookRelations(relation("1", "theme", "theme.xml"));
        String otherWords = PackageBytes.bookRelations("").replace("2006/relationships/worksheet", "2007/x/worksheet");
        String twoBooks = PackageBytes.relations(
                relation("1", "officeDocument", "xl/workbook.xml") + relation("2", "officeDocument", "xl/styles.xml"));

        assertThat(verdict(good().with(BOOK_RELS, twoStyles).bytes())).isEqualTo("PART-RELATION");
        assertThat(verdict(good().with(BOOK_RELS, sameName).bytes())).isEqualTo("PART-RELATION");
        assertThat(verdict(good().with(BOOK_RELS, otherWords).bytes())).isEqualTo("PART-RELATION");
        assertThat(verdict(good().with(ROOT, twoBooks).bytes())).isEqualTo("PART-RELATION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | PART-XML",
                "<sheet name='S1' sheetId='1' r:id='rId1'/><sheet name='S2' sheetId='2' r:id='rId1'/> | PART-RELATION",
                "<sheet name='S1' sheetId='1' r:id='rId2'/> | PART-RELATION",
                "<sheet name='S1' sheetId='1' id='rId1'/> | PART-RELATION",
                "<sheet name='S1' sheetId='1' r:id='rId1' state='gone'/> | PART-XML"
            })
    void everySheetIsAWorksheetOfItsOwn(String sheets, String code) {
        String book = PackageBytes.book(sheets.replace('\'', '"'), "");

        assertThat(verdict(good().with(BOOK, book).bytes())).isEqualTo(code);
    }

    @Test
    void theDateSystemMustBeClear() {
        String unclear = PackageBytes.book(ONE_SHEET, "<workbookPr date1904=\"maybe\"/>");
        String twice = PackageBytes.book(ONE_SHEET, "<workbookPr/><workbookPr date1904=\"1\"/>");

        assertThat(verdict(good().with(BOOK, unclear).bytes())).isEqualTo("PART-XML");
        assertThat(verdict(good().with(BOOK, twice).bytes())).isEqualTo("PART-XML");
    }

    @Test
    void sheetsListedElsewhereAreNoSheets() {
        String elsewhere = PackageBytes.book(ONE_SHEET, "").replace("sheets>", "ext>");

        assertThat(verdict(good().with(BOOK, elsewhere).bytes())).isEqualTo("PART-XML");
    }
}
