package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.Supply;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All citizens of Town live in a city, so that those of the other cities of its region are that group without Town. */
class MunicipalityInGroupTest {

    private static final String SETTLEMENT = "D5_DEGURBA";

    private static Overlaps inCities(Area town) {
        SortedMap<Area, SortedMap<String, String>> own =
                new TreeMap<>(Map.of(town, new TreeMap<>(Map.of(SETTLEMENT, "1"))));
        return new Overlaps(
                new TreeMap<>(Map.of(town, Supply.OWN)), new TreeMap<>(Map.of(Survey.PUBLIC_ATTITUDE, own)));
    }

    private static Figures figures(long cities, long town) {
        return new Figures()
                .citizens(Figures.SE1, "", "", 300)
                .citizens(Figures.SE1, SETTLEMENT, "1", cities)
                .citizens(Figures.SE1, SETTLEMENT, "2", 300 - cities)
                .citizens(Figures.TOWN, "", "", town);
    }

    private static boolean tells(Release release, Area area, String variable, String category) {
        return release.estimate(Figures.WAVE, Survey.PUBLIC_ATTITUDE, area, variable, category, "P4", "mean")
                .orElseThrow()
                .flag()
                .hasFigure();
    }

    @Test
    void theGroupIsWithheldWhereFewOfItLiveElsewhere() {
        Release release = figures(150, 140).overlaps(inCities(Figures.TOWN)).release();
        assertThat(tells(release, Figures.TOWN, "", "")).isTrue();
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "1")).isFalse();
        // else it would follow from the region
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "2")).isFalse();
    }

    @Test
    void theGroupIsToldWhereEnoughOfItLiveElsewhere() {
        Release release = figures(150, 110).overlaps(inCities(Figures.TOWN)).release();
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "1")).isTrue();
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "2")).isTrue();
    }

    @Test
    void theGroupIsToldWhereItIsTheTown() {
        Release release = figures(150, 150).overlaps(inCities(Figures.TOWN)).release();
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "1")).isTrue();
    }

    @Test
    void theGroupIsTheTownAndWithheldWithIt() {
        // ten live in the villages: the region less the town
        Release release = new Figures()
                .citizens(Figures.SE1, "", "", 160)
                .citizens(Figures.SE1, SETTLEMENT, "1", 150)
                .citizens(Figures.SE1, SETTLEMENT, "2", 10)
                .citizens(Figures.TOWN, "", "", 150)
                .overlaps(inCities(Figures.TOWN))
                .release();
        assertThat(tells(release, Figures.TOWN, "", "") && tells(release, Figures.SE1, "", ""))
                .isFalse();
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "1")).isEqualTo(tells(release, Figures.TOWN, "", ""));
    }

    @Test
    void aTownOfSeveralGroupsIsNoPartOfOne() {
        Release release = figures(150, 140).release();
        assertThat(tells(release, Figures.SE1, SETTLEMENT, "1")).isTrue();
    }
}
