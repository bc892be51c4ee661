package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.aggregation.WeightingReport.Method;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.Verdict;
import eu.regiometer.jobs.SubmissionSet.Decided;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.ResponseCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files of one region that do not say the same about their weights. */
class WeightFindingsTest {

    @Test
    void aFileWithoutDesignWeightsBesideOneThatHasThemIsNamedWithTheOther() {
        SortedMap<String, List<Finding>> told =
                told(file("SE321", "north", FindingCode.WEIGHT_EQUAL), file("SE321", "south"));

        assertThat(told.get("north")).singleElement().satisfies(finding -> {
            assertThat(finding.is(FindingCode.WEIGHT_PARTLY)).isTrue();
            assertThat(finding.at().file()).isEqualTo("north.xlsx");
            assertThat(finding.arguments()).containsEntry("others", "south.xlsx");
        });
        assertThat(told.getOrDefault("south", List.of())).isEmpty();
    }

    @Test
    void filesThatAllHaveWeightsOrAllHaveNoneRaiseNothing() {
        assertThat(told(file("SE321", "north"), file("SE321", "south")).values())
                .allMatch(List::isEmpty);
        assertThat(told(
                                file("SE321", "north", FindingCode.WEIGHT_EQUAL),
                                file("SE321", "south", FindingCode.WEIGHT_EQUAL))
                        .values())
                .allMatch(List::isEmpty);
    }

    @Test
    void aFileOfAnotherRegionOrWithFinalWeightsIsNoMatterOfDesignWeights() {
        assertThat(told(file("SE321", "north", FindingCode.WEIGHT_EQUAL), file("SE332", "south"))
                        .values())
                .allMatch(List::isEmpty);
        // refused as a whole by WEIGHT-MIXED
        assertThat(told(
                                file("SE321", "north", FindingCode.WEIGHT_EQUAL),
                                file("SE321", "south", FindingCode.WEIGHT_AS_GIVEN))
                        .values())
                .allMatch(List::isEmpty);
    }

    private static SortedMap<String, List<Finding>> told(Decided... files) {
        return WeightFindings.of(List.of(report()), new SubmissionSet(List.of(files)));
    }

    private static WeightingReport report() {
        return new WeightingReport(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                "SE321",
                Method.RAKED,
                200,
                1000,
                OptionalDouble.of(1000),
                3,
                OptionalDouble.of(0),
                OptionalDouble.of(1),
                OptionalDouble.of(2),
                OptionalDouble.of(2),
                OptionalDouble.of(1),
                OptionalDouble.of(200),
                List.of(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Decided file(String region, String part, FindingCode... codes) {
        var found = new TreeMap<String, Integer>();
        for (FindingCode code : codes) {
            found.put(code.text(), 1);
        }
        var record = new SubmissionRecord(
                region + "/" + part + ".xlsx",
                "hash of " + part,
                1000,
                Optional.of(new Cover(
                        Survey.PUBLIC_ATTITUDE,
                        "1.0",
                        region,
                        "2026",
                        "en",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Optional.of(part),
                        false)),
                Verdict.ACCEPTED,
                List.of(),
                new ResponseCounts(100, 100, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.copyOf(found))),
                false,
                Optional.empty(),
                "",
                Optional.empty());
        return new Decided(part, record, Verdict.ACCEPTED, true, Optional.empty(), List.of(), true);
    }
}
