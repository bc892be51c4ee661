package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.Settings;
import eu.regiometer.workbook.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeReadingTest {

    private static final String WEIGHTING = """
            weighting:
              margins: ["D1_AGE*D2_GENDER", "D3_EDU"]
              joins:
                - variable: D1_AGE
                  categories: ["15-29", "30-44"]
              fewest_in_category: 5
              tolerance: 0.001
              largest_share_without_margin: 0.05
              trimming: none
            """;

    private final Defects defects = new Defects();

    @Test
    void theWeightingPlanIsReadFromTheSettings() {
        WeightingPlan plan = plan(WEIGHTING);

        assertThat(defects.all()).isEmpty();
        assertThat(plan)
                .isEqualTo(new WeightingPlan(
                        RegionsFixture.MARGINS, List.of(RegionsFixture.YOUNG), 5, 0.001, 0.05, LonelyUnits.ADJUST));
    }

    @Test
    void everyMistakeInTheWeightingPlanIsTold() {
        plan(WEIGHTING
                .replace("\"D3_EDU\"", "\"D9\"")
                .replace("30-44", "31-44")
                .replace("0.001", "0.2")
                .replace("none", "[0.3, 3]")
                .replace("share_without_margin: 0.05", "share_without_margin: 5"));

        assertThat(texts()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(String.join("\n", texts()))
                .contains("D9")
                .contains("31-44")
                .contains("0.2")
                .contains("5.0");
    }

    @Test
    void aWrongMarginIsToldOnceAndNotForEveryLineOfThePopulation(@TempDir Path folder) throws IOException {
        WeightingPlan plan = plan(WEIGHTING.replace("D1_AGE*", "D1_AGED*"));
        Files.writeString(folder.resolve("population.csv"), lines(""));

        PopulationMargins.read(
                new TableSource(folder), plan, RegionsFixture.territory(), FixtureProgramme.publicAttitude(), defects);

        assertThat(texts()).hasSize(1);
        assertThat(texts().getFirst()).contains("D1_AGED");
    }

    @Test
    void theAdequacyRulesAreReadFromTheSettings() {
        Settings settings = Settings.parse("""
                adequacy:
                  citizens: {fewest: 30, unmarked_from: 50, unmarked_effective_from: 30, item_from: 20, municipality_from: 30}
                  organisations: {fewest: 5, unmarked_from: 10, unmarked_share_of_register: 0.5, item_from: 5, municipality_from: 5}
                  item_valid_share: 0.60
                  top_share_of_regions: 0.7
                  top_countries: 3
                """, "programme.yaml", defects);

        AdequacyRules handbook = AdequacyRules.DEFAULT;
        assertThat(AdequacyRules.read(settings))
                .isEqualTo(new AdequacyRules(handbook.citizens(), handbook.organisations(), 30, 0.5, 0.6, 0.7, 3));
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void thePopulationIsReadByRegionAndCategory(@TempDir Path folder) throws IOException {
        PopulationMargins read = population(folder, lines(""));

        assertThat(defects.all()).isEmpty();
        assertThat(read.total("DE21")).isEqualTo(RegionsFixture.population().total("DE21"));
        assertThat(read.margin("UKM6", List.of("D1_AGE", "D2_GENDER")))
                .isEqualTo(RegionsFixture.population().margin("UKM6", List.of("D1_AGE", "D2_GENDER")));
    }

    @Test
    void everyMistakeInThePopulationIsToldWithItsLine(@TempDir Path folder) throws IOException {
        String text = lines("UKM6")
                .replace("SE33,15-29,1,1,", "SE33,15-29,7,1,")
                .replace("NO07,65+,2,3,", "NO07,65+,2,3,many")
                .replaceAll("EE00,30-44,1,2,[0-9]+", "EE00,30-44,1,2,0")
                .concat("ATLANTIS,15-29,1,1,5\n")
                .concat("DE21,15-29,1,1,5\n");
        population(folder, text);

        assertThat(String.join("\n", texts()))
                .contains("population.csv")
                .contains("7")
                .contains("many")
                .contains("ATLANTIS")
                .contains("the cell 15-29*1*1 of DE21 once")
                .contains("no population of UKM6")
                .contains("no population of EE00 in 30-44*1*2")
                .contains("no population of SE33 in 15-29*1*1");
        assertThat(defects.all()).hasSize(9);
    }

    private WeightingPlan plan(String yaml) {
        return WeightingPlan.read(Settings.parse(yaml, "programme.yaml", defects), FixtureProgramme.publicAttitude());
    }

    private PopulationMargins population(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("population.csv"), text);
        return PopulationMargins.read(
                new TableSource(folder),
                RegionsFixture.plan(),
                RegionsFixture.territory(),
                FixtureProgramme.publicAttitude(),
                defects);
    }

    /** The reference population as a file of the programme, without one region. */
    private static String lines(String without) {
        StringBuilder text = new StringBuilder("region,D1_AGE,D2_GENDER,D3_EDU,pop\n");
        for (String region : RegionsFixture.citizens().keySet()) {
            if (!region.equals(without)) {
                RegionsFixture.population()
                        .margin(region, List.of("D1_AGE", "D2_GENDER", "D3_EDU"))
                        .forEach((categories, persons) -> text.append(region)
                                .append(',')
                                .append(String.join(",", categories))
                                .append(',')
                                .append(persons)
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private List<String> texts() {
        return defects.all().stream().map(Defect::toString).toList();
    }
}
