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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
}
