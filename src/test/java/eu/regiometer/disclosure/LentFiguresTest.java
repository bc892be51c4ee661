package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.Reach;
import eu.regiometer.indicators.Supply;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Village shows the local organisations of its region. They are a part of all its organisations, and may hold those of
 * Town, whose figures are its own.
 */
class LentFiguresTest {

    private static final ReachKey HALF = new ReachKey("FIRST", Comparison.AT_LEAST, 50, false);

    private static final IndicatorTree TREE = IndicatorTree.of(List.of(
            node("FIRST", NodeLevel.SUB, Optional.of("BOTH"), Grain.UNIT, new Formula.Distribution("P1")),
            node("SECOND", NodeLevel.SUB, Optional.of("BOTH"), Grain.UNIT, new Formula.Distribution("P1")),
            node(
                    "BOTH",
                    NodeLevel.CHALLENGE,
                    Optional.empty(),
                    Grain.TREE,
                    new Formula.Computed(Computation.TREE_MEAN))));

    private static Indicator node(String code, NodeLevel level, Optional<String> parent, Grain grain, Formula formula) {
        return new Indicator(
                code,
                new TreeMap<>(Map.of("en", code)),
                level,
                parent,
                parent.isPresent() ? 0.5 : 0,
                grain,
                Unit.SCORE,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                formula,
                Optional.empty(),
                Optional.of(Survey.INNOVATION_CAPACITY));
    }

    private final BesideFigures beside = new BesideFigures();
    private Optional<String> levelOfTown = Optional.empty();

    private LentFiguresTest all(long region, long local) {
        return figure("FIRST", Figures.SE1, region, "")
                .figure("SECOND", Figures.SE1, region, "")
                .figure("BOTH", Figures.SE1, region, "")
                .figure("FIRST", Figures.VILLAGE, local, "SE1")
                .figure("SECOND", Figures.VILLAGE, local, "SE1")
                .figure("BOTH", Figures.VILLAGE, local, "SE1");
    }

    private LentFiguresTest figure(String code, Area area, long n, String lender) {
        beside.with(BesideFigures.value(code, area, 0, n, lender));
        return this;
    }

    private LentFiguresTest town(long n) {
        return figure("FIRST", Figures.TOWN, n, "")
                .figure("SECOND", Figures.TOWN, n, "")
                .figure("BOTH", Figures.TOWN, n, "");
    }

    private Release release() {
        var within = new TreeMap<Survey, SortedMap<Area, SortedMap<String, String>>>();
        levelOfTown.ifPresent(level -> within.put(
                Survey.INNOVATION_CAPACITY,
                new TreeMap<>(Map.of(Figures.TOWN, new TreeMap<>(Map.of(Supply.GOVERNMENT_LEVEL, level))))));
        var overlaps = new Overlaps(
                new TreeMap<>(Map.of(
                        Figures.VILLAGE, new Supply(Whose.OWN, Whose.LOCAL_OF_REGION), Figures.TOWN, Supply.OWN)),
                within);
        return DisclosureControl.release(
                List.of(beside.with(new Figures().overlaps(overlaps))),
                Figures.territory(),
                TREE,
                DisclosureRules.defaults(),
                Map.of(),
                (decisions, tables) -> {});
    }

    private static boolean tells(Release release, Area area, String code) {
        return release.indicator(Figures.WAVE, area, code).orElseThrow().flag().hasFigure();
    }

    @Test
    void theyAreToldWhereNobodyElseIsFew() {
        Release release = all(30, 20).town(12).release();
        for (String code : List.of("FIRST", "SECOND", "BOTH")) {
            assertThat(tells(release, Figures.VILLAGE, code)).isTrue();
            assertThat(tells(release, Figures.SE1, code)).isTrue();
            assertThat(tells(release, Figures.TOWN, code)).isTrue();
        }
    }

    @Test
    void theyAreWithheldWhereTheOtherOrganisationsOfTheRegionAreFew() {
        Release release = all(30, 27).release();
        for (String code : List.of("FIRST", "SECOND", "BOTH")) {
            assertThat(tells(release, Figures.VILLAGE, code)).isFalse();
            assertThat(tells(release, Figures.SE1, code)).isTrue();
        }
    }

    @Test
    void theyAreToldWhereAllOrganisationsOfTheRegionAreLocal() {
        assertThat(tells(all(30, 30).release(), Figures.VILLAGE, "FIRST")).isTrue();
    }

    @Test
    void theyAreWithheldWhereFewAreLeftBesideThoseOfATown() {
        levelOfTown = Optional.of(Supply.LOCAL_LEVEL);
        Release release = all(30, 20).town(18).release();
        assertThat(tells(release, Figures.VILLAGE, "FIRST")).isFalse();
        assertThat(tells(release, Figures.TOWN, "FIRST")).isTrue();
    }

    @Test
    void theyAreWithheldWhereFewAreLeftBesideThemAndATownOfAnotherLevel() {
        levelOfTown = Optional.of("2");
        assertThat(tells(all(30, 20).town(7).release(), Figures.VILLAGE, "FIRST"))
                .isFalse();
    }

    @Test
    void theyAreToldWhereEnoughAreLeftBesideThemAndATownOfAnotherLevel() {
        levelOfTown = Optional.of("2");
        assertThat(tells(all(32, 20).town(7).release(), Figures.VILLAGE, "FIRST"))
                .isTrue();
    }

    @Test
    void aTownThatHasOtherOrganisationsTooCannotBeSubtracted() {
        Release release = all(30, 20).town(18).release();
        assertThat(tells(release, Figures.VILLAGE, "FIRST")).isTrue();
    }

    @Test
    void whatAParentAndTheOtherChildWouldGiveAwayIsWithheldWithIt() {
        Release release = figure("FIRST", Figures.SE1, 30, "")
                .figure("SECOND", Figures.SE1, 30, "")
                .figure("BOTH", Figures.SE1, 30, "")
                .figure("FIRST", Figures.VILLAGE, 27, "SE1")
                .figure("SECOND", Figures.VILLAGE, 20, "SE1")
                .figure("BOTH", Figures.VILLAGE, 20, "SE1")
                .release();
        assertThat(tells(release, Figures.VILLAGE, "FIRST")).isFalse();
        assertThat(tells(release, Figures.VILLAGE, "SECOND") && tells(release, Figures.VILLAGE, "BOTH"))
                .isFalse();
        assertThat(tells(release, Figures.VILLAGE, "SECOND") || tells(release, Figures.VILLAGE, "BOTH"))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} of 30 in the region, {1} of 20 of them local")
    @CsvSource({"0.5, 0.4, true", "0.5, 0.75, false", "0.5, 0.25, false"})
    void aShareOfThemIsWithheldWhereItTellsWhatAllOthersAnswered(double all, double local, boolean told) {
        beside.reach(new Reach(Figures.WAVE, Figures.SE1, HALF, all, 30));
        beside.reach(new Reach(Figures.WAVE, Figures.VILLAGE, HALF, local, 20));
        Release release = all(30, 20).release();
        assertThat(release.reach(Figures.WAVE, Figures.SE1, HALF)).hasValue(all);
        assertThat(release.reach(Figures.WAVE, Figures.VILLAGE, HALF).isPresent())
                .isEqualTo(told);
    }

    @Test
    void aShareOfThemIsWithheldBesideThatOfATownThatLeavesFew() {
        beside.reach(new Reach(Figures.WAVE, Figures.TOWN, HALF, 0.5, 17));
        beside.reach(new Reach(Figures.WAVE, Figures.VILLAGE, HALF, 0.4, 20));
        Release release = all(30, 20).town(17).release();
        assertThat(release.reach(Figures.WAVE, Figures.TOWN, HALF)).hasValue(0.5);
        assertThat(release.reach(Figures.WAVE, Figures.VILLAGE, HALF)).isEmpty();
    }
}
