package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import eu.regiometer.workbook.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightingClassTest {

    private static final Questionnaire CITIZENS = FixtureProgramme.publicAttitude();
    private static final WeightingPlan PLAN = new WeightingPlan(
            List.of(List.of("W_CLASS"), List.of("D3_EDU")), List.of(), 1, 0.001, 0.05, LonelyUnits.ADJUST);

    private final Defects defects = new Defects();

    @Test
    void aWeightingClassIsAMarginLikeAnItem() {
        RegionWeights weights = RegionWeights.of(cube(""), population(), PLAN);

        assertThat(weights.report().method()).isEqualTo(WeightingReport.Method.RAKED);
        assertThat(weights.report().margins())
                .filteredOn(line -> line.margin().equals("W_CLASS"))
                .extracting(WeightingReport.Line::category)
                .containsExactly("north", "south");
        assertThat(weights.report().margins())
                .allSatisfy(line -> assertThat(line.after()).isCloseTo(line.target(), within(1e-9)));
        assertThat(weights.report().margins().getFirst().target()).isEqualTo(0.3);
    }

    @Test
    void aClassThatThePopulationDoesNotKnowIsToldAndNobodyIsDropped() {
        RegionWeights weights = RegionWeights.of(cube("ea|st*1"), population(), PLAN);

        assertThat(weights.report().method()).isEqualTo(WeightingReport.Method.RAKED);
        assertThat(weights.report().withoutMargin()).isOne();
        assertThat(weights.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("WEIGHT-NO-MARGIN");
            assertThat(finding.arguments()).containsEntry("variable", "W_CLASS").containsEntry("value", "ea?st?1");
        });
    }

    @Test
    void aClassOfThePopulationWithoutRespondentsIsNamed() {
        WeightingReport report = RegionWeights.of(cube(""), population(List.of("north", "south", "west")), PLAN)
                .report();

        assertThat(report.method()).isEqualTo(WeightingReport.Method.REFUSED);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("margin", "W_CLASS")
                        .containsEntry("category", "west")
                        .containsEntry("rows", "0"));
    }

    @Test
    void itIsNamedInTheSettingsAndCountedInThePopulation(@TempDir Path folder) throws IOException {
        WeightingPlan plan = WeightingPlan.read(Settings.parse("""
                weighting:
                  margins: ["W_CLASS*D2_GENDER"]
                  joins:
                    - variable: W_CLASS
                      categories: ["north", "south"]
                  fewest_in_category: 5
                  tolerance: 0.001
                  largest_share_without_margin: 0.05
                  strata:
                    DE21: ["coast", "inland"]
                  trimming: {lower: 0.2, upper: 4, rounds: 2}
                """, "programme.yaml", defects), CITIZENS);
        Territory territory = RegionsFixture.territory();
        StringBuilder lines = new StringBuilder("region,W_CLASS,D2_GENDER,pop\n");
        territory.regions().forEach(region -> {
            for (String gender : List.of("1", "2")) {
                // the classes of one region are no matter of the others
                for (String name : region.code().equals("DE21") ? List.of("a", "b", "c") : List.of("north", "south")) {
                    lines.append(region.code() + "," + name + "," + gender + ",100\n");
                }
            }
        });
        Files.writeString(folder.resolve("population.csv"), lines);

        PopulationMargins read = PopulationMargins.read(new TableSource(folder), plan, territory, CITIZENS, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(plan.trimming()).contains(new TrimmingPlan(0.2, 4, 2));
        assertThat(plan.strata()).containsEntry("DE21", List.of("coast", "inland"));
        assertThat(read.margin("DE21", List.of("W_CLASS"))).hasSize(3);
        assertThat(read.margin("SE33", List.of("W_CLASS"))).containsEntry(List.of("north"), 200L);
    }

    @Test
    void aCategoryWithASignThatSeparatesCategoriesIsADefect(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("population.csv"), "region,W_CLASS,D3_EDU,pop\nDE21,a|b,1,100\n");

        PopulationMargins.read(new TableSource(folder), PLAN, RegionsFixture.territory(), CITIZENS, defects);

        assertThat(defects.all())
                .anySatisfy(defect -> assertThat(defect.toString()).contains("a|b"));
    }

    @Test
    void boundsThatExcludeTheMeanAreDefects() {
        WeightingPlan.read(Settings.parse("""
                weighting:
                  margins: ["D3_EDU"]
                  fewest_in_category: 5
                  tolerance: 0.001
                  largest_share_without_margin: 0.05
                  trimming: {lower: 1.2, upper: 0.8, rounds: -1}
                """, "programme.yaml", defects), CITIZENS);

        assertThat(defects.all()).hasSize(3);
    }

    private static PopulationMargins population() {
        return population(List.of("north", "south"));
    }

    /** Of 1000 persons 300 live in the north, the others in the rest in equal parts; education in thirds of each. */
    private static PopulationMargins population(List<String> classes) {
        List<PopulationMargins.Cell> cells = new ArrayList<>();
        for (String name : classes) {
            for (String education : List.of("1", "2", "3")) {
                long persons = name.equals("north") ? 300 : 700 / (classes.size() - 1);
                cells.add(new PopulationMargins.Cell(List.of(name, education), persons));
            }
        }
        return new PopulationMargins(PLAN.variables(), new TreeMap<>(Map.of("DE21", cells)));
    }

    /** Citizens of DE21, every fourth from the north; the first one from a class of its own if that is given. */
    private static SurveyCube cube(String first) {
        List<Map<String, String>> units = new ArrayList<>();
        for (Map<String, String> unit : RegionsFixture.citizens().getOrDefault("DE21", List.of())) {
            Map<String, String> copy = new LinkedHashMap<>(unit);
            copy.put(
                    "W_CLASS", units.isEmpty() && !first.isEmpty() ? first : units.size() % 4 == 0 ? "north" : "south");
            units.add(copy);
        }
        return new CubeBuilder(CITIZENS, FixtureProgramme.tree(), PLAN)
                .build(
                        RegionsFixture.header(Survey.PUBLIC_ATTITUDE, WAVE, "DE21", units.size()),
                        RegionsFixture.table(units));
    }
}
