package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightingReleaseTest {

    @Test
    void theRatioOfWeightsIsWithheldTogetherWithTheWeights() {
        // four organisations are fewer than the five that may be told, six are not
        for (int organisations : List.of(4, 6)) {
            ShippedCubes programme = ShippedCubes.read();
            var wave = programme.definitions().territory().newest();
            var aggregate = Aggregate.of(programme.wave(wave, 80, organisations, Set.of()), programme.definitions());
            List<WeightingReport> reports = aggregate.weighting().stream()
                    .filter(report -> report.survey() == Survey.INNOVATION_CAPACITY && report.rows() == organisations)
                    .toList();
            boolean told = organisations == 6;

            assertThat(reports)
                    .isNotEmpty()
                    .allMatch(report -> report.largestRatio().isPresent());
            assertThat(reports)
                    .map(report -> new WeightingRelease(aggregate, DisclosureRules.defaults()).of(report, false))
                    .allMatch(released -> released.smallest().isPresent() == told)
                    .allMatch(released -> released.largest().isPresent() == told)
                    .allMatch(released -> released.largestRatio().isPresent() == told);
        }
    }
}
