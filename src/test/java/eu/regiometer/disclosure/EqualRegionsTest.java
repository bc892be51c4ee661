package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.ComparedSurvey.AGGREGATE;
import static eu.regiometer.disclosure.ComparedSurvey.CITIZENS;
import static eu.regiometer.disclosure.ComparedSurvey.ESTIMATES;
import static eu.regiometer.disclosure.ComparedSurvey.TERRITORY;
import static eu.regiometer.disclosure.ComparedSurvey.WAVE;
import static eu.regiometer.disclosure.ComparedSurvey.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Means in which each region counts the same, of four regions of which Iceland is outside the Union. */
class EqualRegionsTest {

    private static List<ReleasedAggregate> aggregates(DisclosureRules rules, Function<Estimate, Flag> flag) {
        return new AggregateRelease(AGGREGATE, TERRITORY, rules).aggregates(rows(flag));
    }

    private static ReleasedAggregate aggregate(
            List<ReleasedAggregate> rows, Area area, String statistic, Weighting weighting) {
        return rows.stream()
                .filter(a -> a.survey().equals(Optional.of(CITIZENS))
                        && a.wave().equals(WAVE)
                        && a.area().equals(area)
                        && a.item().equals("Q1")
                        && a.statistic().equals(statistic)
                        && a.weighting() == weighting)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void regionsCountTheSameInTheirMean() {
        List<ReleasedAggregate> rows = aggregates(DisclosureRules.defaults(), e -> Flag.NONE);
        ReleasedAggregate partners = aggregate(rows, Area.PARTNERS, "mean", Weighting.EQUAL_REGIONS);
        ReleasedAggregate union = aggregate(rows, Area.EU, "mean", Weighting.EQUAL_REGIONS);
        ReleasedAggregate persons = aggregate(rows, Area.EU, "mean", Weighting.POPULATION);

        // (3 + 3.5 + 4.5 + 2) / 4 and (3 + 3.5 + 4.5) / 3
        assertThat(partners.estimate().orElseThrow()).isCloseTo(3.25, within(1e-12));
        assertThat(partners.regions()).isEqualTo(4);
        assertThat(partners.of()).isEqualTo(4);
        assertThat(partners.flag()).isEqualTo(Flag.NONE);
        assertThat(union.estimate().orElseThrow()).isCloseTo(11 / 3.0, within(1e-12));
        assertThat(union.regions()).isEqualTo(3);
        assertThat(union.of()).isEqualTo(3);
        assertThat(persons.regions()).isEqualTo(3);
        assertThat(persons.of()).isEqualTo(3);
        ReleasedEstimate released = rows(e -> Flag.NONE).stream()
                .filter(e -> e.wave().equals(WAVE)
                        && e.area().equals(Area.EU)
                        && e.item().equals("Q1")
                        && e.statistic().equals("mean")
                        && e.breakdown().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(persons.estimate()).isEqualTo(released.estimate());
        assertThat(persons.se()).isEqualTo(released.se());
        assertThat(persons.lower()).isEqualTo(released.lower());
        assertThat(persons.upper()).isEqualTo(released.upper());
        assertThat(partners.lower().orElseThrow()).isBetween(2.8, 3.25);
        assertThat(partners.upper().orElseThrow()).isBetween(3.25, 3.7);
        assertThat(partners.se().orElseThrow()).isPositive();
        // both areas, both waves and both weightings of three statements; of organisations the sums have no mean
        assertThat(rows).filteredOn(a -> a.item().startsWith("Q")).hasSize(2 * 2 * 2 * 3 * statistics("Q1"));
        assertThat(rows)
                .filteredOn(a ->
                        a.statistic().startsWith("quantile=") || a.statistic().equals("total"))
                .isNotEmpty()
                .allMatch(a -> a.weighting() == Weighting.POPULATION);
    }

    private static int statistics(String item) {
        return (int) ESTIMATES.stream()
                .filter(e -> e.wave().equals(WAVE)
                        && e.area().equals(Figures.SE1)
                        && e.item().equals(item)
                        && e.breakdown().isEmpty())
                .count();
    }

    @Test
    void onlyToldRegionsEnterTheirMeanAndOneAloneHasNone() {
        ReleasedAggregate two = equalMean(List.of(Figures.SE1, Figures.FI1), DisclosureRules.defaults(), "mean");
        ReleasedAggregate one = equalMean(List.of(Figures.SE1), DisclosureRules.defaults(), "mean");

        assertThat(two.estimate().orElseThrow()).isCloseTo(3.75, within(1e-12));
        assertThat(two.regions()).isEqualTo(2);
        // two of four do not stand for all, three do
        assertThat(two.flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(equalMean(List.of(Figures.SE1, Figures.FI1, Figures.IS1), DisclosureRules.defaults(), "mean")
                        .flag())
                .isEqualTo(Flag.NONE);
        assertThat(one.flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(one.regions()).isZero();
        assertThat(List.of(one.estimate(), one.se(), one.lower(), one.upper())).allMatch(OptionalDouble::isEmpty);
    }

    @Test
    void aRegionEntersOnlyWithTheVeryFigureThatIsToldOfIt() {
        // all else is told of FI1: its groups, its other questions, and the wave before of all regions
        ReleasedAggregate three = aggregate(
                aggregates(
                        DisclosureRules.defaults(),
                        e -> e.area().equals(Figures.FI1)
                                        && e.item().equals("Q1")
                                        && e.statistic().equals("mean")
                                        && e.breakdown().isEmpty()
                                ? Flag.CONFIDENTIAL
                                : Flag.NONE),
                Area.PARTNERS,
                "mean",
                Weighting.EQUAL_REGIONS);

        // (3 + 3.5 + 2) / 3
        assertThat(three.estimate().orElseThrow()).isCloseTo(8.5 / 3, within(1e-12));
        assertThat(three.regions()).isEqualTo(3);
    }

    @Test
    void fewAnswersAndWideSharesMarkTheMeanOfRegions() {
        List<Area> all = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);

        // 280 citizens answered in all
        assertThat(equalMean(all, Rules.marking(280, 50), "mean").flag()).isEqualTo(Flag.NONE);
        assertThat(equalMean(all, Rules.marking(281, 50), "mean").flag()).isEqualTo(Flag.UNRELIABLE);
        for (String share : List.of("top2", "bottom2", "proportion=3")) {
            assertThat(equalMean(all, Rules.marking(50, 50), share).flag()).isEqualTo(Flag.NONE);
            assertThat(equalMean(all, Rules.marking(50, 1), share).flag()).isEqualTo(Flag.UNRELIABLE);
        }
        assertThat(equalMean(all, Rules.marking(50, 1), "net").flag()).isEqualTo(Flag.NONE);
        ReleasedAggregate share = equalMean(all, Rules.marking(50, 50), "top2");
        // 0.4, 0.5, 1 and 0; a share stays between 0 and 1
        assertThat(share.estimate().orElseThrow()).isCloseTo(0.475, within(1e-12));
        assertThat(share.lower().orElseThrow()).isBetween(0.0, 0.475);
        assertThat(share.upper().orElseThrow()).isBetween(0.475, 1.0);
    }

    private static ReleasedAggregate equalMean(List<Area> told, DisclosureRules rules, String statistic) {
        return aggregate(
                aggregates(
                        rules,
                        e -> e.area().level() == FigureLevel.REGIONAL && !told.contains(e.area())
                                ? Flag.CONFIDENTIAL
                                : Flag.NONE),
                Area.PARTNERS,
                statistic,
                Weighting.EQUAL_REGIONS);
    }

    private static ReleasedIndicator index(String wave, Area area, String code, double value, double se, Flag flag) {
        IndicatorDraft draft = IndicatorDraft.of(wave, area, code, value);
        return (se < 0 ? draft : draft.error(se))
                .limits(value - 2, value + 2)
                .n(80)
                .told(flag);
    }

    private static List<ReleasedAggregate> indices(ReleasedIndicator... rows) {
        return new IndexAggregates(AGGREGATE, TERRITORY, DisclosureRules.defaults()).aggregates(List.of(rows));
    }

    @Test
    void indicesHaveTheMeanOfToldRegionsBesideThem() {
        List<ReleasedAggregate> rows = indices(
                index(WAVE, Area.PARTNERS, "OPEN", 52, 1, Flag.NONE),
                index(WAVE, Figures.SE1, "OPEN", 40, 3, Flag.NONE),
                index(WAVE, Figures.SE2, "OPEN", 90, 5, Flag.CONFIDENTIAL),
                index(WAVE, Figures.IS1, "OPEN", 60, 4, Flag.UNRELIABLE),
                index(WAVE, Figures.FI1, "OPEN", 0, 0, Flag.NOT_AVAILABLE),
                index(WAVE, Figures.SWEDEN, "OPEN", 45, 1, Flag.NONE),
                // neither another wave nor another index enters
                index("2024", Figures.SE1, "OPEN", 10, 1, Flag.NONE),
                index(WAVE, Figures.SE1, "HOPE", 20, 1, Flag.NONE),
                index(WAVE, Area.EU, "OPEN", 51, 2, Flag.NONE));

        double half = 1.959963984540054 * 2.5;
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .isEqualTo(new ReleasedAggregate(
                        Optional.empty(),
                        WAVE,
                        Area.PARTNERS,
                        "OPEN",
                        ReleasedAggregate.VALUE,
                        Weighting.POPULATION,
                        3,
                        4,
                        OptionalDouble.of(52),
                        OptionalDouble.of(1),
                        OptionalDouble.of(50),
                        OptionalDouble.of(54),
                        Flag.NONE));
        ReleasedAggregate equal = rows.get(1);
        // (40 + 60) / 2 with sqrt(9 + 16) / 2
        assertThat(equal.weighting()).isEqualTo(Weighting.EQUAL_REGIONS);
        assertThat(equal.estimate()).hasValue(50);
        assertThat(equal.se()).hasValue(2.5);
        assertThat(equal.lower().orElseThrow()).isCloseTo(50 - half, within(1e-9));
        assertThat(equal.upper().orElseThrow()).isCloseTo(50 + half, within(1e-9));
        assertThat(equal.regions()).isEqualTo(2);
        assertThat(equal.of()).isEqualTo(4);
        assertThat(equal.flag()).isEqualTo(Flag.UNRELIABLE);
        // of the Union one region is told, which has no mean
        assertThat(rows.get(3).flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(rows.get(3).regions()).isZero();
        assertThat(rows.get(3).of()).isEqualTo(3);
        assertThat(rows.get(3).estimate()).isEmpty();
    }

    @Test
    void aMeanOfIndicesIsMarkedWhereItIsWide() {
        // half of the interval is 1.96 se / sqrt(3): 9.96 and 10.07 points of ten
        assertThat(ofThree(8.8)).isEqualTo(Flag.NONE);
        assertThat(ofThree(8.9)).isEqualTo(Flag.UNRELIABLE);
    }

    private static Flag ofThree(double se) {
        return indices(
                        index(WAVE, Area.EU, "OPEN", 51, 2, Flag.NONE),
                        index(WAVE, Figures.SE1, "OPEN", 40, se, Flag.NONE),
                        index(WAVE, Figures.SE2, "OPEN", 50, se, Flag.NONE),
                        index(WAVE, Figures.FI1, "OPEN", 60, se, Flag.NONE))
                .get(1)
                .flag();
    }

    @Test
    void exactFiguresAndWithheldOnesAloneHaveNoMean() {
        assertThat(indices(
                        index(WAVE, Area.EU, "PLANS", 3, -1, Flag.NONE),
                        index(WAVE, Figures.SE1, "PLANS", 1, -1, Flag.NONE),
                        index(WAVE, Figures.SE2, "PLANS", 2, 1, Flag.NONE)))
                .isEmpty();
        assertThat(indices(
                        index(WAVE, Area.EU, "OPEN", 3, 1, Flag.NONE),
                        index(WAVE, Figures.SE1, "OPEN", 1, 1, Flag.CONFIDENTIAL)))
                .isEmpty();
        assertThat(indices(
                        index(WAVE, Area.EU, "OPEN", 3, 1, Flag.NONE),
                        index(WAVE, Figures.SE1, "OPEN", 1, 1, Flag.CONFIDENTIAL),
                        index(WAVE, Figures.SE2, "OPEN", 1, 1, Flag.NONE),
                        index(WAVE, Figures.FI1, "OPEN", 1, 1, Flag.NONE)))
                .hasSize(2);
    }
}
