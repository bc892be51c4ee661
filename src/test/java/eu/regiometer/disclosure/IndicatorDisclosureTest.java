package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.Change;
import eu.regiometer.indicators.RankInterval;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorDisclosureTest {

    private static ReleasedIndicator of(Release release, String code, Area area) {
        return release.indicator(Figures.WAVE, area, code).orElseThrow();
    }

    private static Flag flag(Release release, String code, Area area) {
        return of(release, code, area).flag();
    }

    @Test
    void anIndicatorOfTooFewUnitsIsWithheldWithAllThatHangsOnIt() {
        Release release = new Figures()
                .value(
                        Figures.WAVE,
                        "SIDE",
                        Figures.SE1,
                        40,
                        19,
                        Optional.of(new RankInterval(1, 1, 2, 1)),
                        Optional.empty())
                .release();
        ReleasedIndicator withheld = of(release, "SIDE", Figures.SE1);
        assertThat(withheld.flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(withheld.reason()).isEqualTo(Reason.SUPPRESSED);
        assertThat(List.of(withheld.value(), withheld.se(), withheld.lower(), withheld.upper()))
                .allSatisfy(figure -> assertThat(figure).isEmpty());
        assertThat(withheld.n()).isEmpty();
        assertThat(withheld.rank()).isEmpty();
        assertThat(withheld.band()).isEmpty();
        assertThat(withheld.change()).isEmpty();
    }

    @Test
    void aMissingValueIsNotAvailableWithItsReason() {
        Release release = new Figures().value("SIDE", Figures.SE1, 40, 300).release();
        assertThat(flag(release, "SIDE", Figures.SE1)).isEqualTo(Flag.NONE);
        assertThat(release.indicator(Figures.WAVE, Figures.SE2, "SIDE")).isEmpty();
    }

    @Test
    void aChildWithheldForAnotherRegionDoesNotFollowFromItsParent() {
        Figures figures = new Figures()
                .valueOfRegions("LEFT", 300, 12, 300, 300)
                .valueOfRegions("RIGHT", 300, 300, 300, 300)
                .valueOfRegions("TOP", 300, 12, 300, 300);
        Release release = figures.release();
        // SE2 for itself, SE1 so that Sweden minus SE1 does not give it
        assertThat(flag(release, "LEFT", Figures.SE2)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, "LEFT", Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
        // 2 TOP - RIGHT is LEFT
        assertThat(List.of(flag(release, "TOP", Figures.SE1), flag(release, "RIGHT", Figures.SE1)))
                .contains(Flag.CONFIDENTIAL);
        assertThat(flag(release, "LEFT", Figures.FI1)).isEqualTo(Flag.NONE);
        assertThat(flag(release, "TOP", Figures.SWEDEN)).isEqualTo(Flag.NONE);
    }

    @Test
    void aGapAndOneSideDoNotGiveTheOtherSideAway() {
        Release release = new Figures()
                .value("TOP", Figures.SE1, 40, 12)
                .value("SIDE", Figures.SE1, 60, 300)
                .value("GAP", Figures.SE1, 20, 300)
                .release();
        assertThat(flag(release, "TOP", Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, "GAP", Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, "SIDE", Figures.SE1)).isEqualTo(Flag.NONE);
    }

    @Test
    void aChangeIsToldOnlyWhereBothFiguresAre() {
        var change = Optional.of(new Change("2024", 3, 1, 1, 5));
        Figures figures = new Figures();
        for (Area area : List.of(Figures.FI1, Figures.IS1)) {
            figures.value(
                            "2024",
                            "SIDE",
                            area,
                            37,
                            area.equals(Figures.FI1) ? 12 : 300,
                            Optional.empty(),
                            Optional.empty())
                    .value(Figures.WAVE, "SIDE", area, 40, 300, Optional.empty(), change);
        }
        Release release = figures.release();
        assertThat(of(release, "SIDE", Figures.FI1).value()).hasValue(40);
        assertThat(of(release, "SIDE", Figures.FI1).change()).isEmpty();
        assertThat(of(release, "SIDE", Figures.IS1).change()).isPresent();
    }

    @Test
    void aBandNeedsTheMeanOfThePartners() {
        Release alone = new Figures().value("SIDE", Figures.SE1, 40, 300).release();
        assertThat(of(alone, "SIDE", Figures.SE1).band()).isEmpty();
        Release compared =
                new Figures().valueOfRegions("SIDE", 300, 300, 300, 300).release();
        assertThat(of(compared, "SIDE", Figures.SE1).band()).contains("strong");
    }

    @Test
    void ranksStandAsSimulatedWhileAllRankedRegionsAreTold() {
        Release release = ranked(300).release();
        assertThat(of(release, "SIDE", Figures.FI1).rank()).contains(new ReleasedIndicator.Rank(2, 1, 3, 4));
    }

    @Test
    void aWithheldRegionLeavesNoHoleInTheRanks() {
        Release release = ranked(12).release();
        // IS1 would be first; of the three others, 60 has no interval above it and 40 and 50 are below or touch it
        assertThat(of(release, "SIDE", Figures.IS1).rank()).isEmpty();
        assertThat(of(release, "SIDE", Figures.FI1).rank()).contains(new ReleasedIndicator.Rank(1, 1, 1, 3));
        assertThat(of(release, "SIDE", Figures.SE1).rank()).contains(new ReleasedIndicator.Rank(3, 3, 3, 3));
    }

    private static Figures ranked(long iceland) {
        List<Area> regions = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
        Figures figures = new Figures();
        for (int i = 0; i < regions.size(); i++) {
            int rank = regions.size() - i;
            figures.value(
                    Figures.WAVE,
                    "SIDE",
                    regions.get(i),
                    40 + 10 * i,
                    regions.get(i).equals(Figures.IS1) ? iceland : 300,
                    Optional.of(new RankInterval(rank, Math.max(1, rank - 1), Math.min(4, rank + 1), 4)),
                    Optional.empty());
        }
        return figures;
    }
}
