package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.territory.Area;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Differences between groups, reach of thresholds, likeness of regions, and scores of organisations. */
class OtherFiguresTest {

    private static Flag flag(Release release, Area area) {
        return release.indicator(Figures.WAVE, area, "SIDE").orElseThrow().flag();
    }

    private static Flag gap(Release release, Area area) {
        return release.groupGap(Figures.WAVE, area, "SIDE", "D2_GENDER", "1", "2")
                .orElseThrow()
                .flag();
    }

    @Test
    void aDifferenceIsToldWhereBothGroupsAreLargeEnough() {
        Release release = new Figures()
                .valueOfRegions("SIDE", 300, 300, 300, 300)
                .gap(Figures.FI1, 150, 150)
                .gap(Figures.IS1, 260, 40)
                .release();
        assertThat(gap(release, Figures.FI1)).isEqualTo(Flag.NONE);
        assertThat(gap(release, Figures.IS1)).isEqualTo(Flag.UNRELIABLE);
    }

    @Test
    void aDifferenceIsWithheldWhereOneGroupIsSmall() {
        Figures figures = new Figures().valueOfRegions("SIDE", 300, 300, 300, 300);
        Release release =
                figures.gap(Figures.FI1, 281, 19).gap(Figures.IS1, 19, 281).release();
        assertThat(gap(release, Figures.FI1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(gap(release, Figures.IS1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(release.groupGaps()).allSatisfy(row -> assertThat(row.gap()).isEmpty());
    }

    @Test
    void aDifferenceIsWithheldWhereFewAreInNeitherGroup() {
        Figures figures = new Figures().valueOfRegions("SIDE", 300, 300, 300, 300);
        Release release =
                figures.gap(Figures.FI1, 150, 131).gap(Figures.IS1, 150, 130).release();
        assertThat(gap(release, Figures.FI1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(gap(release, Figures.IS1)).isEqualTo(Flag.NONE);
    }

    @Test
    void aDifferenceIsWithheldWhereOneGroupIsToldTogetherWithAnother() {
        var rules = Rules.grouped(new GroupRules(
                List.of(new GroupRules.Join("D2_GENDER", List.of("2", "3"))), true, new TreeSet<>(), 0, 0));
        Figures figures = new Figures()
                .valueOfRegions("SIDE", 300, 300, 300, 300)
                .citizens(Figures.FI1, "D2_GENDER", "1", 150)
                .citizens(Figures.FI1, "D2_GENDER", "2", 126)
                .citizens(Figures.FI1, "D2_GENDER", "3", 12)
                .gap(Figures.FI1, 150, 126)
                .gap(Figures.SE1, 150, 126);
        assertThat(gap(figures.release(), Figures.FI1)).isEqualTo(Flag.NONE);
        Release joined = figures.joined(rules).release();
        assertThat(gap(joined, Figures.FI1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(gap(joined, Figures.SE1)).isEqualTo(Flag.NONE);
    }

    @Test
    void aDifferenceIsWithheldWhereTheIndicatorIs() {
        Release release = new Figures()
                .valueOfRegions("SIDE", 300, 12, 300, 300)
                .gap(Figures.SE1, 150, 150)
                .release();
        assertThat(flag(release, Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(gap(release, Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void theReachOfAThresholdIsToldWhereTheIndicatorIs() {
        Release release = new Figures()
                .valueOfRegions("SIDE", 300, 12, 300, 300)
                .reach(Figures.FI1, 0.4, 300)
                .reach(Figures.SE1, 0.4, 300)
                .reach(Figures.SE2, 0.4, 12)
                .release();
        assertThat(release.reach(Figures.WAVE, Figures.FI1, Figures.REACH)).hasValue(0.4);
        assertThat(release.reach(Figures.WAVE, Figures.SE1, Figures.REACH)).isEmpty();
        assertThat(release.reach(Figures.WAVE, Figures.SE2, Figures.REACH)).isEmpty();
    }

    @Test
    void theReachOfAThresholdThatAllOrNoOrganisationsMeetIsWithheldWhereTheyAreFew() {
        for (double share : new double[] {0, 1}) {
            Release release = new Figures()
                    .ofOrganisations("SIDE", Figures.FI1, 40, 2, 19)
                    .ofOrganisations("SIDE", Figures.IS1, 40, 2, 20)
                    .reach(Figures.FI1, share, 19)
                    .reach(Figures.IS1, share, 20)
                    .release();
            assertThat(release.reach(Figures.WAVE, Figures.FI1, Figures.REACH))
                    .as("share " + share)
                    .isEmpty();
            assertThat(release.reach(Figures.WAVE, Figures.IS1, Figures.REACH)).hasValue(share);
        }
    }

    @Test
    void aScoreOfFewerThanFiveOrganisationsIsWithheldAndOfFewerThanTenFlagged() {
        Release release = new Figures()
                .ofOrganisations("SIDE", Figures.FI1, 40, 2, 4)
                .ofOrganisations("SIDE", Figures.IS1, 40, 2, 5)
                .ofOrganisations("SIDE", Figures.SE1, 40, 2, 10)
                .release();
        assertThat(flag(release, Figures.FI1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.IS1)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag(release, Figures.SE1)).isEqualTo(Flag.NONE);
    }

    @Test
    void aScoreAtAnEndOfItsScaleOrWithoutSpreadTellsWhatEachOfFewOrganisationsSaid() {
        for (double end : new double[] {0, 100}) {
            Release release = new Figures()
                    .ofOrganisations("SIDE", Figures.FI1, end, 1, 19)
                    .ofOrganisations("SIDE", Figures.IS1, end, 1, 20)
                    .release();
            assertThat(flag(release, Figures.FI1)).as("score " + end).isEqualTo(Flag.CONFIDENTIAL);
            assertThat(flag(release, Figures.IS1)).as("score " + end).isEqualTo(Flag.NONE);
        }
        Release equal = new Figures()
                .ofOrganisations("SIDE", Figures.FI1, 40, 0, 19)
                .ofOrganisations("SIDE", Figures.IS1, 40, 0.1, 19)
                .release();
        assertThat(flag(equal, Figures.FI1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(equal, Figures.IS1)).isEqualTo(Flag.NONE);
    }
}
