package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in public workbooks, as two other readers and a plain reader of XML counted it. */
class PublicWorkbookFactsTest {

    @Test
    void thousandsOfPreFormattedRowsHoldFourRowsOfData() {
        Read form = read("fac/federal-awards-workbook-PASS.xlsx", "Form");
        List<RawCell> formulas = form.cells().stream().filter(RawCell::formula).toList();

        assertThat(form.rows).hasSize(1 + 2_999);
        assertThat(formulas).hasSize(20_993);
        assertThat(formulas.stream().filter(cell -> cell.text().isEmpty())).hasSize(14_983);
        assertThat(form.rowsOfData()).isEqualTo(4);
        assertThat(form.names).isEqualTo(33);
    }

    @Test
    void aTemplateReturnedEmptyHoldsNoRowOfData() {
        // 1,000 rows are there, but nothing stands in them; in the other one formulas do
        assertThat(read("fac/audit-findings-text-workbook--EMPTY.xlsx", "Form").rows)
                .hasSize(1);
        Read notes = read("fac/mangled-notes-to-sefa.xlsx", "AdditionalNotes");
        assertThat(notes.rows).hasSize(1 + 1_000);
        assertThat(notes.rowsOfData()).isZero();
    }

    @Test
    void answersStandUnderABlankHeaderAndOneNameTwice() {
        Read sheet = read("frictionless/issue-312.xlsx", "invalid");

        assertThat(sheet.text(1)).isEqualTo("1=id 2=name 4=name");
        assertThat(sheet.rows.getLast().cells()).extracting(RawCell::column).containsExactly(1, 2, 3, 4, 5);
        assertThat(sheet.text(3)).isEqualTo(sheet.text(2)).isNotEmpty();
    }

    @Test
    void datesComeAsTextAndAHeaderAsNumber() {
        Read sheet = read("frictionless/issue-870.xlsx", "Sheet1");

        assertThat(sheet.rows.getFirst().cells().getFirst()).isEqualTo(RawCell.number(1, "0"));
        assertThat(sheet.cells()).contains(RawCell.text(7, "15/10/2017"));
    }

    @Test
    void oneCellIsMergedOverTheOthers() {
        Read sheet = read("frictionless/merged-cells.xlsx", "Лист1");

        assertThat(sheet.cells()).hasSize(1);
        assertThat(sheet.merges).containsExactly("A1:B3");
    }

    @Test
    void aHeaderOverSeveralRowsIsMerged() {
        Read sheet = read("frictionless/multiline-headers.xlsx", "Лист1");

        assertThat(sheet.merges).hasSize(5);
        assertThat(sheet.rows).extracting(RawRow::number).containsExactly(1, 4, 5, 6);
    }

    @Test
    void theFirstSheetIsEmptyAndTheSecondHoldsTwoRows() {
        assertThat(read("frictionless/sheet2.xlsx", "Sheet1").rows).isEmpty();
        Read second = read("frictionless/sheet2.xlsx", "Sheet2");
        assertThat(second.rows).hasSize(1 + 2);
        assertThat(second.cells()).anyMatch(cell -> cell.text().equals("中国人"));
    }

    @Test
    void aTitleStandsAboveTheHeaderAndATotalBelow() {
        Read sheet = read("frictionless/skip-rows.xlsx", "Sheet 1");

        assertThat(sheet.rows).hasSize(4);
        assertThat(sheet.text(1)).isEqualTo("1=Table 1");
        assertThat(sheet.text(4)).isEqualTo("2=TOTAL");
    }

    @Test
    void booleansAreBooleansWithoutADimension() {
        Read sheet = read("frictionless/table-infer-boolean.xlsx", "Sheet1");

        assertThat(sheet.rows.get(1).cell(1)).isEqualTo(RawCell.number(1, "1"));
        assertThat(sheet.rows.get(1).cell(3)).isEqualTo(new RawCell(3, CellType.BOOLEAN, "true", false, false));
        assertThat(sheet.rows.get(2).cell(3)).isEqualTo(new RawCell(3, CellType.BOOLEAN, "false", false, false));
    }

    @Test
    void formulasHaveStoredTexts() {
        Read sheet = read("poi/DateFormatTests.xlsx", "Tests");

        assertThat(sheet.cells().stream().filter(cell -> cell.formula() && cell.type() == CellType.TEXT))
                .hasSize(45);
    }

    @Test
    void protectionIsIgnored() {
        assertThat(read("poi/sheetProtection_allLocked.xlsx", "Foglio1").cells())
                .isEmpty();
        assertThat(read("poi/workbookProtection_workbook_structure_protected.xlsx", "Sheet1")
                        .cells())
                .hasSize(2);
    }

    /** Refused within a second, so long as the machine has one. */
    @Test
    @Timeout(value = 20, threadMode = SEPARATE_THREAD)
    void anEntityBombDoesNotGoOff() {
        assertThat(Sheets.verdict(bytes("poi/poc-xmlbomb.xlsx"))).isEqualTo("PART-DOCTYPE");
    }

    private record Read(List<RawRow> rows, List<String> merges, int names) {

        List<RawCell> cells() {
            return rows.stream().flatMap(row -> row.cells().stream()).toList();
        }

        /** Rows below the first that hold at least one constant. */
        long rowsOfData() {
            return rows.stream()
                    .skip(1)
                    .filter(row -> row.cells().stream().anyMatch(cell -> !cell.formula()))
                    .count();
        }

        String text(int number) {
            return rows.stream()
                    .filter(row -> row.number() == number)
                    .flatMap(row -> row.cells().stream())
                    .map(cell -> cell.column() + "=" + cell.text())
                    .reduce((a, b) -> a + " " + b)
                    .orElse("");
        }
    }

    private static Read read(String file, String sheet) {
        List<RawRow> rows = new ArrayList<>();
        List<String> merges = new ArrayList<>();
        try (var book = WorkbookFile.open(bytes(file), file, ReadLimits.defaults())) {
            book.read(sheet, new RowHandler() {
                @Override
                public void row(RawRow row) {
                    rows.add(row);
                }

                @Override
                public void merged(String range) {
                    merges.add(range);
                }
            });
            return new Read(rows, merges, book.definedNames().size());
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PublicWorkbookFactsTest.class.getResourceAsStream("public/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
