package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.Area;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What rows of a release and its rules say of themselves. */
class ReleasedRowsTest {

    private static ReleasedScale scale(Optional<AlphaResult> alpha) {
        return new ReleasedScale(
                Survey.PUBLIC_ATTITUDE, Figures.WAVE, Figures.SE1, "ATT", List.of("P1", "P2"), alpha, Flag.NONE);
    }

    @Test
    void aScaleTellsAlphaWithItsLimitsOrTheItemThatIsConstant() {
        ReleasedScale told = scale(Optional.of(
                new Alpha(2, 90, 0.7, OptionalDouble.of(0.71), OptionalDouble.empty(), 0.5, new Interval(0.6, 0.8))));
        ReleasedScale constant = scale(Optional.of(new AlphaResult.NotComputable(AlphaResult.Reason.ITEM_CONSTANT, 0)));
        ReleasedScale few = scale(Optional.of(new AlphaResult.NotComputable(AlphaResult.Reason.TOO_FEW_UNITS, -1)));

        assertThat(told.figure()).hasValue(0.7);
        assertThat(told.lower()).hasValue(0.6);
        assertThat(told.upper()).hasValue(0.8);
        assertThat(told.constantItem()).isEmpty();
        assertThat(constant.figure()).isEmpty();
        assertThat(constant.lower()).isEmpty();
        assertThat(constant.upper()).isEmpty();
        assertThat(constant.constantItem()).contains("P1");
        assertThat(few.constantItem()).isEmpty();
        assertThat(scale(Optional.empty()).figure()).isEmpty();
    }

    @Test
    void flagsAreWrittenAsTheSignsOfTheEuropeanStatisticalSystem() {
        assertThat(Arrays.stream(Flag.values()).map(Flag::text)).containsExactly("", ":u", ":e", ":c", ":");
    }

    @Test
    void weightingsOfAggregatesHaveNamesInTheDataFiles() {
        assertThat(Arrays.stream(ReleasedAggregate.Weighting.values()).map(ReleasedAggregate.Weighting::id))
                .containsExactly("population", "equal-regions");
    }

    @Test
    void aDifferenceIsAboutItsItemAmongRegionsAndElseAboutItsRegion() {
        assertThat(difference(DifferenceFamily.REGIONS).subject()).isEqualTo("P1");
        assertThat(difference(DifferenceFamily.PARTNERS).subject()).isEqualTo("SE1");
    }

    private static ReleasedDifference difference(DifferenceFamily family) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedDifference(
                Survey.PUBLIC_ATTITUDE,
                family,
                1,
                "P1",
                "mean",
                Figures.SE1,
                Figures.WAVE,
                Area.PARTNERS,
                Figures.WAVE,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                false,
                Flag.NONE);
    }

    @Test
    void aTestedChangeIsCalledByItsTestAndAnUntestableOneStaysAsItWas() {
        var change = new ReleasedIndicator.Change("2024", 3, 1, 1, 5);

        var test = new ReleasedIndicator.Change.Test(0.0123, 0.049, 0.04, 4);
        assertThat(change.test()).isEmpty();
        assertThat(change.tested(test, true))
                .isEqualTo(new ReleasedIndicator.Change(
                        "2024", 3, 1, OptionalDouble.empty(), 1, 5, Optional.of(test), true));
        assertThat(change.tested(test, false).clear()).isFalse();
    }

    @Test
    void covariatesAreReadAsTheyAreWritten() {
        AreaCovariate column = AreaCovariate.parse(" density ");
        AreaCovariate share = AreaCovariate.parse("D3_EDU = 3");
        AreaCovariate inhabitants = AreaCovariate.parse("population");

        assertThat(column).isEqualTo(new AreaCovariate("density", Optional.empty()));
        assertThat(share).isEqualTo(new AreaCovariate("D3_EDU", Optional.of("3")));
        assertThat(share.text()).isEqualTo("D3_EDU=3");
        assertThat(column.text()).isEqualTo("density");
        // a municipality has inhabitants of its own, and shares of them from its region
        assertThat(column.ofRegion()).isTrue();
        assertThat(inhabitants.ofRegion()).isFalse();
        assertThat(AreaCovariate.parse("population=1").ofRegion()).isTrue();
    }

    @Test
    void withoutRulesNothingIsModelled() {
        assertThat(SmallAreaRules.none().models()).isEmpty();
        assertThat(SmallAreaRules.none().methodName()).isEqualTo("REML");
        assertThat(new SmallAreaRules(FitMethod.ML, 5, List.of()).methodName()).isEqualTo("ML");
    }

    @Test
    void threeIsTheSmallestBaseThatMayBeSet() {
        AmountRules amounts = AmountRules.defaults();
        assertThat(new DisclosureRules(3, 50, 3, 10, 10, 20, amounts).minimum(Survey.PUBLIC_ATTITUDE))
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisclosureRules(2, 50, 5, 10, 10, 20, amounts))
                .withMessageContaining("2 persons");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisclosureRules(20, 50, 2, 10, 10, 20, amounts))
                .withMessageContaining("2 organisations");
    }

    @Test
    void groupsOfRemoteRegionsAreLargerIfTheProgrammeSaysMoreThanElsewhere() {
        assertThat(grouped(List.of(), 50, 10).largerGroups()).isFalse();
        assertThat(grouped(List.of("IS1"), 20, 5).largerGroups()).isFalse();
        assertThat(grouped(List.of("IS1"), 21, 5).largerGroups()).isTrue();
        assertThat(grouped(List.of("IS1"), 20, 6).largerGroups()).isTrue();
        DisclosureRules rules = grouped(List.of("IS1"), 30, 4);
        assertThat(rules.minimumOfGroup(Survey.PUBLIC_ATTITUDE, Figures.IS1)).isEqualTo(30);
        assertThat(rules.minimumOfGroup(Survey.PUBLIC_ATTITUDE, Figures.SE1)).isEqualTo(20);
        // never smaller than elsewhere
        assertThat(rules.minimumOfGroup(Survey.INNOVATION_CAPACITY, Figures.IS1))
                .isEqualTo(5);
    }

    private static DisclosureRules grouped(List<String> remote, int respondents, int organisations) {
        return Rules.grouped(new GroupRules(List.of(), true, new TreeSet<>(remote), respondents, organisations));
    }

    @Test
    void aSumOfNothingIsNobodysAmount() {
        var nothing = new Contributions(true, false, BigDecimal.ZERO, List.of(BigDecimal.ZERO));
        var one = new Contributions(true, false, BigDecimal.TEN, List.of(BigDecimal.TEN));

        assertThat(AmountRules.defaults().isSensitive(nothing)).isFalse();
        assertThat(AmountRules.defaults().isSensitive(one)).isTrue();
    }

    @Test
    void theMarginOfThePercentRuleDecidesAtItsEdge() {
        // 100 of 110: the rest of 10 lets the second largest, who gave nothing of it, come within 10 %
        var edge = new Contributions(
                true, false, BigDecimal.valueOf(110), List.of(BigDecimal.valueOf(100), BigDecimal.ZERO));
        var closer = new Contributions(
                true, false, BigDecimal.valueOf(109), List.of(BigDecimal.valueOf(100), BigDecimal.ZERO));
        var rules = new AmountRules(1, 99, OptionalDouble.of(10));

        assertThat(rules.isSensitive(edge)).isFalse();
        assertThat(rules.isSensitive(closer)).isTrue();
    }
}
