package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.SizeClasses;
import eu.regiometer.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many regions apply a criterion: SE1, SE2 and FI1 of the Union, IS1 outside it. */
class CriteriaReleaseTest {

    private static final IndicatorTree TREE = IndicatorTree.of(List.of(
            BesideFigures.node(
                    "CRITERIA",
                    NodeLevel.DISTRIBUTION,
                    Grain.PARTNERSHIP,
                    Unit.PERCENT,
                    new Formula.Computed(Computation.CRIT_SHARE),
                    Survey.INNOVATION_CAPACITY),
            BesideFigures.node(
                    "PLANS",
                    NodeLevel.DISTRIBUTION,
                    Grain.PARTNERSHIP,
                    Unit.PERCENT,
                    new Formula.Computed(Computation.PLAN_PPI),
                    Survey.INNOVATION_CAPACITY)));

    /** Bodies by region, negative where they do not apply the criterion; 0 for a region without any. */
    private static Release release(long se1, long se2, long fi1, long is1) {
        var beside = new BesideFigures()
                .share("CRITERIA", Area.PARTNERS, "open", 30, 4, "")
                .share("CRITERIA", Area.EU, "open", 30, 3, "")
                .share("PLANS", Area.EU, "open", 30, 3, "");
        use(beside, Figures.SE1, se1);
        use(beside, Figures.SE2, se2);
        use(beside, Figures.FI1, fi1);
        use(beside, Figures.IS1, is1);
        return beside.release(new Figures(), TREE);
    }

    private static void use(BesideFigures beside, Area region, long bodies) {
        if (bodies != 0) {
            beside.criterion(region, "open", Math.abs(bodies), bodies > 0);
        }
    }

    private static Flag flag(Release release, Area area) {
        List<ReleasedShare> rows = release.shares(Figures.WAVE, area, "CRITERIA");
        assertThat(rows).hasSize(1);
        return rows.getFirst().flag();
    }

    private static void assertAllTold(Release release, long applied) {
        assertThat(release.criteria()).containsExactly(Map.entry("open", applied));
        assertThat(flag(release, Area.PARTNERS)).isEqualTo(Flag.NONE);
        assertThat(flag(release, Area.EU)).isEqualTo(Flag.NONE);
    }

    private static void assertNothingTold(Release release) {
        assertThat(release.criteria()).isEmpty();
        assertThat(flag(release, Area.PARTNERS)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Area.EU)).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void regionsOfFiveBodiesEachAreCountedWhetherAllOrNoneApply() {
        assertAllTold(release(5, 6, 7, 8), 4);
        assertAllTold(release(-5, -6, -7, -8), 0);
    }

    @Test
    void whereOneRegionHasFourBodiesAllOrNoneTellsWhatTheyDo() {
        assertNothingTold(release(5, 4, 7, 8));
        assertNothingTold(release(-5, -4, -7, -8));
        // one of those in the Union does otherwise, so nobody knows which
        assertAllTold(release(5, 4, -7, 8), 3);
    }

    @Test
    void twoRegionsAreTooFewToCount() {
        assertNothingTold(release(5, -6, 0, 0));
        Release three = release(5, -6, 7, 0);
        assertAllTold(three, 2);
    }

    @Test
    void threeRegionsOfWhichTwoAreInTheUnionAreCountedTogetherOnly() {
        Release release = release(5, -6, 0, 7);

        assertThat(release.criteria()).containsEntry("open", 2L);
        assertThat(flag(release, Area.PARTNERS)).isEqualTo(Flag.NONE);
        assertThat(flag(release, Area.EU)).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void theUnionIsNotToldWhereTheRegionOutsideWouldFollow() {
        Release few = release(5, -6, 7, 4);
        assertThat(few.criteria()).containsEntry("open", 3L);
        assertThat(flag(few, Area.PARTNERS)).isEqualTo(Flag.NONE);
        assertThat(flag(few, Area.EU)).isEqualTo(Flag.CONFIDENTIAL);

        assertAllTold(release(5, -6, 7, 5), 3);
    }

    @Test
    void theUnionIsToldWhereThePartnersAreNot() {
        // all partners apply it, and four bodies are behind the one outside the Union
        Release release = release(5, 6, 7, 4);

        assertThat(release.criteria()).isEmpty();
        assertThat(flag(release, Area.PARTNERS)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Area.EU)).isEqualTo(Flag.NONE);
    }

    @Test
    void sharesCarryTheirFiguresOrNone() {
        OptionalDouble none = OptionalDouble.empty();
        assertThat(release(5, 6, 7, 8).shares(Figures.WAVE, Area.EU, "CRITERIA"))
                .containsExactly(new ReleasedShare(
                        Figures.WAVE,
                        Area.EU,
                        "CRITERIA",
                        "open",
                        OptionalDouble.of(40),
                        OptionalDouble.of(15),
                        OptionalDouble.of(10),
                        OptionalDouble.of(70),
                        OptionalLong.of(3),
                        Flag.NONE));
        assertThat(release(5, 4, 7, 8).shares(Figures.WAVE, Area.EU, "CRITERIA"))
                .containsExactly(new ReleasedShare(
                        Figures.WAVE,
                        Area.EU,
                        "CRITERIA",
                        "open",
                        none,
                        none,
                        none,
                        none,
                        OptionalLong.empty(),
                        Flag.CONFIDENTIAL));
        assertThat(release(5, 6, 7, 8).shares(Figures.WAVE, Area.EU, "PLANS")).isEmpty();
    }

    @Test
    void aShareWithoutAnyAnswerIsNotAvailable() {
        Release release =
                new BesideFigures().noShare("CRITERIA", Area.PARTNERS, "closed").release(new Figures(), TREE);

        assertThat(release.shares(Figures.WAVE, Area.PARTNERS, "CRITERIA"))
                .extracting(ReleasedShare::flag)
                .containsExactly(Flag.NOT_AVAILABLE);
    }

    /** Regions named at the criterion where some have agreed to it; of the bodies as in {@link #release}. */
    private static SortedSet<String> named(List<Area> agreed, long se1, long se2, long fi1, long is1) {
        SortedMap<String, LocalDate> consents = new TreeMap<>();
        agreed.forEach(area -> consents.put(area.code(), LocalDate.of(2026, 3, 1)));
        return named(consents, se1, se2, fi1, is1);
    }

    private static SortedSet<String> named(
            SortedMap<String, LocalDate> consents, long se1, long se2, long fi1, long is1) {
        Territory plain = Figures.territory();
        var territory = new Territory(
                plain.regions(), Map.of(), plain.municipalities(), plain.waves(), SizeClasses.DEFAULT, consents);
        var beside = new BesideFigures();
        use(beside, Figures.SE1, se1);
        use(beside, Figures.SE2, se2);
        use(beside, Figures.FI1, fi1);
        use(beside, Figures.IS1, is1);
        var tables = new TableBuilder(DisclosureRules.defaults());
        tables.about(Figures.WAVE, Optional.empty(), "0".repeat(64), true);
        new CriteriaRelease(territory, TREE, DisclosureRules.defaults()).addTo(beside.with(new Figures()), tables);
        return new Release(tables.build()).namedAtCriterion("open");
    }

    @Test
    void withoutConsentNobodyIsNamed() {
        assertThat(named(List.of(), 5, 6, -7, 8)).isEmpty();
    }

    @Test
    void regionsThatAgreedAreNamedWhereTheyApplyTheCriterion() {
        List<Area> all = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
        assertThat(named(all, 5, 6, -7, 8)).containsExactly("IS1", "SE1", "SE2");
        // the other two do differently, so nobody knows which of them applies it
        assertThat(named(List.of(Figures.SE1, Figures.IS1), 5, 6, -7, 8)).containsExactly("IS1", "SE1");
    }

    @Test
    void nobodyIsNamedWhereTheNumbersWouldTellWhatTheOthersDo() {
        // FI1 alone is left, and both Finland and Sweden's second region do not apply it
        assertThat(named(List.of(Figures.SE1, Figures.SE2, Figures.IS1), 5, 6, -7, 8))
                .isEmpty();
        assertThat(named(List.of(Figures.SE1, Figures.IS1), 5, -6, -7, 8)).isEmpty();
        // IS1 alone is outside the Union
        assertThat(named(List.of(Figures.SE1), 5, 6, -7, 8)).isEmpty();
    }

    @Test
    void aRegionWithFewBodiesIsNotNamedThoughItAgreed() {
        assertThat(named(List.of(Figures.SE1, Figures.SE2, Figures.IS1), 4, 6, -7, 8))
                .containsExactly("IS1", "SE2");
    }

    @Test
    void aConsentAfterTheReportIsNone() {
        LocalDate report = Figures.territory().newest().reportDate();
        SortedMap<String, LocalDate> consents = new TreeMap<>();
        for (Area area : List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1)) {
            consents.put(area.code(), report);
        }
        assertThat(named(consents, 5, 6, 7, 8)).hasSize(4);
        consents.replaceAll((code, day) -> report.plusDays(1));
        assertThat(named(consents, 5, 6, 7, 8)).isEmpty();
    }
}
