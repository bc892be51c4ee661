package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Weights, margins and strata that are not as they should be, from the workbook to the receipt of its region. */
@ResourceLock("batch run")
class BadWeightsTest {

    private static final String BAD_CELLS = "BG411/public-attitude-BG411-2026.xlsx";
    private static final String ONE_CATEGORY = "BG411/public-attitude-BG411-2024.xlsx";
    private static final String THIN_CATEGORY = "CZ08/public-attitude-CZ08-2026.xlsx";

    @TempDir
    private static Path folder;

    private static Path output = Path.of("");
    private static Map<String, Verdict> verdicts = Map.of();

    @BeforeAll
    static void run() {
        SmallRun run = SmallRun.fresh(folder).region("BG411").language("en");
        Path surveys = run.surveys();
        EditedAnswers.change(surveys.resolve(BAD_CELLS), book -> {
            book.each("W_DESIGN", row -> row < 2 ? -row : row < 6 ? 1.23456789 : 1);
            book.cell(2, "W_DESIGN", "heavy");
            book.cell(3, "W_DESIGN", "");
            book.each("D3_EDU", row -> 1 + row % 3);
        });
        EditedAnswers.change(surveys.resolve(ONE_CATEGORY), book -> book.each("D3_EDU", row -> 1));
        EditedAnswers.change(
                surveys.resolve(THIN_CATEGORY),
                book -> book.each("D2_GENDER", row -> book.number(row, "D1_AGE") < 30 ? 2 : 1 + row % 2));
        EditedAnswers.change(surveys.resolve(SmallInput.REPLACING), book -> {
            book.each("STRATUM", "coast");
            book.cell(0, "STRATUM", "islands");
        });
        SmallInput.edit(run.input(), "programme.yaml", lines -> {
            List<String> edited = new ArrayList<>();
            for (String line : lines) {
                edited.add(line);
                if (line.equals("weighting:")) {
                    edited.add("  strata:");
                    edited.add("    IE041: [\"coast\", \"islands\", \"inland\"]");
                }
            }
            return edited;
        });
        verdicts = run.run().files().stream()
                .collect(Collectors.toMap(RunResult.FileVerdict::name, RunResult.FileVerdict::verdict));
        output = run.output();
    }

    @Test
    void rowsWithoutAUsableWeightAreLeftOutWithTheirCells() throws IOException {
        assertThat(verdicts).containsEntry(BAD_CELLS, Verdict.ACCEPTED_IN_PART);
        List<String> weights = problems(BAD_CELLS, "WEIGHT-RANGE");
        // 0, -1 and a text; the blank one is a missing answer
        assertThat(weights).hasSize(3).allMatch(line -> line.contains("\"ROW\""));
        assertThat(problems(BAD_CELLS, "VALUE-REQUIRED")).anyMatch(line -> line.contains("W_DESIGN"));
        assertThat(problems(BAD_CELLS, "WEIGHT-ROUNDED")).hasSize(1);
        assertThat(receipt(BAD_CELLS)).contains("Претегляне:", "(WEIGHT-ROUNDED)");
    }

    @Test
    void aCategoryThatNobodyIsInAndNoJoinHelpsIsNamedWithTheEffect() throws IOException {
        assertThat(problems(ONE_CATEGORY, "WEIGHT-RAKING")).hasSize(1);
        assertThat(receipt(ONE_CATEGORY)).containsOnlyOnce("(WEIGHT-RAKING)");
        assertThat(weighting("2024", "BG411"))
                .containsEntry("method", "REFUSED")
                .containsEntry("n_eff", "")
                .containsEntry("joined", "D1_AGE: 15-29 + 30-44; D1_AGE: 45-64 + 65+; D3_EDU: 1 + 2");
    }

    @Test
    void aThinCategoryIsJoinedAndToldSo() throws IOException {
        assertThat(problems(THIN_CATEGORY, "WEIGHT-JOINED")).hasSize(1);
        assertThat(receipt(THIN_CATEGORY)).containsOnlyOnce("(WEIGHT-JOINED)").contains("D1_AGE: 15-29 + 30-44");
        assertThat(weighting("2026", "CZ08")).containsEntry("method", "RAKED");
        assertThat(weighting("2026", "CZ08").get("joined")).contains("15-29 + 30-44");
    }

    @Test
    void givenWeightsAndStrataOfOneUnitOrNoneAreTold() throws IOException {
        assertThat(problems(SmallInput.REPLACING, "WEIGHT-AS-GIVEN")).hasSize(1);
        assertThat(problems(SmallInput.REPLACING, "WEIGHT-TOTAL")).hasSize(1);
        assertThat(problems(SmallInput.REPLACING, "STRATUM-SINGLE"))
                .singleElement()
                .matches(line -> line.contains("islands"));
        assertThat(problems(SmallInput.REPLACING, "STRATUM-EMPTY"))
                .singleElement()
                .matches(line -> line.contains("inland"));
        assertThat(problems(SmallInput.REPLACED, "STRATUM-")).isEmpty();
        assertThat(receipt(SmallInput.REPLACING))
                .contains("Stratum islands has a single sampling unit", "Nobody of stratum inland answered");
        assertThat(weighting("2026", "IE041")).containsEntry("method", "GIVEN");
        assertThat(Double.parseDouble(
                        Objects.requireNonNull(weighting("2026", "IE041").get("worst_error"))))
                .isPositive();
    }

    @Test
    void smallCategoriesOfMarginsAreWithheldTwoAtATime() throws IOException {
        List<String> margins = Files.readAllLines(output.resolve("data/weighting-margins.csv"));
        List<String> withheld =
                margins.stream().filter(line -> line.endsWith(":c")).toList();
        assertThat(withheld).isNotEmpty().allMatch(line -> line.contains(",,,,,"));
        assertThat(withheld.stream()
                        .map(line ->
                                String.join(",", List.of(line.split(",", -1)).subList(0, 4)))
                        .collect(Collectors.groupingBy(margin -> margin, Collectors.counting()))
                        .values())
                .allMatch(count -> count >= 2);
    }

    private static Map<String, String> weighting(String wave, String region) throws IOException {
        return Outputs.row(
                output.resolve("data/weighting.csv"), "wave", wave, "region", region, "survey", "public-attitude");
    }

    private static String receipt(String file) throws IOException {
        return Files.readString(output.resolve("feedback/" + file + ".receipt.txt"));
    }

    private static List<String> problems(String file, String code) throws IOException {
        Path problems = output.resolve("feedback/" + file + ".problems.csv");
        return Files.exists(problems)
                ? Files.readAllLines(problems).stream()
                        .filter(line -> line.contains("\"" + code))
                        .toList()
                : List.of();
    }
}
