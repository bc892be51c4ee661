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
                    .map(report -> new WeightingRelease(aggregate, DisclosureRules.defaults())
                            .of(report, false, JoinedGroups.none()))
                    .allMatch(released -> released.smallest().isPresent() == told)
                    .allMatch(released -> released.largest().isPresent() == told)
                    .allMatch(released -> released.largestRatio().isPresent() == told);
        }
    }

    private static ReleasedWeighting released(long rows, WeightingReport.Method method) {
        return released(rows, method, 0, DisclosureRules.defaults(), JoinedGroups.none());
    }

    private static ReleasedWeighting released(
            long rows,
            WeightingReport.Method method,
            long withoutMargin,
            DisclosureRules rules,
            JoinedGroups joined,
            WeightingReport.Line... margins) {
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
                withoutMargin,
                Optional.of(new WeightingReport.Trimmed(0.3, 3, 2, 0.01)),
                List.of(margins),
                List.of(),
                List.of());
        // nobody sent anything, so that no region is adequate
        Aggregate nothing = new SmallSurvey(Figures.territory()).aggregate();
        return new WeightingRelease(nothing, rules).of(report, false, joined);
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

    /** The usual rules, with groups of thirty in SE1 if it is remote, and ages that are told together. */
    private static DisclosureRules rules(boolean remote) {
        return Rules.joining(remote ? List.of("SE1") : List.of(), new GroupRules.Join("AGE", List.of("a", "b")));
    }

    private static WeightingReport.Line line(String margin, String category, long rows) {
        return new WeightingReport.Line(margin, category, rows, 0.2, 0.3, 0.25, 100);
    }

    private static List<String> told(ReleasedWeighting weighting) {
        return weighting.margins().stream()
                .filter(margin -> margin.flag() == Flag.NONE)
                .map(ReleasedWeighting.Margin::category)
                .toList();
    }

    @Test
    void aCategoryOfARemoteRegionNeedsAsManyRespondentsAsItsGroupsInTheEstimates() {
        for (int few : List.of(20, 29, 30)) {
            WeightingReport.Line[] lines = {line("SEX", "1", few), line("SEX", "2", 300)};
            var method = WeightingReport.Method.RAKED;

            assertThat(told(released(300, method, few, rules(false), JoinedGroups.none(), lines)))
                    .containsExactly("1", "2");
            ReleasedWeighting remote = released(300, method, few, rules(true), JoinedGroups.none(), lines);
            assertThat(told(remote)).hasSize(few < 30 ? 0 : 2);
            assertThat(remote.withoutMargin().isPresent()).isEqualTo(few >= 30);
        }
    }

    @Test
    void aCategoryThatTheEstimatesTellWithOthersOnlyHasNoMarginOfItsOwn() {
        DisclosureRules rules = rules(false);
        // few of the youngest answered the questions, though enough took part
        Figures figures = new Figures()
                .citizens(Figures.SE1, "AGE", "a", 12)
                .citizens(Figures.SE1, "AGE", "b", 60)
                .citizens(Figures.SE1, "AGE", "c", 60);
        JoinedGroups joined = JoinedGroups.of(rules, figures.estimates(), JoinedGroups.Order.TEXT);
        WeightingReport.Line[] lines = {
            line("AGE*SEX", "a*1", 40),
            line("AGE*SEX", "a*2", 41),
            line("AGE*SEX", "b*1", 42),
            line("AGE*SEX", "b*2", 43),
            line("AGE*SEX", "c*1", 44),
            line("AGE*SEX", "c*2", 45),
            line("EDU", "a", 100),
            line("EDU", "b", 100),
            line("AGE", "a+b", 150),
            line("AGE", "c", 60)
        };
        var method = WeightingReport.Method.RAKED;

        assertThat(told(released(255, method, 0, rules, joined, lines)))
                .containsExactly("c*1", "c*2", "a", "b", "a+b", "c");
        assertThat(told(released(255, method, 0, rules, JoinedGroups.none(), lines)))
                .hasSize(10);
        assertThat(told(released(
                        255,
                        method,
                        0,
                        rules,
                        joined,
                        line("AGE", "a", 80),
                        line("AGE", "b", 90),
                        line("AGE", "c", 90))))
                .isEmpty();
    }
}
