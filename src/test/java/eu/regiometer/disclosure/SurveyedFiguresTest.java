package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.CriterionUse;
import eu.regiometer.indicators.DistributionValue;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.indicators.IndicatorTables;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is collected of a wave before anything is decided. */
class SurveyedFiguresTest {

    private static final Territory TERRITORY = Figures.territory();
    private static final Wave NEWEST = TERRITORY.newest();
    private static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    private static final Survey ORGANISATIONS = Survey.INNOVATION_CAPACITY;

    private static SmallSurvey survey() {
        return new SmallSurvey(TERRITORY);
    }

    private static IndicatorTable none() {
        return IndicatorTables.of(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Unreleased of(SmallSurvey survey, IndicatorTable table, Wave wave, Collection<ReachKey> reach) {
        var definitions = survey.definitions();
        return new SurveyedFigures(
                        survey.aggregate(),
                        table,
                        TERRITORY,
                        definitions.tree(),
                        DisclosureRules.defaults(),
                        definitions.questionnaires())
                .of(wave, reach);
    }

    private static IndicatorValue value(String wave, String code, Area area, double value) {
        return new IndicatorValue(
                wave,
                area,
                code,
                OptionalDouble.of(value),
                OptionalDouble.of(1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                100,
                100,
                0,
                Reason.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    @Test
    void everyWaveHasItsOwnFigures() {
        List<IndicatorValue> values = new ArrayList<>();
        List<GroupGap> gaps = new ArrayList<>();
        List<Coherence> pairs = new ArrayList<>();
        List<DistributionValue> distributions = new ArrayList<>();
        List<CriterionUse> criteria = new ArrayList<>();
        OptionalDouble none = OptionalDouble.empty();
        for (String wave : List.of("2024", Figures.WAVE)) {
            values.add(value(wave, "HOPE", Figures.SE1, 50));
            gaps.add(new GroupGap(
                    wave,
                    Figures.SE1,
                    new GroupGapKey("HOPE", "D2_GENDER", "1", "2"),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    0,
                    0,
                    none,
                    Reason.ITEM_MISSING,
                    ""));
            pairs.add(new Coherence(wave, "SE1", "SE2", 50));
            distributions.add(new DistributionValue(wave, Figures.SE1, "KINDS", "1", none, none, none, none, 0, ""));
            criteria.add(new CriterionUse(wave, "SE1", "open", 5, true));
        }
        SmallSurvey survey = survey().citizens("2024", "SE1", 60).citizens(Figures.WAVE, "SE1", 100);
        IndicatorTable table = IndicatorTables.of(values, gaps, List.of(), pairs, distributions, criteria);
        for (int i = 0; i < 2; i++) {
            Unreleased figures = of(survey, table, TERRITORY.waves().get(i), List.of());

            assertThat(figures.wave()).isEqualTo(i == 0 ? "2024" : Figures.WAVE);
            assertThat(figures.values()).containsExactly(values.get(i));
            assertThat(figures.groupGaps()).containsExactly(gaps.get(i));
            assertThat(figures.coherence()).containsExactly(pairs.get(i));
            assertThat(figures.distributions()).containsExactly(distributions.get(i));
            assertThat(figures.criteria()).containsExactly(criteria.get(i));
            assertThat(figures.estimates()).extracting(Estimate::wave).containsOnly(figures.wave());
            assertThat(figures.received().get(CITIZENS).accepted()).containsEntry(Figures.SE1, i == 0 ? 60L : 100L);
        }
    }

    @Test
    void figuresOfBothSurveysAddUpOnlyWhereBothHaveTheSameRegions() {
        SmallSurvey survey = survey().citizens(Figures.WAVE, "SE1", 100)
                .citizens(Figures.WAVE, "SE2", 100)
                .organisations(Figures.WAVE, "SE1", "1", "2", "3", "4", "5");
        Unreleased different = of(survey, none(), NEWEST, List.of());
        Unreleased same =
                of(survey.organisations(Figures.WAVE, "SE2", "1", "2", "3", "4", "5"), none(), NEWEST, List.of());

        assertThat(different.sums(CITIZENS).regions(Figures.SWEDEN)).containsExactly("SE1", "SE2");
        assertThat(different.sums(ORGANISATIONS).regions(Figures.SWEDEN)).containsExactly("SE1");
        assertThat(different.bothSums().regions(Figures.SWEDEN)).isEmpty();
        assertThat(same.bothSums().regions(Figures.SWEDEN)).containsExactly("SE1", "SE2");
    }

    @Test
    void regionsTooSmallForFiguresAreCounted() {
        Unreleased figures = of(
                survey().citizens(Figures.WAVE, "SE1", 100).citizens(Figures.WAVE, "SE2", 12),
                none(),
                NEWEST,
                List.of());

        assertThat(figures.sums(CITIZENS).regions(Figures.SWEDEN)).containsExactly("SE1");
        Received received = figures.received().get(CITIZENS);
        assertThat(received.accepted()).containsEntry(Figures.SE2, 12L).containsEntry(Figures.SWEDEN, 112L);
        assertThat(received.sums().regions(Figures.SWEDEN)).containsExactly("SE1", "SE2");
    }

    @Test
    void areasWithFewAnswersAreIndicative() {
        Unreleased figures = of(
                survey().citizens(Figures.WAVE, "SE1", 49).citizens(Figures.WAVE, "SE2", 100),
                none(),
                NEWEST,
                List.of());

        assertThat(figures.indicative().test(CITIZENS, Figures.SE1)).isTrue();
        assertThat(figures.indicative().test(CITIZENS, Figures.SE2)).isFalse();
    }

    private static Optional<Contributions> contributions(SmallSurvey survey, Survey of, String measure) {
        return of(survey, none(), NEWEST, List.of()).contributions().of(of, Figures.SE1, "", "", measure);
    }

    @Test
    void theLargestAmountsAreCountedUnitByUnit() {
        SmallSurvey survey =
                survey().organisations(Figures.WAVE, "SE1", "0", "2", "2", "1", "1", "1", "1", "1", "1", "1", "1", "7");
        Contributions sums = contributions(survey, ORGANISATIONS, "C2").orElseThrow();

        assertThat(sums.amounts()).isTrue();
        assertThat(sums.equal()).isFalse();
        assertThat(sums.total()).isEqualByComparingTo("19");
        // ten of the twelve
        assertThat(sums.largest())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("7"),
                        new BigDecimal("2"),
                        new BigDecimal("2"),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE);
    }

    @Test
    void theSmallestAmountCountsToo() {
        Contributions two = contributions(
                        survey().organisations(Figures.WAVE, "SE1", "1", "3", "3", "3", "3"), ORGANISATIONS, "C2")
                .orElseThrow();
        Contributions alike = contributions(
                        survey().organisations(Figures.WAVE, "SE1", "3", "3", "3", "3", "3"), ORGANISATIONS, "C2")
                .orElseThrow();

        assertThat(two.equal()).isFalse();
        assertThat(two.total()).isEqualByComparingTo("13");
        assertThat(two.largest()).hasSize(5);
        assertThat(alike.equal()).isTrue();
        assertThat(alike.largest()).hasSize(5);
    }

    @Test
    void pointsOfAStatementAreNoAmounts() {
        Contributions points = contributions(
                        survey().organisations(Figures.WAVE, "SE1", "1", "3", "3", "3", "3"), ORGANISATIONS, "C1")
                .orElseThrow();

        assertThat(points.amounts()).isFalse();
        assertThat(points.total()).isEqualByComparingTo("0");
        assertThat(points.largest()).isEmpty();
        assertThat(points.equal()).isFalse();
    }

    @Test
    void nobodyContributesWhereNobodyAnswered() {
        SmallSurvey survey = survey().organisations(Figures.WAVE, "SE1", 6, (row, unit) -> unit.put("C2", "DONT_KNOW"));

        assertThat(contributions(survey, ORGANISATIONS, "C2")).isEmpty();
        assertThat(contributions(survey, ORGANISATIONS, "C1")).isPresent();
        assertThat(contributions(survey, ORGANISATIONS, "UNKNOWN")).isEmpty();
    }

    private static final ReachKey FIFTY = new ReachKey("HOPE", Comparison.AT_LEAST, 50, false);
    private static final ReachKey ABOVE_MEAN = new ReachKey("HOPE", Comparison.AT_LEAST, 25, true);

    private static List<Reach> reach(IndicatorTable table, ReachKey... keys) {
        return of(survey().citizens(Figures.WAVE, "SE1", 100), table, NEWEST, List.of(keys))
                .reach();
    }

    private static IndicatorTable values(IndicatorValue... values) {
        return IndicatorTables.of(List.of(values), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aThresholdIsCountedWhereTheIndicatorHasAValue() {
        List<Reach> counted = reach(values(value(Figures.WAVE, "HOPE", Figures.SE1, 50)), FIFTY, FIFTY);

        // 0, 25, 50, 75 and 100 points in turn
        assertThat(counted).singleElement().satisfies(reach -> {
            assertThat(reach.wave()).isEqualTo(Figures.WAVE);
            assertThat(reach.area()).isEqualTo(Figures.SE1);
            assertThat(reach.key()).isEqualTo(FIFTY);
            assertThat(reach.share()).isCloseTo(0.6, within(1e-12));
            assertThat(reach.n()).isEqualTo(100);
        });
        assertThat(reach(none(), FIFTY)).isEmpty();
        assertThat(reach(values(BesideFigures.missing("HOPE", Figures.SE1, Reason.ITEM_MISSING)), FIFTY))
                .isEmpty();
    }

    @Test
    void aThresholdAboveTheMeanOfThePartnersNeedsThatMean() {
        IndicatorValue region = value(Figures.WAVE, "HOPE", Figures.SE1, 50);

        assertThat(reach(values(region), ABOVE_MEAN)).isEmpty();
        // at least 30 + 25: 75 and 100
        List<Reach> counted = reach(values(region, value(Figures.WAVE, "HOPE", Area.PARTNERS, 30)), ABOVE_MEAN);
        assertThat(counted)
                .filteredOn(reach -> reach.area().equals(Figures.SE1))
                .singleElement()
                .satisfies(reach -> assertThat(reach.share()).isCloseTo(0.4, within(1e-12)));
    }

    @Test
    void aThresholdThatTheIndicatorsCountedIsTakenFromThem() {
        Reach known = new Reach(Figures.WAVE, Figures.SE1, FIFTY, 0.123, 77);
        IndicatorTable table = IndicatorTables.of(
                List.of(value(Figures.WAVE, "HOPE", Figures.SE1, 50)),
                List.of(),
                List.of(known),
                List.of(),
                List.of(),
                List.of());

        assertThat(reach(table, FIFTY)).containsExactly(known);
    }

    @Test
    void onlyNodesOfSingleQuestionsAreGated() {
        SmallSurvey survey = survey().citizens(
                        Figures.WAVE,
                        "SE1",
                        100,
                        Map.of(),
                        (row, unit) -> unit.put("Q2", row < 59 ? "4" : "NO_ANSWER"));
        Unreleased figures = of(survey, none(), NEWEST, List.of());

        assertThat(figures.evaluable().test(value(Figures.WAVE, "HOPE", Figures.SE1, 75)))
                .isFalse();
        assertThat(figures.evaluable().test(value(Figures.WAVE, "OPEN", Figures.SE1, 75)))
                .isTrue();
        assertThat(figures.evaluable().test(value(Figures.WAVE, "UNKNOWN", Figures.SE1, 75)))
                .isTrue();
        // a municipality that shows its region's figure shows it as far as the region does
        assertThat(figures.evaluable().test(BesideFigures.value("HOPE", Figures.TOWN, 0, 30, "SE1")))
                .isFalse();
        assertThat(figures.evaluable().test(BesideFigures.value("HOPE", Figures.TOWN, 0, 30, "SE2")))
                .isTrue();
    }
}
