package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.Change;
import eu.regiometer.indicators.RankInterval;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Marks, ranks, changes and reasons of indicator values. */
class IndicatorReleaseTest {

    private static final IndicatorTree TREE = IndicatorTree.of(List.of(
            leaf("SIDE", Unit.SCORE, new Formula.Distribution("P1")),
            leaf("PART", Unit.PERCENT, new Formula.Distribution("P1")),
            leaf("N_RESP", Unit.PERSONS, new Formula.Computed(Computation.N_RESP))));

    private static Indicator leaf(String code, Unit unit, Formula formula) {
        return BesideFigures.node(code, NodeLevel.SUB, Grain.REGION, unit, formula, Survey.PUBLIC_ATTITUDE);
    }

    private static ReleasedIndicator released(BesideFigures beside, Area area, String code) {
        return beside.release(new Figures(), TREE)
                .indicator(Figures.WAVE, area, code)
                .orElseThrow();
    }

    private static Flag flag(String code, double half, long citizens, long organisations) {
        var beside =
                new BesideFigures().with(BesideFigures.value(code, Figures.FI1, 40, half, citizens, organisations, ""));
        return released(beside, Figures.FI1, code).flag();
    }

    @Test
    void fewAnswersOfEitherSurveyMarkAValue() {
        assertThat(flag("SIDE", 2, 49, 0)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("SIDE", 2, 50, 0)).isEqualTo(Flag.NONE);
        assertThat(flag("SIDE", 2, 0, 9)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("SIDE", 2, 0, 10)).isEqualTo(Flag.NONE);
        assertThat(flag("SIDE", 2, 300, 9)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("SIDE", 2, 49, 100)).isEqualTo(Flag.UNRELIABLE);
        // a number of answers is what it is
        assertThat(flag("N_RESP", 2, 49, 0)).isEqualTo(Flag.NONE);
    }

    @Test
    void aWideIntervalMarksAPercentageOfCitizensAlone() {
        assertThat(flag("PART", 10, 300, 0)).isEqualTo(Flag.NONE);
        assertThat(flag("PART", 10.1, 300, 0)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("PART", 10.1, 0, 300)).isEqualTo(Flag.NONE);
        assertThat(flag("SIDE", 30, 300, 0)).isEqualTo(Flag.NONE);
    }

    @Test
    void aValueIsMarkedWhereASurveyBehindItIsIndicative() {
        for (Survey thin : Survey.values()) {
            var beside = new BesideFigures()
                    .with(BesideFigures.value("SIDE", Figures.FI1, 300, 0, ""))
                    .with(BesideFigures.value("SIDE", Figures.IS1, 0, 300, ""))
                    .with(BesideFigures.value("SIDE", Figures.SE1, 300, 0, ""))
                    .indicative((survey, area) -> survey == thin && !area.equals(Figures.SE1));
            boolean citizens = thin == Survey.PUBLIC_ATTITUDE;

            assertThat(released(beside, Figures.FI1, "SIDE").flag()).isEqualTo(citizens ? Flag.UNRELIABLE : Flag.NONE);
            assertThat(released(beside, Figures.IS1, "SIDE").flag()).isEqualTo(citizens ? Flag.NONE : Flag.UNRELIABLE);
            assertThat(released(beside, Figures.SE1, "SIDE").flag()).isEqualTo(Flag.NONE);
        }
    }

    @Test
    void borrowedOrganisationsAreAsIndicativeAsInTheirRegion() {
        var beside = new BesideFigures()
                .with(BesideFigures.value("SIDE", Figures.TOWN, 0, 300, "SE1"))
                .with(BesideFigures.value("SIDE", Figures.VILLAGE, 0, 300, ""))
                .indicative((survey, area) -> area.equals(Figures.SE1));

        assertThat(released(beside, Figures.TOWN, "SIDE").flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(released(beside, Figures.TOWN, "SIDE").borrowedFrom()).isEqualTo("SE1");
        assertThat(released(beside, Figures.VILLAGE, "SIDE").flag()).isEqualTo(Flag.NONE);
    }

    @Test
    void aValueThatIsMissingOrNotEvaluableSaysWhy() {
        var beside = new BesideFigures()
                .with(BesideFigures.missing("SIDE", Figures.FI1, Reason.ITEM_MISSING))
                .with(BesideFigures.value("SIDE", Figures.SE1, 300, 0, ""))
                .with(BesideFigures.value("SIDE", Figures.SE2, 300, 0, ""))
                .evaluable(value -> !value.area().equals(Figures.SE1));

        assertThat(released(beside, Figures.FI1, "SIDE")).isEqualTo(without(Figures.FI1, Reason.ITEM_MISSING));
        assertThat(released(beside, Figures.SE1, "SIDE")).isEqualTo(without(Figures.SE1, Reason.TOO_FEW_ANSWERS));
        assertThat(released(beside, Figures.SE2, "SIDE"))
                .isEqualTo(IndicatorDraft.of(Figures.WAVE, Figures.SE2, "SIDE", 40)
                        .error(1)
                        .limits(38, 42)
                        .n(300)
                        .told());
    }

    private static ReleasedIndicator without(Area area, Reason reason) {
        return IndicatorDraft.without(Figures.WAVE, area, "SIDE", Flag.NOT_AVAILABLE, reason);
    }

    @Test
    void regionsWhoseIntervalsTouchAreNotCertainlyApart() {
        Figures figures = new Figures();
        ranked(figures, "SIDE", Figures.SE1, 40, 300);
        ranked(figures, "SIDE", Figures.SE2, 44, 300);
        ranked(figures, "SIDE", Figures.FI1, 60, 300);
        ranked(figures, "SIDE", Figures.IS1, 70, 12);
        // neither another indicator nor a country takes part
        ranked(figures, "PART", Figures.SE1, 90, 300);
        figures.value("SIDE", Figures.SWEDEN, 99, 600);
        Release release = figures.release();

        // 38 to 42, 42 to 46 and 58 to 62; the fourth is withheld
        assertThat(rank(release, Figures.SE1)).contains(new ReleasedIndicator.Rank(3, 2, 3, 3));
        assertThat(rank(release, Figures.SE2)).contains(new ReleasedIndicator.Rank(2, 2, 3, 3));
        assertThat(rank(release, Figures.FI1)).contains(new ReleasedIndicator.Rank(1, 1, 1, 3));
    }

    private static Optional<ReleasedIndicator.Rank> rank(Release release, Area area) {
        return release.indicator(Figures.WAVE, area, "SIDE").orElseThrow().rank();
    }

    private static void ranked(Figures figures, String code, Area area, double value, long n) {
        figures.value(Figures.WAVE, code, area, value, n, Optional.of(new RankInterval(1, 1, 4, 4)), Optional.empty());
    }

    @Test
    void aChangeOfTheUnionDoesNotUncoverARegionOfOneWaveAlone() {
        SortedSet<String> both = new TreeSet<>(List.of("SE1", "SE2"));
        SortedSet<String> three = new TreeSet<>(List.of("FI1", "SE1", "SE2"));
        for (long finnish : new long[] {12, 300}) {
            assertThat(changeOfUnion(three, both, finnish).isPresent())
                    .as("left, of " + finnish)
                    .isEqualTo(finnish == 300);
            assertThat(changeOfUnion(both, three, finnish).isPresent())
                    .as("came, of " + finnish)
                    .isEqualTo(finnish == 300);
            assertThat(changeOfUnion(three, three, finnish)).as("stayed").isPresent();
        }
    }

    /** The change of the Union where these regions take part in the first and the second wave. */
    private static Optional<ReleasedIndicator.Change> changeOfUnion(
            SortedSet<String> before, SortedSet<String> now, long finnish) {
        Figures figures = new Figures();
        regions(figures, "2024", before, finnish, Optional.empty());
        regions(figures, Figures.WAVE, now, finnish, Optional.of(new Change("2024", 3, 1, 1, 5)));
        Release release = Figures.release(List.of(
                withRegions(figures.unreleased("2024"), before), withRegions(figures.unreleased(Figures.WAVE), now)));
        ReleasedIndicator union =
                release.indicator(Figures.WAVE, Area.EU, "SIDE").orElseThrow();
        assertThat(union.flag()).isEqualTo(Flag.NONE);
        return union.change();
    }

    private static void regions(
            Figures figures, String wave, SortedSet<String> regions, long finnish, Optional<Change> change) {
        long all = 0;
        for (String region : regions) {
            long n = region.equals("FI1") ? finnish : 300;
            all += n;
            figures.value(wave, "SIDE", Area.region(region), 40, n, Optional.empty(), Optional.empty());
        }
        figures.value(wave, "SIDE", Figures.SWEDEN, 40, 600, Optional.empty(), Optional.empty())
                .value(wave, "SIDE", Area.EU, 40, all, Optional.empty(), change);
        if (regions.contains("FI1")) {
            figures.value(wave, "SIDE", Figures.FINLAND, 40, finnish, Optional.empty(), Optional.empty());
        }
    }

    private static Unreleased withRegions(Unreleased wave, SortedSet<String> regions) {
        AreaSums sums = AreaSums.of(Figures.territory(), Figures.territory().newest(), area -> {
            SortedSet<String> inside = new TreeSet<>(Figures.inFigures(area));
            inside.retainAll(regions);
            return inside;
        });
        SortedMap<Survey, AreaSums> bySurvey = new TreeMap<>();
        for (Survey survey : Survey.values()) {
            bySurvey.put(survey, sums);
        }
        return new Unreleased(
                wave.wave(),
                wave.estimates(),
                wave.values(),
                wave.groupGaps(),
                wave.distributions(),
                wave.coherence(),
                wave.criteria(),
                wave.reach(),
                bySurvey,
                wave.received(),
                sums,
                wave.contributions(),
                wave.indicative(),
                wave.evaluable());
    }

    @Test
    void aChangeSinceAnUnknownWaveIsNotTold() {
        Figures figures = new Figures()
                .value(
                        Figures.WAVE,
                        "SIDE",
                        Figures.FI1,
                        40,
                        300,
                        Optional.empty(),
                        Optional.of(new Change("2020", 3, 1, 1, 5)));
        Release release = DisclosureControl.release(
                List.of(figures.unreleased()),
                Figures.territory(),
                TREE,
                DisclosureRules.defaults(),
                Map.of(),
                (decisions, tables) -> {});

        assertThat(release.indicator(Figures.WAVE, Figures.FI1, "SIDE")).hasValueSatisfying(value -> {
            assertThat(value.flag()).isEqualTo(Flag.NONE);
            assertThat(value.change()).isEmpty();
        });
    }

    @Test
    void aChangeThatWasNotTestedWithOthersIsOneWhereItsIntervalLeavesOutZero() {
        assertThat(new ReleasedIndicator.Change("2024", 3, 1, 1, 5).clear()).isTrue();
        assertThat(new ReleasedIndicator.Change("2024", -3, 1, -5, -1).clear()).isTrue();
        assertThat(new ReleasedIndicator.Change("2024", 3, 1.5, 0, 6).clear()).isFalse();
        assertThat(new ReleasedIndicator.Change("2024", -3, 1.5, -6, 0).clear()).isFalse();
    }
}
