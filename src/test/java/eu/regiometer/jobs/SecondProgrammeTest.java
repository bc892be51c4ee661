package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Features CEE-2a, 2b, 8 and 12: a programme of eleven regions and cluster policy alone, from workbooks to reports. */
@ResourceLock("batch run")
class SecondProgrammeTest {

    private static final String REGION = ClusterProgramme.TWIN;

    private static Path input = Path.of("");
    private static Path output = Path.of("");
    private static String europe = "";
    private static String region = "";

    @BeforeAll
    static void run() {
        Path folder = SmallInput.temporary("regiometer-clusters");
        input = ClusterProgramme.write(folder.resolve("input"));
        SmallRun run = SmallRun.on(folder);
        assertThat(run.run().files())
                .allSatisfy(file ->
                        assertThat(file.verdict().name()).as(file.name()).isEqualTo("ACCEPTED"));
        output = run.output();
        europe = Outputs.text(output.resolve("reports/2026/eu/EU-2026-en.pdf"));
        region = Outputs.text(output.resolve("reports/2026/regional/" + REGION + "-2026-en.pdf"));
    }

    @Test
    void everyRegionAndTheEuropeanLevelHaveTheirReportAndNobodyElse() {
        List<String> reports =
                Outputs.hashes(output.resolve("reports")).keySet().stream().toList();

        assertThat(reports).hasSize(12).contains("2026/eu/EU-2026-en.pdf");
        ClusterProgramme.REGIONS.forEach(
                line -> assertThat(reports).contains("2026/regional/" + line.getFirst() + "-2026-en.pdf"));
    }

    @Test
    void noChapterIsPrintedOnWhatWasNotAsked() {
        for (String report : List.of(europe, region)) {
            assertThat(report)
                    .contains("Cluster policy at three levels")
                    .doesNotContain("Public finance for innovation")
                    .doesNotContain("Authorities as innovators")
                    .doesNotContain("Public attitudes to innovation")
                    .doesNotContain("Procurement of innovation")
                    .doesNotContain("Digital demand and supply")
                    .doesNotContain("health, energy, ICT")
                    .doesNotContain("Planned innovation purchases")
                    .doesNotContain("competence centre");
        }
    }

    @Test
    void nothingThatWasNotAskedIsCalledMissing() {
        for (String report : List.of(europe, region)) {
            assertThat(report)
                    .doesNotContain("No figure can be published")
                    .doesNotContain("No comparison of groups can be published")
                    .doesNotContain("No pair of regions can be compared")
                    .doesNotContain("not known")
                    .doesNotContainIgnoringCase("citizens: none")
                    .doesNotContain("Deming and Stephan");
        }
        assertThat(region).doesNotContainIgnoringCase("citizen");
    }

    @Test
    void noDataTableHoldsTheSurveyThatIsNotMade() {
        for (String name : Outputs.hashes(output.resolve("data")).keySet().stream()
                .filter(file -> file.endsWith(".csv"))
                .toList()) {
            assertThat(Outputs.read(output.resolve("data").resolve(name)))
                    .as(name)
                    .doesNotContain("public-attitude");
        }
        assertThat(Outputs.read(output.resolve("monitoring.csv"))).doesNotContain("public-attitude");
    }

    @Test
    void elevenRegionsMakeFiftyFivePairsAndEqualPoliciesAHundred() {
        Map<String, Map<String, String>> matrix = matrix();

        assertThat(matrix).hasSize(11);
        var pairs = new TreeSet<String>();
        matrix.forEach((row, cells) -> cells.forEach((column, value) -> {
            String back = matrix.get(column).get(row);
            assertThat(value).as(row + " and " + column).isEqualTo(back).isNotEmpty();
            if (row.equals(column)) {
                assertThat(Double.parseDouble(value)).isEqualTo(100);
            } else {
                pairs.add(row.compareTo(column) < 0 ? row + "+" + column : column + "+" + row);
            }
        }));
        assertThat(pairs).hasSize(55);
        assertThat(Double.parseDouble(matrix.get(name(ClusterProgramme.TWIN)).get(name(ClusterProgramme.LIKE_TWIN))))
                .isEqualTo(100, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void twoOrThreeDisjointPairsOfRegionsAreProposedForPilots() {
        String pilots =
                europe.substring(europe.lastIndexOf("Proposed pilot pairs"), europe.lastIndexOf("What regions ask"));
        List<String> named = ClusterProgramme.REGIONS.stream()
                .map(line -> line.get(1))
                .filter(name -> pilots.contains("Strong in " + name + ":"))
                .toList();

        // each region of a pair is named once as strong in something: two or three pairs are four or six regions
        assertThat(named.size()).isIn(4, 6);
        named.forEach(name ->
                assertThat(pilots.split("Strong in " + name + ":", -1)).as(name).hasSize(2));
    }

    @Test
    void criteriaOfQualityAreCountedOverElevenRegions() {
        // at least two thirds of eleven regions are eight, 73 %
        assertThat(europe)
                .containsPattern("(8 of 11 \\(73 %\\)|9 of 11 \\(82 %\\)|10 of 11 \\(91 %\\)) agreed")
                .doesNotContainPattern(" [0-7] of 11 \\(\\d+ %\\) agreed");
    }

    @Test
    void theThreeLevelsStandBesideEachOther() {
        assertThat(europe).contains("This wave is a pre-study.");
        assertThat(europe).contains("The three levels").contains("Policy Administration organisation");
    }

    @Test
    void onlyRulesOnClustersAreEvaluated() {
        assertThat(Outputs.table(output.resolve("data/recommendations.csv")))
                .hasSize(11 * 4 + 1)
                .allSatisfy(row -> assertThat(row.get("rule")).startsWith("CLU-"));
    }

    @Test
    void lintHasNothingToMend() {
        assertThat(ProgrammeLint.lint(input)).noneMatch(Defect::blocking);
    }

    @Test
    void aSurveyOfAnotherNameIsADefectOfTheProgrammeAndNoQuestionnaireIsMissed() {
        Path wrong = SmallInput.temporary("regiometer-wrong-survey");
        SmallInput.copy(input, wrong);
        SmallInput.edit(
                wrong,
                "programme.yaml",
                lines -> lines.stream()
                        .map(line -> line.replace("surveys: [innovation-capacity]", "surveys: [inovation-capacity]"))
                        .toList());

        assertThat(ProgrammeLint.lint(wrong))
                .anySatisfy(defect -> assertThat(defect.toString())
                        .contains("inovation-capacity", "public-attitude or innovation-capacity"))
                .noneSatisfy(defect -> assertThat(defect.toString()).contains("public-attitude.xlsx"));
    }

    @Test
    void aFileOfTheOtherSurveyIsRefusedWithTheSurveysThatAreMade() {
        Path citizens = Path.of("input/surveys/PL22/public-attitude-PL22-2026.xlsx");

        assertThat(FileCheck.check(List.of(citizens), input, Optional.empty(), Optional.empty()))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.toString()).contains("REFUSED", "COVER-KIND", "innovation-capacity"));
    }

    @Test
    void templatesAreMadeOfTheOneSurvey() {
        Path to = SmallInput.temporary("regiometer-cluster-templates");

        assertThat(BlankTemplates.write(
                        input, to, new TreeSet<>(), new TreeSet<>(), Optional.empty(), Optional.empty()))
                .hasSize(11)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).contains("innovation-capacity"));
    }

    private static String name(String code) {
        return ClusterProgramme.REGIONS.stream()
                .filter(line -> line.getFirst().equals(code))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    /** Values by names of both regions, from the figures attached to the report. */
    private static Map<String, Map<String, String>> matrix() {
        Map<String, Map<String, String>> matrix = new java.util.TreeMap<>();
        Map<String, String> byShort = new java.util.TreeMap<>();
        for (int i = 0; i < ClusterProgramme.REGIONS.size(); i++) {
            byShort.put(
                    ClusterProgramme.shortName(i),
                    ClusterProgramme.REGIONS.get(i).get(1));
        }
        Prints.attached(output.resolve("reports/2026/eu")).getFirst().rows().stream()
                .filter(row -> row.get("chart").equals("coherence"))
                .forEach(row -> matrix.computeIfAbsent(row.get("row"), r -> new java.util.TreeMap<>())
                        .put(byShort.get(row.get("series")), row.get("value")));
        return matrix;
    }
}
