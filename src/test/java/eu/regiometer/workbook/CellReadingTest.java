package eu.regiometer.workbook;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.STYLES;
import static eu.regiometer.workbook.PackageBytes.cells;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.PackageBytes.sheet;
import static eu.regiometer.workbook.Sheets.firstRow;
import static eu.regiometer.workbook.Sheets.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTest {

    private static final String DATE_STYLES = "<styleSheet xmlns=\"" + PackageBytes.MAIN + "\"><numFmts>"
            + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00 &quot;days&quot;\"/></numFmts>"
            + "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/>"
            + "</cellXfs></styleSheet>";

    @Test
    void textIsWhatTheScreenShows() {
        byte[] content = good().with(
                        STRINGS,
                        PackageBytes.strings("<si><r><t>rich </t></r><r><t>text</t></r><rPh><t>aid</t></rPh></si>"))
                .with(
                        SHEET,
                        sheet(
                                "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>e\u0301_x000D_</t></is></c></row>"))
                .bytes();

        assertThat(firstRow(content)).isEqualTo("TEXT rich text | TEXT é\r");
    }

    @Test
    void stringsInUtf16ArriveUnharmed() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + PackageBytes.strings("<si><t>Łódź 🏙</t></si>");

        assertThat(firstRow(good().with(STRINGS, xml, StandardCharsets.UTF_16).bytes()))
                .isEqualTo("TEXT Łódź 🏙 | NUMBER 3");
    }

    @Test
    void valuesComeAsStored() {
        assertThat(firstRow(cells("<c><v>3.50</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
                        + "<c t=\"d\"><v>2026-06-05T00:00:00</v></c><c t=\"str\"><v>x</v></c><c s=\"0\"/>")))
                .isEqualTo("NUMBER 3.5 | BOOLEAN true | ERROR #N/A | DATE 2026-06-05 | TEXT x");
    }

    @Test
    void datesAreTellableByTheirFormatOnly() {
        String row = "<row><c s=\"1\"><v>46178</v></c><c s=\"2\"><v>46178.5625</v></c><c s=\"3\"><v>46178</v></c>"
                + "<c s=\"2\"><v>0.5</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>-1</v></c></row>";

        // 46178 days after 30 December 1899 are 5 June 2026
        assertThat(firstRow(
                        good().with(STYLES, DATE_STYLES).with(SHEET, sheet(row)).bytes()))
                .isEqualTo("DATE 2026-06-05 | DATE 2026-06-05T13:30:00 | NUMBER 46178 | DATE 12:00:00"
                        + " | DATE 1900-02-29 | NUMBER -1");
    }

    @Test
    void the1904DateSystemIsFollowed() {
        String book = PackageBytes.book("<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>", "")
                .replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        String row = "<row><c s=\"1\"><v>44716</v></c></row>";

        // 1462 days lie between the two epochs: 46178 - 1462
        assertThat(firstRow(good().with(BOOK, book)
                        .with(STYLES, DATE_STYLES)
                        .with(SHEET, sheet(row))
                        .bytes()))
                .isEqualTo("DATE 2026-06-05");
    }

    @Test
    void percentagesAreMarkedAndNotMultiplied() {
        String row = "<row><c s=\"4\"><v>0.5</v></c><c><v>0.5</v></c></row>";

        assertThat(Sheets.rows(
                        good().with(STYLES, DATE_STYLES).with(SHEET, sheet(row)).bytes(), "S1"))
                .flatExtracting(RawRow::cells)
                .extracting(RawCell::percent)
                .containsExactly(true, false);
    }

    @Test
    void formulasGiveTheirStoredResult() {
        assertThat(firstRow(cells("<c><f>1+2</f><v>3</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f>B1</f></c>")))
                .isEqualTo("NUMBER 3 (formula) | BLANK  (formula) | FORMULA_WITHOUT_VALUE  (formula)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd|'/c calc'!A0",
                "WEBSERVICE(\"http://127.0.0.1:9/\")",
                "HYPERLINK(\"http://127.0.0.1:9/?\"&amp;A1)",
                "1+_xlfn.WEBSERVICE (A1)",
                "call(\"x\")"
            })
    void activeFormulasAreRefused(String formula) {
        assertThat(verdict(cells("<c><f>" + formula + "</f><v>3</v></c>"))).isEqualTo("CELL-FORMULA-ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:A3)",
                "HYPERLINK(\"#Data!A1\",\"Data\")",
                "IF(A1=\"a|b\",\"CALL(\",'x|y'!A1)",
                "Table1[a|b]",
                "RECALL(1)"
            })
    void ordinaryFormulasPass(String formula) {
        assertThat(verdict(cells("<c><f>" + formula + "</f><v>3</v></c>"))).isEqualTo("READABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='XFE1'><v>1</v></c> | SHEET-REFERENCE",
                "<c r='ZZZZZZZ1'><v>1</v></c> | SHEET-REFERENCE",
                "<c r='A2'><v>1</v></c> | SHEET-REFERENCE",
                "<c r='A1'/><c r='A1'/> | SHEET-ORDER",
                "<c r='B1'/><c r='A1'/> | SHEET-ORDER",
                "<c t='s'><v>1</v></c> | SHEET-STRING-INDEX",
                "<c t='s'><v>-1</v></c> | SHEET-STRING-INDEX",
                "<c><v>1e999</v></c> | CELL-MALFORMED",
                "<c><v>NaN</v></c> | CELL-MALFORMED",
                "<c><v>3,0</v></c> | CELL-MALFORMED",
                "<c t='b'><v>maybe</v></c> | CELL-MALFORMED",
                "<c t='d'><v>9999999-99-99</v></c> | CELL-MALFORMED",
                "<c t='zzz'><v>1</v></c> | CELL-MALFORMED",
                "<c><v>1e308</v></c> | READABLE"
            })
    void whatNoSpreadsheetProgramWritesIsRefused(String cells, String code) {
        assertThat(verdict(cells(cells.replace('\'', '"')))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='2'/><row r='1'/>, SHEET-ORDER",
        "<row r='-1'/>, SHEET-REFERENCE",
        "<row r='2147483647'/>, SHEET-REFERENCE",
        "<row r='1048576'/>, READABLE"
    })
    void rowsRiseStrictly(String rows, String code) {
        assertThat(verdict(good().with(SHEET, sheet(rows.replace('\'', '"'))).bytes()))
                .isEqualTo(code);
    }

    @Test
    void aRefusalNamesTheCellAndNeverItsContent() {
        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> Sheets.rows(cells("<c><v>1</v></c><c><v>SECRET</v></c>"), "S1"))
                .withMessage("a.xlsx [S1!B1]: CELL-MALFORMED")
                .satisfies(e -> assertThat(e.finding().toString()).doesNotContain("SECRET"));
    }

    @Test
    void limitsCountWhatIsUsed() {
        ReadLimits few = limits(2, 3, 10, 2, 5);
        String formatted = "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row><row/><row/><row/>";

        assertThat(verdict(good().with(SHEET, sheet(formatted)).bytes(), few)).isEqualTo("READABLE");
        assertThat(verdict(rows("<row><c><v>1</v></c></row>".repeat(3)), few)).isEqualTo("SHEET-ROWS");
        assertThat(verdict(rows("<row><c r=\"D1\"><v>1</v></c></row>"), few)).isEqualTo("SHEET-COLUMNS");
        assertThat(verdict(rows("<row>" + "<c/>".repeat(11) + "</row>"), few)).isEqualTo("SHEET-CELLS");
        assertThat(verdict(rows("<row><c t=\"str\"><v>sixsix</v></c></row>"), few))
                .isEqualTo("SHEET-TEXT");
        assertThat(verdict(
                        good().with(STRINGS, PackageBytes.strings("<si/>".repeat(3)))
                                .bytes(),
                        few))
                .isEqualTo("SHEET-STRINGS");
    }

    @Test
    void namesPointToCellsOrKeepTheirText() {
        String names = "<definedNames><definedName name=\"rm_kind\">'My ''own'' cover'!$B$2</definedName>"
                + "<definedName name=\"list\">S1!$A$1:$A$9</definedName>"
                + "<definedName name=\"gone\">#REF!</definedName></definedNames>";
        String book = PackageBytes.book("<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>", names);

        try (var file = WorkbookFile.open(good().with(BOOK, book).bytes(), "a.xlsx", ReadLimits.defaults())) {
            assertThat(file.definedNames().get("rm_kind")).hasToString("a.xlsx [My 'own' cover!B2]");
            assertThat(file.definedNames().get("list")).hasToString("a.xlsx [S1!A1:A9]");
            assertThat(file.definedNames().get("gone"))
                    .satisfies(place -> assertThat(place.sheet()).isEmpty())
                    .satisfies(place -> assertThat(place.reference()).isEqualTo("#REF!"));
        }
    }

    @Test
    void mergedRangesAreToldAfterTheRows() {
        String xml = sheet("<row><c><v>1</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        List<String> told = new ArrayList<>();
        try (var file = WorkbookFile.open(good().with(SHEET, xml).bytes(), "a.xlsx", ReadLimits.defaults())) {
            file.read("S1", new RowHandler() {
                @Override
                public void row(RawRow row) {
                    told.add("row " + row.number());
                }

                @Override
                public void merged(String range) {
                    told.add(range);
                }
            });
        }
        assertThat(told).containsExactly("row 1", "A1:B1");
    }

    @Test
    void firstRowsLeaveTheRestUnreadUntilItIsChecked() {
        byte[] content = rows("<row><c><v>1</v></c></row><row><c><v>bad</v></c></row>");
        try (var file = WorkbookFile.open(content, "a.xlsx", ReadLimits.defaults())) {
            assertThat(file.firstRows("S1", 1)).hasSize(1);
            assertThatExceptionOfType(UnreadableWorkbookException.class).isThrownBy(file::checkUnread);
        }
    }

    @Test
    void aFaultOfTheHandlerStaysItsOwn() {
        try (var file = WorkbookFile.open(good().bytes(), "a.xlsx", ReadLimits.defaults())) {
            assertThatThrownBy(() -> file.read("S1", row -> {
                        throw new IllegalStateException("mine");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("mine");
        }
    }

    @Test
    void cellsAreFoundByColumn() {
        RawRow row = new RawRow(1, List.of(RawCell.text(2, " b "), RawCell.number(5, "5")));

        assertThat(row.text(2)).isEqualTo("b");
        assertThat(row.text(5)).isEqualTo("5");
        assertThat(row.text(1)).isEmpty();
        assertThat(row.cell(9)).isNull();
    }

    private static byte[] rows(String rows) {
        return good().with(SHEET, sheet(rows)).bytes();
    }

    static ReadLimits limits(int rows, int columns, long cells, int strings, int text) {
        ReadLimits all = ReadLimits.defaults();
        return new ReadLimits(
                all.fileBytes(),
                all.entries(),
                all.partBytes(),
                all.totalBytes(),
                all.ratio(),
                all.ratioFrom(),
                all.depth(),
                all.attributes(),
                all.cellFormats(),
                all.merges(),
                all.definedNames(),
                all.sheets(),
                rows,
                columns,
                cells,
                strings,
                text,
                all.members());
    }
}
