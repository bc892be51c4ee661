package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DerivableCellsTest {

    private static final Area NORTH = Area.region("SE332");
    private static final Area SOUTH = Area.region("SE321");

    @Test
    void theOnlyWithheldShareOfAQuestionFollows() {
        assertThat(found(share(NORTH, "1", 40), share(NORTH, "2", 30), withheld(NORTH, "proportion=3")))
                .containsExactly("2026/SE332/B2/proportion=3");
    }

    @Test
    void twoWithheldSharesProtectEachOther() {
        assertThat(found(share(NORTH, "1", 40), withheld(NORTH, "proportion=2"), withheld(NORTH, "proportion=3")))
                .isEmpty();
    }

    @Test
    void theOnlyWithheldRegionFollowsFromAllPartners() {
        assertThat(found(figure(Area.PARTNERS, "top2", 70), figure(SOUTH, "top2", 40), withheld(NORTH, "top2")))
                .containsExactly("2026/SE332/B2/top2");
    }

    @Test
    void aRegionThatIsNoPartOfTheFigureDoesNotFollow() {
        assertThat(found(figure(Area.PARTNERS, "top2", 40), figure(SOUTH, "top2", 40), withheld(NORTH, "top2")))
                .isEmpty();
    }

    @Test
    void sharesAndAreasAreSolvedTogether() {
        // the sum over regions gives north's first share from south's, which the sum of south's shares gives
        assertThat(found(
                        figure(Area.PARTNERS, "proportion=1", 70),
                        withheld(SOUTH, "proportion=1"),
                        share(SOUTH, "2", 30),
                        withheld(NORTH, "proportion=1"),
                        withheld(NORTH, "proportion=2"),
                        share(NORTH, "3", 10)))
                .contains("2026/SE321/B2/proportion=1", "2026/SE332/B2/proportion=1", "2026/SE332/B2/proportion=2");
    }

    private static List<String> found(ReleasedEstimate... table) {
        return DerivableCells.of(new ArrayList<>(List.of(table)), area -> true).all();
    }

    private static ReleasedEstimate share(Area area, String value, long n) {
        return figure(area, "proportion=" + value, n);
    }

    private static ReleasedEstimate figure(Area area, String statistic, long n) {
        return estimate(area, statistic, OptionalDouble.of(0.4), OptionalLong.of(n), Flag.NONE);
    }

    private static ReleasedEstimate withheld(Area area, String statistic) {
        return estimate(area, statistic, OptionalDouble.empty(), OptionalLong.empty(), Flag.CONFIDENTIAL);
    }

    private static ReleasedEstimate estimate(
            Area area, String statistic, OptionalDouble value, OptionalLong n, Flag flag) {
        return new ReleasedEstimate(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                area,
                "",
                "",
                "B2",
                statistic,
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                n,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                flag);
    }
}
