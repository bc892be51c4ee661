package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnRanksTest {

    @Test
    void meanMedianAndQuantilesAreThoseOfTheDraws() {
        DrawnRanks ranks = new DrawnRanks(new int[][] {{4, 1, 1, 3}, {5, 1, 3, 2, 2}});

        assertThat(ranks.mean(0)).isEqualTo(2.25);
        assertThat(ranks.median(0)).isEqualTo(2);
        assertThat(ranks.median(1)).isEqualTo(2);
        // a half of four draws is reached with the second, a little more with the third
        assertThat(ranks.quantile(0, 0.5)).isEqualTo(1);
        assertThat(ranks.quantile(0, 0.51)).isEqualTo(3);
        assertThat(ranks.quantile(0, 0)).isEqualTo(1);
        assertThat(ranks.quantile(1, 1)).isEqualTo(5);
    }

    @Test
    void theDrawsGivenStayInTheirOrder() {
        int[][] given = {{2, 1}};
        assertThat(new DrawnRanks(given).quantile(0, 0)).isEqualTo(1);
        assertThat(given[0]).containsExactly(2, 1);
    }
}
