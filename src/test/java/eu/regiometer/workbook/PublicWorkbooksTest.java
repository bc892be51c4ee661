package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that people made; origins and licences stand beside them. Figures were taken with two other readers. */
class PublicWorkbooksTest {

    @ParameterizedTest
    @CsvSource({
        "getodk/empty.xlsx, FILE-EMPTY",
        "poi/1904DateWindowing.xls, READABLE",
        "poi/SimpleMacro.xlsm, PART-MACRO",
        "poi/SimpleStrict.xlsx, PART-STRICT",
        "poi/duplicate-filename.xlsx, ZIP-DUPLICATE",
        "poi/password.xls, TYPE-ENCRYPTED",
        "poi/protected_passtika.xlsb, TYPE-ENCRYPTED",
        "poi/poc-xmlbomb.xlsx, PART-DOCTYPE",
        "poi/xlsx-corrupted.xlsx, PART-XML",
        "pyxform/badly_named_choices_sheet.xls, READABLE",
        "poi/sheetProtection_allLocked.xlsx, READABLE",
        "fac/mangled-notes-to-sefa.xlsx, READABLE"
    })
    void theVerdictNamesTheCause(String file, String code) {
        assertThat(Sheets.verdict(bytes(file))).isEqualTo(code);
    }

    @Test
    void numbersHaveFifteenDigits() {
        // stored as 60.564999999999998, 68.664999999999992 and, from a formula, 274.65999999999997
        List<RawRow> rows = rows("frictionless/adjust-floating-point-error.xlsx", "Sheet1");

        assertThat(rows.get(1).text(2)).isEqualTo("60.565");
        assertThat(rows.get(2).text(2)).isEqualTo("68.665");
        assertThat(rows.get(2).cell(3)).isEqualTo(new RawCell(3, CellType.NUMBER, "274.66", true, false));
    }

    @Test
    void theDimensionIsNotBelieved() {
        // claims A1:AMJ3
        assertThat(rows("frictionless/issue-313.xlsx", "Sheet1"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.cells().getLast().column()).isEqualTo(5));
    }

    @Test
    void emptyPhysicalRowsAreNoRows() {
        assertThat(rows("frictionless/issue-870.xlsx", "Sheet1")).hasSize(1 + 9);
    }

    @Test
    void aMissingRowKeepsTheNumbersOfTheOthers() {
        assertThat(rows("frictionless/issue-312.xlsx", "invalid"))
                .extracting(RawRow::number)
                .containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void displayFormatsChangeNothing() {
        assertThat(rows("frictionless/number-format-multicode.xlsx", "Sheet1").stream()
                        .map(row -> row.text(1)))
                .containsExactly("col1", "4.51119775197299", "-9.03233986479077", "15.7929464439101");
        RawRow formatted =
                rows("frictionless/preserve-formatting.xlsx", "Sheet1").get(1);
        assertThat(formatted.cells().subList(0, 5)).allMatch(cell -> cell.text().equals("1000.5577"));
        // serial 51276 is 20 May 2040
        assertThat(formatted.cells().subList(5, formatted.cells().size()))
                .allMatch(cell -> cell.type() == CellType.DATE && cell.text().equals("2040-05-20"));
    }

    @Test
    void theDateSystemOf1904IsFollowed() {
        // 17816.6 days after 1 January 1904
        assertThat(rows("poi/DateFormatTests.xlsx", "Tests").get(1).text(3)).startsWith("1952-10-11T");
    }

    @Test
    void theDateSystemOf1904IsFollowedInOldWorkbooksToo() {
        assertThat(rows("poi/1904DateWindowing.xls", "Sheet1").stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.type() == CellType.DATE))
                .hasSize(2)
                .allMatch(cell -> cell.text().equals("2000-01-01"));
    }

    @Test
    void aCompoundFileWithAZipHiddenAtItsEndIsAnOldWorkbook() {
        try (var book = open("pyxform/badly_named_choices_sheet.xls")) {
            assertThat(book.format()).isEqualTo(FileFormat.XLS);
            assertThat(book.sheets()).extracting(SheetInfo::name).contains("survey", "Choices");
            // a header and 3 questions; a header and 4 choices
            assertThat(rows("pyxform/badly_named_choices_sheet.xls", "survey")).hasSize(1 + 3);
            assertThat(rows("pyxform/badly_named_choices_sheet.xls", "Choices")).hasSize(1 + 4);
        }
    }

    @Test
    void booleansTypedOrComputedAreTold() {
        assertThat(rows("poi/Booleans.xlsx", "Sheet1"))
                .extracting(row -> Objects.requireNonNull(row.cell(1)))
                .extracting(RawCell::text, RawCell::formula)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("true", true),
                        org.assertj.core.groups.Tuple.tuple("true", false),
                        org.assertj.core.groups.Tuple.tuple("false", true),
                        org.assertj.core.groups.Tuple.tuple("false", false));
    }

    @Test
    void inlineAndSharedStringsMix() {
        List<RawCell> cells = rows("poi/InlineStrings.xlsx", "Sheet1").stream()
                .flatMap(row -> row.cells().stream())
                .toList();

        assertThat(cells).hasSize(28);
        assertThat(cells.stream().filter(RawCell::formula)).hasSize(6);
    }

    @Test
    void hiddenSheetsAreMarked() {
        try (var book = open("poi/TwoSheetsOneHidden.xlsx")) {
            assertThat(book.sheets()).containsExactly(new SheetInfo("Sheet1", true), new SheetInfo("Sheet2", false));
        }
    }

    @Test
    void formulasWithEmptyResultsAreNoAnswers() {
        List<RawCell> cells = rows("fac/mangled-notes-to-sefa.xlsx", "AdditionalNotes").stream()
                .skip(1)
                .flatMap(row -> row.cells().stream())
                .toList();

        assertThat(cells).hasSize(1000).allMatch(RawCell::formula);
    }

    @Test
    void aDamagedNameIsToldAsItStands() {
        try (var book = open("fac/mangled-notes-to-sefa.xlsx")) {
            assertThat(book.definedNames().get("is_minimis_rate_used"))
                    .isNotNull()
                    .satisfies(place -> assertThat(place.sheet()).isEmpty())
                    .satisfies(place -> assertThat(place.reference()).endsWith("#ref!"));
        }
    }

    private static List<RawRow> rows(String file, String sheet) {
        return Sheets.rows(bytes(file), sheet);
    }

    private static WorkbookFile open(String file) {
        return WorkbookFile.open(bytes(file), file, ReadLimits.defaults());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PublicWorkbooksTest.class.getResourceAsStream("public/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
