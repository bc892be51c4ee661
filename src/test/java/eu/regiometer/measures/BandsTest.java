package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.measures.Bands.Band;
import eu.regiometer.statistics.Reference;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    private final Bands bands = Bands.eis2021();

    @ParameterizedTest
    @CsvSource({
        "69.999, emerging",
        "70, moderate",
        "99.999, moderate",
        "100, strong",
        "125, strong",
        "124.96, strong",
        "125.001, leader"
    })
    void boundsOfTheScoreboardDecideOnTheUnroundedRatio(double ratio, String band) {
        assertThat(bands.band(ratio / 2, 50)).isEqualTo(band);
    }

    /** Worked by hand from the definitions of the scoreboards of 2019 and 2021. */
    @Test
    void groupsAndTheirThirdsAreThoseOfTheScoreboards() {
        Bands earlier = new Bands(
                "EIS-2019",
                List.of(
                        new Band("modest", Double.NEGATIVE_INFINITY, true),
                        new Band("moderate", 50, true),
                        new Band("strong", 90, true),
                        new Band("leader", 120, false)));
        List<Reference.Row> cases = Reference.rows("cases_performance_groups");
        for (Reference.Row row : cases) {
            Bands edition = row.text("edition").equals(earlier.edition()) ? earlier : bands;
            double score = row.number("score");
            double benchmark = row.number("benchmark");
            assertThat(edition.band(score, benchmark))
                    .as("%s", row)
                    .isEqualTo(row.text("group").toLowerCase(Locale.ROOT));
            assertThat(edition.third(score, benchmark)).as("%s", row).isEqualTo(row.text("third"));
        }
        assertThat(cases).hasSize(23);
    }

    @Test
    void boundsOfGroupsMustRise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands("x", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands("x", List.of(new Band("a", 50, true))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bands(
                        "x",
                        List.of(
                                new Band("a", Double.NEGATIVE_INFINITY, true),
                                new Band("b", 70, true),
                                new Band("c", 70, true))));
    }

    @Test
    void anIntervalAcrossABoundIsBorderline() {
        assertThat(bands.band(51, 60, 50)).isEqualTo("strong");
        assertThat(bands.band(45, 55, 50)).isEqualTo("moderate/strong");
    }
}
