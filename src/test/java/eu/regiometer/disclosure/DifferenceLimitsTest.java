package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.estimation.ProportionIntervals;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Differences that have no variance to test against. */
class DifferenceLimitsTest {

    /** A share of 20 persons, with the limits that estimates have. */
    private static ReleasedEstimate share(String statistic, double p) {
        Interval limits =
                ProportionIntervals.kornGraubard(p, 0, 20, 20, 19, 0.95).orElseThrow();
        return estimate(statistic, p, OptionalDouble.of(limits.lower()), OptionalDouble.of(limits.upper()));
    }

    private static ReleasedEstimate estimate(
            String statistic, double value, OptionalDouble lower, OptionalDouble upper) {
        return EstimateDraft.of(Survey.PUBLIC_ATTITUDE, Figures.WAVE, Figures.SE1, "Q1", statistic, value)
                .error(0)
                .limits(lower, upper)
                .n(20)
                .effective(20)
                .told();
    }

    private static boolean called(String statistic, double a, double b, double variance) {
        Difference difference = Difference.of(a - b, variance, 19);
        return DifferenceLimits.call(
                difference, DifferenceLimits.of(difference, share(statistic, a), share(statistic, b)));
    }

    @Test
    void everybodyAgainstNobodyIsADifference() {
        assertThat(called("top2", 1, 0, 0)).isTrue();
        assertThat(called("proportion=1", 0, 1, 0)).isTrue();
        assertThat(called("bottom2", 1, 0, 1e-32)).isTrue();
    }

    @Test
    void theSameShareInBothIsNone() {
        assertThat(called("top2", 1, 1, 0)).isFalse();
        assertThat(called("top2", 0, 0, 0)).isFalse();
        assertThat(called("top2", 0.4, 0.4, 0)).isFalse();
    }

    @Test
    void roundingIsNoDifference() {
        assertThat(called("top2", 0.4 + 1e-14, 0.4, 1e-32)).isFalse();
        Difference dust = Difference.of(1e-14, 1e-32, 19);
        ReleasedEstimate mean = estimate("mean", 3, OptionalDouble.of(3), OptionalDouble.of(3));
        assertThat(DifferenceLimits.call(dust, DifferenceLimits.of(dust, mean, mean)))
                .isFalse();
    }

    @Test
    void otherFiguresWithoutVarianceDifferWhereTheyAreNotTheSame() {
        ReleasedEstimate mean = estimate("mean", 3, OptionalDouble.of(3), OptionalDouble.of(3));
        Difference apart = Difference.of(1e-8, 0, 19);
        assertThat(DifferenceLimits.call(apart, DifferenceLimits.of(apart, mean, mean)))
                .isTrue();
        // one unit says nothing of others
        Difference single = Difference.of(1, 0, 0);
        assertThat(DifferenceLimits.call(single, DifferenceLimits.of(single, mean, mean)))
                .isFalse();
    }

    @Test
    void sharesWithoutLimitsAreNotToldApart() {
        ReleasedEstimate all = estimate("top2", 1, OptionalDouble.empty(), OptionalDouble.empty());
        Difference difference = Difference.of(1, 0, 19);

        assertThat(DifferenceLimits.of(difference, all, share("top2", 0))).isEmpty();
        assertThat(DifferenceLimits.call(difference, Optional.empty())).isFalse();
    }

    @Test
    void aDifferenceWithVarianceIsLeftToItsTest() {
        Difference difference = Difference.of(0.5, 0.0001, 19);
        Optional<Interval> limits = DifferenceLimits.of(difference, share("top2", 1), share("top2", 0.4));

        assertThat(limits).isEqualTo(difference.interval(0.95));
        assertThat(DifferenceLimits.call(difference, limits)).isFalse();
    }

    @Test
    void pairsWithoutVarianceAreReleasedWithoutAPlaceInTheirFamily() {
        Territory territory = Figures.territory();
        var survey = new SmallSurvey(territory)
                .citizens(Figures.WAVE, "SE1", 40, Map.of(), (row, unit) -> unit.put("Q1", "5"))
                .citizens(Figures.WAVE, "SE2", 40, Map.of(), (row, unit) -> unit.put("Q1", "1"))
                .citizens(Figures.WAVE, "FI1", 40, Map.of(), (row, unit) -> unit.put("Q1", "5"))
                .citizens(Figures.WAVE, "IS1", 40, Map.of(), (row, unit) -> unit.put("Q1", row % 2 == 0 ? "1" : "5"));
        Aggregate aggregate = survey.aggregate();
        List<ReleasedEstimate> estimates = aggregate.estimates().stream()
                .filter(e -> e.estimate().isPresent())
                .map(e -> EstimateDraft.of(e, Flag.NONE))
                .toList();
        List<ReleasedDifference> pairs = new ComparisonRelease(
                        aggregate,
                        territory,
                        ComparisonPlan.standard(survey.definitions().questionnaires()))
                .differences(estimates).stream()
                        .filter(d -> d.family() == DifferenceFamily.REGIONS
                                && d.item().equals("Q1")
                                && d.wave().equals(Figures.WAVE))
                        .toList();

        // the three pairs of Iceland have a variance, the other three have none
        assertThat(pairs).hasSize(6).allMatch(d -> d.tests() == 3);
        assertThat(pairs).filteredOn(d -> d.p().isPresent()).hasSize(3);
        ReleasedDifference apart = pair(pairs, Figures.SE1, Figures.SE2);
        assertThat(apart.clear()).isTrue();
        assertThat(List.of(apart.p(), apart.holm(), apart.bh(), apart.t())).allMatch(OptionalDouble::isEmpty);
        assertThat(Math.abs(apart.difference().orElseThrow())).isEqualTo(1);
        assertThat(apart.lower().orElseThrow() * apart.upper().orElseThrow()).isPositive();
        ReleasedDifference same = pair(pairs, Figures.SE1, Figures.FI1);
        assertThat(same.clear()).isFalse();
        assertThat(same.lower().orElseThrow()).isNegative();
        assertThat(same.upper().orElseThrow()).isPositive();
    }

    private static ReleasedDifference pair(List<ReleasedDifference> pairs, Area one, Area other) {
        return pairs.stream()
                .filter(d -> List.of(d.first(), d.second()).containsAll(List.of(one, other)))
                .findFirst()
                .orElseThrow();
    }
}
