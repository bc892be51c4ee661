package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemDisclosureTest {

    private static Flag flag(Release release, Area area, String variable, String category) {
        return release.estimate(Figures.WAVE, Survey.PUBLIC_ATTITUDE, area, variable, category, "P4", "mean")
                .orElseThrow()
                .flag();
    }

    private static Flag flag(Release release, Area area) {
        return flag(release, area, "", "");
    }

    private static Figures organisations(Figures figures, Area area, long n, double... shares) {
        double[] weights = {1, 2, 3, 4, 5};
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += weights[k] * shares[k];
            figures.estimate(
                    Survey.INNOVATION_CAPACITY, area, "", "", "C107", "proportion=" + (k + 1), shares[k], 0.1, n);
        }
        double equal = java.util.Arrays.stream(shares).anyMatch(share -> share == 1) ? 0 : 0.2;
        return figures.estimate(Survey.INNOVATION_CAPACITY, area, "", "", "C107", "mean", mean, equal, n)
                .estimate(Survey.INNOVATION_CAPACITY, area, "", "", "C107", "top2", shares[3] + shares[4], 0.1, n)
                .estimate(Survey.INNOVATION_CAPACITY, area, "", "", "C107", "bottom2", shares[0] + shares[1], 0.1, n);
    }

    private static Flag ofOrganisations(Release release, Area area, String statistic) {
        return release.estimate(Figures.WAVE, Survey.INNOVATION_CAPACITY, area, "C107", statistic)
                .orElseThrow()
                .flag();
    }

    @Test
    void nothingIsWithheldWhenAllBasesAreLarge() {
        Release release = new Figures()
                .citizensOfRegions("", "", 300, 310, 320, 330)
                .citizensOfRegions("D2_GENDER", "1", 150, 160, 170, 180)
                .citizensOfRegions("D2_GENDER", "2", 150, 150, 150, 150)
                .release();
        assertThat(release.estimates())
                .hasSize(27)
                .allSatisfy(e -> assertThat(e.flag()).isEqualTo(Flag.NONE));
        assertThat(release.summary().withheld()).isZero();
    }

    @Test
    void twentyPersonsMayBeToldAndNineteenMayNot() {
        Release release =
                new Figures().citizensOfRegions("", "", 20, 19, 300, 300).release();
        assertThat(flag(release, Figures.SE2)).isEqualTo(Flag.CONFIDENTIAL);
        Release twenty =
                new Figures().citizensOfRegions("", "", 20, 20, 300, 300).release();
        assertThat(flag(twenty, Figures.SE2)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag(twenty, Figures.SWEDEN)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag(twenty, Figures.FI1)).isEqualTo(Flag.NONE);
    }

    @Test
    void theOtherRegionOfTheCountryIsWithheldSoThatSubtractionFails() {
        Release release =
                new Figures().citizensOfRegions("", "", 300, 12, 300, 300).release();
        assertThat(flag(release, Figures.SE2)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SWEDEN)).isEqualTo(Flag.NONE);
        assertThat(flag(release, Figures.FI1)).isEqualTo(Flag.NONE);
        assertThat(flag(release, Area.PARTNERS)).isEqualTo(Flag.NONE);
    }

    @Test
    void aCountryWithOneRegionIsDecidedLikeThatRegion() {
        Release release =
                new Figures().citizensOfRegions("", "", 300, 290, 12, 300).release();
        assertThat(flag(release, Figures.FI1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.FINLAND)).isEqualTo(Flag.CONFIDENTIAL);
        // the EU is Finland and Sweden: one of them alone would give the other away
        assertThat(flag(release, Figures.SWEDEN)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Area.EU)).isEqualTo(Flag.NONE);
    }

    @Test
    void theOnlyRegionOutsideTheUnionIsHiddenFromPartnersMinusUnion() {
        Release release =
                new Figures().citizensOfRegions("", "", 300, 290, 280, 12).release();
        assertThat(flag(release, Figures.IS1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(List.of(flag(release, Area.EU), flag(release, Area.PARTNERS)))
                .contains(Flag.CONFIDENTIAL);
    }

    @Test
    void aSmallMunicipalityIsHiddenByTheUnitsOutsideBothOnlyIfTheyAreEnough() {
        Release enough = new Figures()
                .citizens(Figures.SE1, "", "", 300)
                .citizens(Figures.TOWN, "", "", 100)
                .citizens(Figures.VILLAGE, "", "", 12)
                .release();
        assertThat(flag(enough, Figures.VILLAGE)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(enough, Figures.TOWN)).isEqualTo(Flag.NONE);
        // 12 persons and 3 outside: the mean of fifteen would follow
        Release tooFew = new Figures()
                .citizens(Figures.SE1, "", "", 115)
                .citizens(Figures.TOWN, "", "", 100)
                .citizens(Figures.VILLAGE, "", "", 12)
                .release();
        assertThat(flag(tooFew, Figures.TOWN)).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void whatTheFewOutsideAllMunicipalitiesSaidDoesNotFollowFromRegionLessMunicipalities() {
        Release release = new Figures()
                .citizens(Figures.SE1, "", "", 212)
                .citizens(Figures.TOWN, "", "", 120)
                .citizens(Figures.VILLAGE, "", "", 80)
                .release();
        assertThat(flag(release, Figures.VILLAGE)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.TOWN)).isEqualTo(Flag.NONE);
        Release enough = new Figures()
                .citizens(Figures.SE1, "", "", 220)
                .citizens(Figures.TOWN, "", "", 120)
                .citizens(Figures.VILLAGE, "", "", 80)
                .release();
        assertThat(flag(enough, Figures.VILLAGE)).isEqualTo(Flag.NONE);
    }

    @Test
    void aSmallGroupTakesAnotherGroupAndBothInAnotherRegion() {
        Release release = new Figures()
                .citizensOfRegions("", "", 300, 310, 320, 330)
                .citizensOfRegions("D2_GENDER", "1", 148, 150, 160, 170)
                .citizensOfRegions("D2_GENDER", "2", 140, 130, 120, 130)
                .citizensOfRegions("D2_GENDER", "3", 12, 30, 40, 30)
                .release();
        assertThat(flag(release, Figures.SE1, "D2_GENDER", "3")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE1, "D2_GENDER", "2")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE2, "D2_GENDER", "3")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE2, "D2_GENDER", "2")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(release.summary().withheld()).isEqualTo(4);
    }

    @Test
    void groupsOfARegionThatProtectsAnotherOneAreWithheldWithIt() {
        Release release = new Figures()
                .citizensOfRegions("", "", 300, 12, 300, 300)
                .citizensOfRegions("D2_GENDER", "1", 150, 0, 150, 150)
                .citizensOfRegions("D2_GENDER", "2", 150, 12, 150, 150)
                .release();
        assertThat(flag(release, Figures.SE1)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE1, "D2_GENDER", "1")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE1, "D2_GENDER", "2")).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void aQuantileIsToldWhereFiveOrganisationsStandOnBothSidesOfIt() {
        assertThat(List.of(quantile("0.5", 9), quantile("0.25", 19), quantile("0.75", 19)))
                .containsOnly(Flag.CONFIDENTIAL);
        assertThat(List.of(quantile("0.5", 10), quantile("0.25", 20), quantile("0.75", 20)))
                .containsOnly(Flag.NONE);
    }

    private static Flag quantile(String p, long n) {
        return ofOrganisations(
                new Figures()
                        .estimate(Survey.INNOVATION_CAPACITY, Figures.SE1, "", "", "C107", "quantile=" + p, 40, 3, n)
                        .release(),
                Figures.SE1,
                "quantile=" + p);
    }

    @Test
    void aBoxThatAllOrNoneChoseIsWithheldThoughNoSingleAnswerIs() {
        for (String box : List.of("top2", "bottom2")) {
            for (double share : new double[] {0, 1}) {
                Figures figures = new Figures();
                for (Area area : List.of(Figures.SE1, Figures.SE2)) {
                    figures.estimate(Survey.INNOVATION_CAPACITY, area, "", "", "C107", "mean", 3, 0.2, 12)
                            .estimate(Survey.INNOVATION_CAPACITY, area, "", "", "C107", "top2", 0.5, 0.1, 12)
                            .estimate(Survey.INNOVATION_CAPACITY, area, "", "", "C107", "bottom2", 0.2, 0.1, 12);
                }
                figures.estimates()
                        .replaceAll(e ->
                                e.area().equals(Figures.SE1) && e.statistic().equals(box)
                                        ? new Figures()
                                                .estimate(
                                                        Survey.INNOVATION_CAPACITY,
                                                        Figures.SE1,
                                                        "",
                                                        "",
                                                        "C107",
                                                        box,
                                                        share,
                                                        0,
                                                        12)
                                                .estimates()
                                                .getFirst()
                                        : e);
                Release release = figures.release();
                assertThat(ofOrganisations(release, Figures.SE1, box))
                        .as(box + " " + share)
                        .isEqualTo(Flag.CONFIDENTIAL);
                assertThat(ofOrganisations(release, Figures.SE1, "mean")).isEqualTo(Flag.NONE);
                assertThat(ofOrganisations(release, Figures.SE2, box)).isEqualTo(Flag.NONE);
            }
        }
    }

    @Test
    void anEmptyGroupIsNotAvailableAndProtectsNothing() {
        Release release = new Figures()
                .citizensOfRegions("", "", 300, 310, 320, 330)
                .citizensOfRegions("D2_GENDER", "1", 288, 298, 308, 318)
                .citizensOfRegions("D2_GENDER", "2", 12, 12, 12, 12)
                .citizensOfRegions("D2_GENDER", "3", 0, 0, 0, 0)
                .release();
        assertThat(flag(release, Figures.SE1, "D2_GENDER", "3")).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(flag(release, Figures.SE1, "D2_GENDER", "1")).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void fewerThanFiveOrganisationsAreWithheldAndFewerThanTenFlagged() {
        Figures figures = new Figures();
        organisations(figures, Figures.SE1, 4, 0.25, 0.25, 0.25, 0.25, 0);
        organisations(figures, Figures.SE2, 9, 0.1, 0.2, 0.3, 0.2, 0.2);
        organisations(figures, Figures.FI1, 10, 0.1, 0.2, 0.3, 0.2, 0.2);
        Release release = figures.release();
        assertThat(ofOrganisations(release, Figures.SE1, "mean")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(ofOrganisations(release, Figures.SE2, "mean")).isEqualTo(Flag.UNRELIABLE);
        assertThat(ofOrganisations(release, Figures.FI1, "mean")).isEqualTo(Flag.NONE);
    }

    @Test
    void anAnswerThatNobodyGaveHidesTheDistributionOfASmallGroupOfOrganisationsButNotItsMean() {
        Figures figures = new Figures();
        organisations(figures, Figures.SE1, 12, 0, 0.25, 0.25, 0.25, 0.25);
        organisations(figures, Figures.FI1, 20, 0, 0.25, 0.25, 0.25, 0.25);
        Release release = figures.release();
        assertThat(ofOrganisations(release, Figures.SE1, "proportion=1")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(ofOrganisations(release, Figures.SE1, "proportion=2")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(ofOrganisations(release, Figures.SE1, "bottom2")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(ofOrganisations(release, Figures.SE1, "mean")).isEqualTo(Flag.NONE);
        assertThat(ofOrganisations(release, Figures.FI1, "proportion=1")).isEqualTo(Flag.NONE);
    }

    @Test
    void whereAllOrganisationsAgreeTheMeanIsWithheldToo() {
        Figures figures = new Figures();
        organisations(figures, Figures.SE1, 12, 0, 0, 0, 1, 0);
        assertThat(ofOrganisations(figures.release(), Figures.SE1, "mean")).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void whereTheMeanIsWithheldTheDistributionIsToo() {
        // organisations that all said the same, and whose shares alone would not tell it
        for (String group : List.of("", "1")) {
            Figures figures = new Figures();
            for (String category : List.of("", "1", "2")) {
                String variable = category.isEmpty() ? "" : "GOVLEVEL";
                double se = category.equals(group) ? 0 : 0.2;
                figures.estimate(Survey.INNOVATION_CAPACITY, Figures.SE1, variable, category, "C107", "mean", 3, se, 15)
                        .estimate(
                                Survey.INNOVATION_CAPACITY,
                                Figures.SE1,
                                variable,
                                category,
                                "C107",
                                "top2",
                                0.5,
                                0.1,
                                15);
            }
            Release release = figures.release();
            for (String statistic : List.of("mean", "top2")) {
                assertThat(release.estimate(
                                        Figures.WAVE,
                                        Survey.INNOVATION_CAPACITY,
                                        Figures.SE1,
                                        group.isEmpty() ? "" : "GOVLEVEL",
                                        group,
                                        "C107",
                                        statistic)
                                .orElseThrow()
                                .flag())
                        .as(statistic + " of group " + group)
                        .isEqualTo(Flag.CONFIDENTIAL);
            }
            assertThat(ofOrganisations(release, Figures.SE1, "top2"))
                    .isEqualTo(group.isEmpty() ? Flag.CONFIDENTIAL : Flag.NONE);
        }
    }

    @Test
    void regionsInWhichNobodyGaveAnAnswerDoNotHideEachOther() {
        Figures figures = new Figures();
        organisations(figures, Figures.SE1, 12, 0, 0.25, 0.25, 0.25, 0.25);
        organisations(figures, Figures.SE2, 30, 0, 0.25, 0.25, 0.25, 0.25);
        organisations(figures, Figures.SWEDEN, 42, 0, 0.25, 0.25, 0.25, 0.25);
        organisations(figures, Figures.FI1, 40, 0.1, 0.2, 0.3, 0.2, 0.2);
        organisations(figures, Area.EU, 82, 0.05, 0.2, 0.3, 0.2, 0.25);
        // zero in Sweden says zero in each of its regions, so Sweden goes as well
        Release release = figures.release();
        assertThat(ofOrganisations(release, Figures.SE2, "proportion=1")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(ofOrganisations(release, Figures.SWEDEN, "proportion=1")).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void whatOneOrganisationDominatesIsWithheld() {
        Figures figures = new Figures().allDominated();
        organisations(figures, Figures.SE1, 30, 0.1, 0.2, 0.3, 0.2, 0.2);
        assertThat(ofOrganisations(figures.release(), Figures.SE1, "mean")).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void aWideShareOfCitizensIsFlagged() {
        Release release = new Figures()
                .estimate(Survey.PUBLIC_ATTITUDE, Figures.SE1, "", "", "P1", "top2", 0.5, 0.06, 200)
                .estimate(Survey.PUBLIC_ATTITUDE, Figures.SE2, "", "", "P1", "top2", 0.5, 0.04, 200)
                .release();
        // half-widths of 12 and 8 points against 10
        assertThat(release.estimates()).extracting(ReleasedEstimate::flag).containsExactly(Flag.UNRELIABLE, Flag.NONE);
    }

    @Test
    void aWithheldRowCarriesNoNumber() {
        Release release =
                new Figures().citizensOfRegions("", "", 300, 12, 300, 300).release();
        assertThat(release.estimates())
                .filteredOn(e -> e.flag() == Flag.CONFIDENTIAL)
                .hasSize(2)
                .allSatisfy(e -> {
                    assertThat(List.of(e.estimate(), e.se(), e.lower(), e.upper(), e.nEff(), e.deff()))
                            .allSatisfy(figure -> assertThat(figure).isEmpty());
                    assertThat(e.n()).isEmpty();
                });
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        Figures figures = new Figures()
                .citizensOfRegions("", "", 300, 310, 320, 330)
                .citizensOfRegions("D2_GENDER", "1", 148, 150, 160, 170)
                .citizensOfRegions("D2_GENDER", "2", 140, 130, 120, 130)
                .citizensOfRegions("D2_GENDER", "3", 12, 30, 9, 30);
        Release release = figures.release();
        List<Estimate> shuffled = new ArrayList<>(figures.estimates());
        Collections.shuffle(shuffled, new Random(11));
        figures.estimates().clear();
        figures.estimates().addAll(shuffled);
        assertThat(figures.release().estimates()).isEqualTo(release.estimates());
    }
}
