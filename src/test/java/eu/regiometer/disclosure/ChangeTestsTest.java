package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.ComparedSurvey.PLAN;
import static eu.regiometer.disclosure.ComparedSurvey.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Changes of indices are tested with the others of their level and area. */
class ChangeTestsTest {

    private static ReleasedIndicator changed(String code, Area area, double change, double se) {
        return IndicatorDraft.of(WAVE, area, code, 50)
                .error(1)
                .change(change, se)
                .told();
    }

    private static List<ReleasedIndicator> tested(
            ComparisonPlan.Adjustment adjustment, List<ReleasedIndicator> indicators) {
        ComparisonPlan plan =
                new ComparisonPlan(PLAN.families(), PLAN.items(), PLAN.headlines(), adjustment, 0.05, true);
        return new ChangeTests(SmallSurvey.tree(), plan).tested(indicators);
    }

    private static ReleasedIndicator.Change.Test test(ReleasedIndicator indicator) {
        return indicator.change().orElseThrow().test().orElseThrow();
    }

    @Test
    void changesOfQuestionsAreTestedByStudentsT() {
        ReleasedIndicator few = IndicatorDraft.of(WAVE, Figures.SE1, "OPEN", 50)
                .error(1)
                .told()
                .withChange(new ReleasedIndicator.Change("2024", 2.2, 1, OptionalDouble.of(4), -0.58, 4.98));

        List<ReleasedIndicator> found = tested(ComparisonPlan.Adjustment.HOLM, List.of(few));

        // 4 degrees of freedom: 1 - x (1 + (1 - x^2) / 2) with x = 2.2 / sqrt(4 + 2.2^2); the normal p would be 0.0278
        assertThat(test(found.getFirst()).p()).isCloseTo(0.0927, within(1e-4));
        assertThat(found.getFirst().change().orElseThrow().clear()).isFalse();
    }

    @Test
    void aChangeWithoutVarianceWhoseLimitsHoldZeroIsNone() {
        assertThat(new ReleasedIndicator.Change("2024", 100, 0, OptionalDouble.of(2), -19, 100).clear())
                .isFalse();
        assertThat(new ReleasedIndicator.Change("2024", 100, 0, OptionalDouble.of(8), 26, 100).clear())
                .isTrue();
    }

    @Test
    void changesWithoutVarianceDoNotCountInTheirFamily() {
        List<ReleasedIndicator> found = tested(
                ComparisonPlan.Adjustment.HOLM,
                List.of(
                        changed("OPEN", Figures.SE1, 1e-14, 1e-16),
                        changed("OPEN", Figures.SE2, 1e-8, 0),
                        changed("OPEN", Figures.FI1, 1e-14, 0)));

        assertThat(found)
                .allMatch(i -> i.change().orElseThrow().test().isEmpty())
                .extracting(i -> i.change().orElseThrow().clear())
                .containsExactly(false, true, false);
    }

    @Test
    void changesOfOneLevelAndAreaAreTestedTogether() {
        // z of 2.2 and 4: p 0.027807 and 0.000063342; HOPE is of another level, SE2 another area
        List<ReleasedIndicator> indicators = List.of(
                changed("OPEN", Figures.SE1, 2.2, 1),
                changed("HOPE", Figures.SE1, 2.2, 1),
                changed("READY", Figures.SE1, -8, 2),
                changed("OPEN", Figures.SE2, 2.2, 1),
                changed("UNKNOWN", Figures.SE2, 2.2, 1),
                IndicatorDraft.of(WAVE, Figures.SE2, "READY", 50).error(1).told());
        List<ReleasedIndicator> tested = tested(ComparisonPlan.Adjustment.HOLM, indicators);

        assertThat(tested)
                .extracting(ReleasedIndicator::code)
                .containsExactly("OPEN", "HOPE", "READY", "OPEN", "UNKNOWN", "READY");
        assertThat(test(tested.get(0)).holm()).isCloseTo(0.027807, within(1e-6));
        assertThat(test(tested.get(1)).holm()).isCloseTo(0.027807, within(1e-6));
        assertThat(test(tested.get(2)).holm()).isCloseTo(2 * 0.000063342, within(1e-8));
        assertThat(test(tested.get(3)).holm()).isCloseTo(0.027807, within(1e-6));
        assertThat(test(tested.get(0)).tests()).isEqualTo(2);
        assertThat(test(tested.get(1)).tests()).isEqualTo(1);
        assertThat(tested.get(4)).isEqualTo(indicators.get(4));
        assertThat(tested.get(5)).isEqualTo(indicators.get(5));
        assertThat(tested.get(0).value()).hasValue(50);
    }

    @Test
    void holmIsStricterThanBenjaminiAndHochberg() {
        List<ReleasedIndicator> alike =
                List.of(changed("OPEN", Figures.SE1, 2.2, 1), changed("READY", Figures.SE1, 2.2, 1));

        assertThat(tested(ComparisonPlan.Adjustment.HOLM, alike))
                .allMatch(i -> Math.abs(test(i).holm() - 2 * 0.027807) < 1e-5)
                .noneMatch(i -> i.change().orElseThrow().clear());
        assertThat(tested(ComparisonPlan.Adjustment.BH, alike))
                .allMatch(i -> Math.abs(test(i).bh() - 0.027807) < 1e-5)
                .allMatch(i -> i.change().orElseThrow().clear());
    }

    @Test
    void anExactChangeHasNoTest() {
        List<ReleasedIndicator> tested = tested(
                ComparisonPlan.Adjustment.HOLM,
                List.of(changed("OPEN", Figures.SE1, 1, 0), changed("READY", Figures.SE1, 0, 0)));

        assertThat(tested).allMatch(i -> i.change().orElseThrow().test().isEmpty());
        assertThat(tested).extracting(i -> i.change().orElseThrow().clear()).containsExactly(true, false);
    }
}
