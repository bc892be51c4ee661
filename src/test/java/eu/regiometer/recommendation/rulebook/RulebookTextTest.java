package eu.regiometer.recommendation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.RulebookDraft;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text form of the rulebook, there and back. */
class RulebookTextTest {

    private static final Path WORKBOOK = Shipped.FOLDER.resolve("recommendations.xlsx");
    private static final String TEXT = RulebookText.of(Shipped.FOLDER, new Defects());

    @TempDir
    private Path folder;

    @Test
    void theShippedRulebookComesBackWithoutLoss() throws IOException {
        Path copy = folder.resolve("recommendations.xlsx");
        Files.write(copy, workbook(TEXT));
        var defects = new Defects();
        Rulebook again = Shipped.read(folder, defects);

        assertThat(defects.told()).isEmpty();
        assertThat(RulebookText.of(folder, defects)).isEqualTo(TEXT);
        assertThat(RulebookDraft.of(Shipped.RULEBOOK).hash(again.hash()).done()).isEqualTo(again);
        // columns that the product does not read are part of the rulebook too
        assertThat(TEXT).contains("remark: to be verified by the national contact", "meaning: Version of the rulebook");
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        assertThat(workbook(TEXT)).isEqualTo(workbook(TEXT));
    }

    @Test
    void thresholdsAreNumbersAndIdsAndDatesAreTexts() {
        assertThat(TEXT)
                .contains("    indicator: FIN_LEVEL\n    statistic: ci_high\n    operator: \"<\"\n    threshold: 40\n")
                .contains("    kpi_target: \"+20\"\n", "    date: \"2026-03-15\"\n", "    year: \"2027\"\n")
                .contains("    signed: \"yes\"\n", "    C1: 1.1\n", "  - name: version\n    value: \"2026.1\"\n");
    }

    @Test
    void theOrderOfRowsMeansNothing() {
        EditedWorkbook.copy(WORKBOOK, folder.resolve("recommendations.xlsx"), book -> {
            for (String sheet : RulebookTable.sheets()) {
                book.reverse(sheet);
            }
        });
        var defects = new Defects();
        Rulebook reversed = Shipped.read(folder, defects);

        assertThat(defects.told()).isEmpty();
        assertThat(RulebookDraft.of(Shipped.RULEBOOK).hash(reversed.hash()).done())
                .isEqualTo(reversed);
        assertThat(RulebookText.of(folder, defects)).isEqualTo(TEXT);
    }

    @Test
    void aSheetOfTheStaffsOwnIsKept() throws IOException {
        EditedWorkbook.copy(
                WORKBOOK, folder.resolve("recommendations.xlsx"), book -> book.add("minutes", "day", "2026"));
        String text = RulebookText.of(folder, new Defects());
        assertThat(text).endsWith("minutes:\n  columns: [day]\n  rows:\n  - day: \"2026\"\n");

        Files.write(folder.resolve("recommendations.xlsx"), workbook(text));

        assertThat(RulebookText.of(folder, new Defects())).isEqualTo(text);
    }

    @Test
    void aFormulaIsNotTurnedIntoText() {
        EditedWorkbook.copy(
                WORKBOOK,
                folder.resolve("recommendations.xlsx"),
                book -> book.formula("conditions", "FIN-01/1", "threshold", "20+20"));
        var defects = new Defects();
        RulebookText.of(folder, defects);

        assertThat(defects.all()).singleElement().satisfies(defect -> {
            assertThat(defect.found()).isEqualTo("a formula");
            assertThat(defect.at().sheet()).isEqualTo("conditions");
        });
    }

    @Test
    void aTextWithoutASheetOrColumnMakesNoWorkbook() {
        var defects = new Defects();
        String spoilt = TEXT.replace("\npilots:\n", "\npilot:\n")
                .replace("columns: [region, C1, C2, C3, C4]", "columns: [region, C1, C2, C3]");

        assertThat(RulebookWorkbook.of(spoilt, "r.yaml", Shipped.TREE, Shipped.TERRITORY, defects))
                .isEmpty();
        assertThat(defects.all()).extracting(Defect::found).contains("the column \"C4\"");

        var other = new Defects();
        RulebookWorkbook.of(
                TEXT.replace("\npilots:\n", "\npilot:\n"), "r.yaml", Shipped.TREE, Shipped.TERRITORY, other);
        assertThat(other.all()).singleElement().satisfies(defect -> {
            assertThat(defect.found()).isEqualTo("no table \"pilots\"");
            assertThat(defect.remedy()).isEqualTo("rename \"pilot\"");
        });
    }

    @Test
    void aColumnOfALaterReleaseMayBeMissing() {
        var defects = new Defects();
        String older =
                TEXT.replace("users, relations, result]", "users, result]").replaceAll("\n    relations: [0-9]+", "");

        assertThat(older).hasSizeLessThan(TEXT.length() - 20);
        assertThat(RulebookWorkbook.of(older, "r.yaml", Shipped.TREE, Shipped.TERRITORY, defects))
                .isPresent();
        assertThat(defects.all()).isEmpty();
    }

    private static byte[] workbook(String text) {
        var defects = new Defects();
        return RulebookWorkbook.of(text, "r.yaml", Shipped.TREE, Shipped.TERRITORY, defects)
                .orElseThrow(() -> new AssertionError(defects.all()));
    }
}
