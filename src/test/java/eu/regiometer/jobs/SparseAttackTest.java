package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The output of a run in which twelve citizens of one region and three organisations of another one answered, read
 * together by somebody who wants what is withheld.
 */
@ResourceLock("main job")
class SparseAttackTest {

    private static SmallRun run;
    private static TrueFigures truth;
    private static Path output;
    private static List<DataTables.DataTable> tables;
    private static Prints prints;

    @BeforeAll
    static void runOnce() {
        run = SmallRun.sparse();
        truth = TrueFigures.of(run);
        output = run.output();
        tables = DataTables.of(run, "2026");
        prints = Prints.of(output);
    }

    @AfterAll
    static void forget() {
        tables = List.of();
        prints = new Prints(new TreeMap<>(), List.of());
        truth = TrueFigures.NONE;
    }

    private static String monitored(String region, String survey, String column) {
        return Outputs.row(output.resolve("monitoring.csv"), "region", region, "survey", survey)
                .getOrDefault(column, "");
    }

    /** Numbers of answers that stand in the monitor, the list of files or the indicators. */
    private static Set<String> printedNumbers() {
        Set<String> printed = new TreeSet<>();
        for (Map<String, String> row : Outputs.table(output.resolve("monitoring.csv"))) {
            if (row.getOrDefault("usable", "").matches("\\d+")
                    || !row.getOrDefault("response_rate", "").isEmpty()
                    || !row.getOrDefault("usable_of_invited", "").isEmpty()) {
                printed.add(TrueFigures.key(
                        row.getOrDefault("wave", ""),
                        row.getOrDefault("survey", ""),
                        "REGIONAL/" + row.getOrDefault("region", "")));
            }
        }
        for (Map<String, String> row : Outputs.table(output.resolve("data/submissions.csv"))) {
            if (!row.getOrDefault("rows_accepted", "").isEmpty()
                    || !row.getOrDefault("response_rate", "").isEmpty()) {
                printed.add(TrueFigures.key(
                        row.getOrDefault("wave", ""),
                        row.getOrDefault("survey", ""),
                        "REGIONAL/" + row.getOrDefault("region", "")));
            }
        }
        for (Map<String, String> row : Outputs.table(output.resolve("data/indicators.csv"))) {
            String survey = switch (row.getOrDefault("indicator", "")) {
                case "N_RESP" -> "public-attitude";
                case "N_ORG", "RR" -> "innovation-capacity";
                default -> "";
            };
            if (!survey.isEmpty() && !row.getOrDefault("value", "").isEmpty()) {
                printed.add(TrueFigures.key(
                        row.getOrDefault("wave", ""),
                        survey,
                        row.getOrDefault("level", "") + "/" + row.getOrDefault("area", "")));
            }
        }
        return printed;
    }

    @Test
    void theNumberOfAFewAnswersStandsNowhere() {
        assertThat(monitored("IE041", "public-attitude", "usable")).isEqualTo(":c");
        assertThat(monitored("IE041", "public-attitude", "received")).isEqualTo(":c");
        assertThat(monitored("CZ08", "innovation-capacity", "usable")).isEqualTo(":c");
        assertThat(prints.smallCounts(output, tables)).isEmpty();
    }

    @Test
    void theNumberOfAFewAnswersDoesNotFollowFromTheNumbersOfOthers() {
        Set<String> printed = printedNumbers();
        assertThat(printed).contains("2026|public-attitude|EU/PARTNERS", "2024|public-attitude|REGIONAL/IE041");
        assertThat(printed).doesNotContain("2026|public-attitude|REGIONAL/IE041");
        var outsider = new Outsider(tables, truth);
        assertThat(outsider.findsNumbers(printed)).isEmpty();
        // the number of the region that protects it
        printed.addAll(List.of("2026|public-attitude|REGIONAL/BG411", "2026|public-attitude|REGIONAL/CZ08"));
        assertThat(outsider.findsNumbers(printed)).contains("2026|public-attitude|REGIONAL/IE041");
    }

    @Test
    void theRegionItselfIsToldItsNumber() {
        String receipt = Outputs.read(output.resolve("feedback").resolve(SmallInput.REPLACING + ".receipt.txt"));
        assertThat(receipt).contains("12");
    }

    @Test
    void differencesAndMeansOfRegionsAreMadeOfPublishedFiguresAlone() {
        var outsider = new Outsider(tables, truth);
        assertThat(outsider.comparisons()).isPositive();
        assertThat(outsider.comparedThoughWithheld()).isEmpty();
        assertThat(outsider.meansOfMoreThanIsPublished()).isEmpty();
    }

    @Test
    void nothingWithheldFollowsFromAllTablesOfAllWavesTogether() {
        assertThat(new Outsider(tables, truth).finds()).isEmpty();
        assertThat(new Outsider(tables, truth).findsMargins()).isEmpty();
    }

    @Test
    void noFileHoldsAnythingOfAWithheldFigure() {
        assertThat(Prints.besideTheFlag(tables)).isEmpty();
        assertThat(Prints.besideTheFlag(Prints.attached(output.resolve("reports"))))
                .isEmpty();
        assertThat(prints.withheld(tables, truth)).isEmpty();
    }
}
