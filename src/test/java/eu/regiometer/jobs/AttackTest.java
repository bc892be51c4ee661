package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Everything that the whole job leaves in the output folder but the feedback, which goes to the region it is about, read
 * together by somebody who wants what is withheld.
 */
@ResourceLock("main job")
class AttackTest {

    private static TrueFigures truth;
    private static Path output;
    private static List<DataTables.DataTable> tables;
    private static Prints prints;

    @BeforeAll
    static void runOnce() {
        SmallRun run = SmallRun.first();
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

    /** The tables with one row of the estimates or indicators printed as it was computed. */
    private static List<DataTables.DataTable> printing(String figure) {
        List<DataTables.DataTable> printed = new ArrayList<>();
        for (DataTables.DataTable table : tables) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row : table.rows()) {
                Map<String, String> copy = new LinkedHashMap<>(row);
                if (table.name().equals("estimates") && Outsider.figure(row).equals(figure)) {
                    copy.put("estimate", "0.5");
                    copy.put("flag", "");
                }
                rows.add(copy);
            }
            printed.add(new DataTables.DataTable(table.name(), table.key(), table.counts(), rows));
        }
        return printed;
    }

    @Test
    void differencesAndMeansOfRegionsAreMadeOfPublishedFiguresAlone() {
        var outsider = new Outsider(tables, truth);
        assertThat(outsider.comparisons()).isPositive();
        assertThat(outsider.comparedThoughWithheld()).isEmpty();
        assertThat(outsider.meansOfMoreThanIsPublished()).isEmpty();
    }

    @Test
    void groupsThatAreToldTogetherAreAmongTheTables() {
        assertThat(rows("estimates"))
                .anyMatch(row -> row.getOrDefault("category", "").contains(" + ")
                        && !row.getOrDefault("estimate", "").isEmpty());
    }

    @Test
    void nothingWithheldFollowsFromAllTablesOfAllWavesTogether() {
        var outsider = new Outsider(tables, truth);
        assertThat(outsider.withheld()).isGreaterThan(10_000);
        assertThat(outsider.finds()).isEmpty();
    }

    @Test
    void aWithheldRowOfAnyTableHoldsNothingButItsKeyAndItsFlag() {
        assertThat(Prints.besideTheFlag(tables)).isEmpty();
        assertThat(Prints.besideTheFlag(Prints.attached(output.resolve("reports"))))
                .isEmpty();
    }

    @Test
    void noFileHoldsTheTrueValueOfAWithheldFigure() {
        assertThat(prints.numbers()).hasSizeGreaterThan(10_000);
        assertThat(prints.withheld(tables, truth)).isEmpty();
    }

    @Test
    void aPartOfAGroupThatIsToldTogetherIsNamedWhenItIsPrinted() {
        Set<String> listed = new TreeSet<>();
        rows("estimates").forEach(row -> listed.add(Outsider.figure(row)));
        SortedMap<Double, String> leak = new TreeMap<>();
        truth.estimates().forEach((figure, estimate) -> {
            if (!listed.contains(figure) && figure.contains("|D1_AGE|")) {
                estimate.estimate().ifPresent(value -> leak.put(value, "a report"));
            }
        });

        assertThat(leak).isNotEmpty();
        assertThat(new Prints(leak, List.of()).withheld(tables, truth))
                .isNotEmpty()
                .allMatch(found -> found.endsWith(" in a report"))
                .anyMatch(found -> found.contains("|D1_AGE|"));
    }

    @Test
    void theFewThatALentFigureWouldLeaveAreNamedWhenItIsPrinted() {
        // all of the municipalities' borrowed figures and all figures of regions and municipalities, as they were
        // computed
        List<DataTables.DataTable> told = new ArrayList<>(tables);
        List<Map<String, String>> rows = new ArrayList<>();
        truth.indicators().values().stream()
                .filter(value -> value.value().isPresent())
                .forEach(value -> rows.add(Map.of(
                        "wave", value.wave(),
                        "level", value.area().level().name(),
                        "area", value.area().code(),
                        "indicator", value.code(),
                        "value", Double.toString(value.value().getAsDouble()))));
        told.add(new DataTables.DataTable(
                DataTables.BORROWED, List.of("wave", "level", "area", "indicator"), Set.of(), rows));

        assertThat(rows("borrowed"))
                .anyMatch(row -> !row.getOrDefault("value", "").isEmpty());
        assertThat(new Outsider(told, truth).finds())
                .anyMatch(found -> found.contains("GOVLEVEL|1") && found.contains("elsewhere in group"));
    }

    @Test
    void noCategoryOfAMarginTellsOfAFew() {
        assertThat(new Outsider(tables, truth).findsMargins()).isEmpty();
    }

    @Test
    void aCategoryOfAMarginThatIsToldAgainstTheRulesIsNamed() {
        List<DataTables.DataTable> told = new ArrayList<>();
        for (DataTables.DataTable table : tables) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row : table.rows()) {
                Map<String, String> copy = new LinkedHashMap<>(row);
                if (table.name().equals("weighting-margins")) {
                    copy.put("target", "0.5");
                }
                rows.add(copy);
            }
            told.add(new DataTables.DataTable(table.name(), table.key(), table.counts(), rows));
        }
        assertThat(new Outsider(told, truth).findsMargins()).isNotEmpty();
    }

    @Test
    void noNumberOfAnswersBelowTheThresholdIsPrinted() {
        assertThat(prints.smallCounts(output, tables)).isEmpty();
    }

    @Test
    void aFigureThatProtectsAnotherOneIsNamedWithItWhenItIsPrinted() {
        // two withheld groups, which make up an area with the published ones: either gives the other away
        Map<List<String>, List<Map<String, String>>> rows = new HashMap<>();
        Set<List<String>> complete = new java.util.HashSet<>();
        for (Map<String, String> row : rows("estimates")) {
            if (row.getOrDefault("statistic", "").equals("mean")
                    && row.getOrDefault("survey", "").equals("public-attitude")
                    && row.getOrDefault("breakdown", "").equals("D2_GENDER")) {
                List<String> cell = List.of(
                        row.getOrDefault("wave", ""), row.getOrDefault("item", ""), row.getOrDefault("area", ""));
                complete.add(cell);
                if (row.getOrDefault("flag", "").equals(":c")) {
                    rows.computeIfAbsent(cell, key -> new ArrayList<>()).add(row);
                }
            }
        }
        int named = 0;
        for (Map.Entry<List<String>, List<Map<String, String>>> cell : rows.entrySet()) {
            if (cell.getValue().size() == 2 && named < 3) {
                String wave = cell.getKey().get(0);
                String item = cell.getKey().get(1);
                String first = Outsider.figure(cell.getValue().getFirst());
                String second = Outsider.figure(cell.getValue().getLast());
                var before = new Outsider(tables, truth);
                assertThat(before.finds(wave, "public-attitude", item)).isEmpty();
                SortedSet<String> found = new Outsider(printing(first), truth).finds(wave, "public-attitude", item);
                named += found.contains(second) ? 1 : 0;
            }
        }
        assertThat(named).isEqualTo(3);
    }

    @Test
    void aWithheldFigureThatIsPutBackIsNamed() {
        String figure = new TreeSet<>(truth.estimates().keySet())
                .stream()
                        .filter(key -> key.contains("public-attitude|REGIONAL/IE041|D4_OCC"))
                        .filter(key -> truth.estimates().get(key).estimate().isPresent())
                        .filter(key -> rows("estimates").stream()
                                .anyMatch(row -> Outsider.figure(row).equals(key)
                                        && row.getOrDefault("flag", "").equals(":c")))
                        .findFirst()
                        .orElseThrow();
        double value = truth.estimates().get(figure).estimate().orElseThrow();
        List<DataTables.DataTable> told = new ArrayList<>();
        for (DataTables.DataTable table : tables) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row : table.rows()) {
                Map<String, String> copy = new TreeMap<>(row);
                if (table.name().equals("estimates") && Outsider.figure(row).equals(figure)) {
                    copy.put("estimate", Double.toString(value));
                }
                rows.add(copy);
            }
            told.add(new DataTables.DataTable(table.name(), table.key(), table.counts(), rows));
        }
        assertThat(Prints.besideTheFlag(told)).singleElement().asString().contains("D4_OCC");
    }

    private static List<Map<String, String>> rows(String table) {
        return tables.stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
