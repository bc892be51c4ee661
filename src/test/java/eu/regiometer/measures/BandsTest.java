package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void anIntervalAcrossABoundIsBorderline() {
        assertThat(bands.band(51, 60, 50)).isEqualTo("strong");
        assertThat(bands.band(45, 55, 50)).isEqualTo("moderate/strong");
    }
}
