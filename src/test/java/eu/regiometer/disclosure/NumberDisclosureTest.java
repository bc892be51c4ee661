package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers of answers are figures too: few are not counted, and not given away by the numbers of other areas. */
class NumberDisclosureTest {

    private static final List<Area> AREAS = List.of(
            Figures.SE1,
            Figures.SE2,
            Figures.FI1,
            Figures.IS1,
            Figures.SWEDEN,
            Figures.FINLAND,
            Figures.TOWN,
            Figures.VILLAGE,
            Area.EU,
            Area.PARTNERS);

    private static List<Area> withheld(Figures figures) {
        WaveDecisions decisions =
                WaveDecisions.of(figures.unreleased(), Figures.tree(), DisclosureRules.defaults(), Map.of());
        return AREAS.stream()
                .filter(area -> decisions.withholdsNumber(Survey.PUBLIC_ATTITUDE, area))
                .toList();
    }

    @Test
    void numbersOfTwentyAndMoreAreTold() {
        assertThat(withheld(new Figures().answeredBy(200, 20, 300, 300, 90, 20)))
                .isEmpty();
    }

    @Test
    void aRegionWithTwelveAnswersTakesTheOtherRegionOfItsCountryWithIt() {
        assertThat(withheld(new Figures().answeredBy(200, 12, 300, 300, 90, 90)))
                .containsExactly(Figures.SE1, Figures.SE2);
    }

    @Test
    void aCountryOfOneRegionIsNotCountedWhereItsRegionIsNot() {
        assertThat(withheld(new Figures().answeredBy(200, 150, 12, 300, 90, 90)))
                .contains(Figures.FI1, Figures.FINLAND)
                .containsAnyOf(Figures.SWEDEN, Area.EU);
    }

    @Test
    void aSmallMunicipalityIsHiddenByThePeopleElsewhereInItsRegion() {
        assertThat(withheld(new Figures().answeredBy(200, 150, 300, 300, 90, 12)))
                .containsExactly(Figures.VILLAGE);
    }

    @Test
    void theFewElsewhereInARegionAreNotCountedBySubtraction() {
        assertThat(withheld(new Figures().answeredBy(200, 150, 300, 300, 100, 85)))
                .containsExactly(Figures.VILLAGE);
        assertThat(withheld(new Figures().answeredBy(205, 150, 300, 300, 100, 85)))
                .isEmpty();
    }

    @Test
    void nobodyIsANumberThatTellsNothing() {
        assertThat(withheld(new Figures().answeredBy(200, 150, 300, 300, 90, 0)))
                .isEmpty();
    }

    @Test
    void aRegionWithoutAnswersHidesNobody() {
        // the twelve of one region are the twelve of the country
        assertThat(withheld(new Figures().answeredBy(0, 12, 300, 300, 0, 0)))
                .contains(Figures.SE2, Figures.SWEDEN)
                .doesNotContain(Figures.SE1);
    }

    @Test
    void theIndicatorOfTheNumberIsWithheldWithIt() {
        Figures figures = new Figures().answeredBy(200, 12, 300, 300, 90, 90);
        Stream.of(Figures.SE1, Figures.SE2, Figures.FI1)
                .forEach(area ->
                        figures.value(Figures.WAVE, "N_RESP", area, 100, 0, Optional.empty(), Optional.empty()));

        Release release = figures.release();

        assertThat(Stream.of(Figures.SE1, Figures.SE2, Figures.FI1)
                        .map(area -> release.indicator(Figures.WAVE, area, "N_RESP")
                                .orElseThrow()
                                .flag()))
                .containsExactly(Flag.CONFIDENTIAL, Flag.CONFIDENTIAL, Flag.NONE);
    }
}
