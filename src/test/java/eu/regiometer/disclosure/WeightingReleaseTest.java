package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private static ReleasedWeighting released(long rows, WeightingReport.Method method) {
        OptionalDouble none = OptionalDouble.empty();
        var report = new WeightingReport(
                Survey.PUBLIC_ATTITUDE,
                Figures.WAVE,
                "SE1",
                method,
                rows,
                1000,
                OptionalDouble.of(1000),
                7,
                OptionalDouble.of(0.0004),
                OptionalDouble.of(5),
                OptionalDouble.of(60),
                OptionalDouble.of(12),
                OptionalDouble.of(1.4),
                none,
                List.of("15-29+30-44"),
                0,
                Optional.of(new WeightingReport.Trimmed(0.3, 3, 2, 0.01)),
                List.of(),
                List.of(),
                List.of());
        // nobody sent anything, so that no region is adequate
        Aggregate nothing = new SmallSurvey(Figures.territory()).aggregate();
        return new WeightingRelease(nothing, DisclosureRules.defaults()).of(report, false);
    }

    @Test
    void weightsOfTwentyMayBeToldAndOfNineteenMayNot() {
        ReleasedWeighting told = released(20, WeightingReport.Method.RAKED);

        assertThat(told.flag()).isEqualTo(Flag.NONE);
        assertThat(told.largest()).hasValue(60);
        assertThat(told.sweeps()).isEqualTo(7);
        assertThat(told.worstError()).hasValue(0.0004);
        assertThat(told.joined()).containsExactly("15-29+30-44");
        assertThat(told.trimmed()).contains(new ReleasedWeighting.Trimmed(0.3, 3, 2, 0.01));
        assertThat(released(19, WeightingReport.Method.RAKED).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(released(19, WeightingReport.Method.RAKED).largest()).isEmpty();
    }

    @Test
    void everyWayOfWeightingHasItsName() {
        for (WeightingReport.Method method : WeightingReport.Method.values()) {
            assertThat(released(20, method).method().name()).isEqualTo(method.name());
        }
    }
}
