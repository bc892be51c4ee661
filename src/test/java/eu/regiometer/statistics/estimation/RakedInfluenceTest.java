package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RakedInfluenceTest {

    private static final Offset<Double> DUST = within(1e-15);
    private static final double[] ONES = {1, 1, 1, 1};
    private static final Linearised MEAN = Linearised.mean(
                    ONES, new double[] {1, 3, 5, 9}, new boolean[] {true, true, true, true})
            .orElseThrow();

    @Test
    void whatTheCategoriesExplainIsTakenAway() {
        Linearised raked =
                RakedInfluence.of(ONES, new int[][] {{0}, {0}, {1}, {1}}).of(MEAN);

        // influence -0.875, -0.375, 0.125, 1.125; means of the categories -0.625 and 0.625
        assertThat(raked.influence()).containsExactly(new double[] {-0.25, 0.25, -0.5, 0.5}, DUST);
        assertThat(raked.value()).isEqualTo(4.5);
    }

    @Test
    void theFitIsOfInfluenceByWeightAndNotWeightedItself() {
        double[] weights = {2, 1, 1, 4};
        Linearised total = Linearised.total(weights, new double[] {1, 3, 5, 9}, new boolean[] {true, true, true, true});
        Linearised raked =
                RakedInfluence.of(weights, new int[][] {{0}, {0}, {1}, {1}}).of(total);

        // values 1, 3 around 2 and 5, 9 around 7, times the weights
        assertThat(raked.influence()).containsExactly(new double[] {-2, 1, -2, 8}, within(1e-14));
    }

    @Test
    void marginsThatFollowFromOthersChangeNothing() {
        Linearised raked = RakedInfluence.of(ONES, new int[][] {{0, 1, 0}, {0, 1, 0}, {1, 0, 0}, {1, 0, 0}})
                .of(MEAN);

        assertThat(raked.influence()).containsExactly(new double[] {-0.25, 0.25, -0.5, 0.5}, DUST);
    }

    @Test
    void crossedMarginsLeaveWhatNeitherExplains() {
        // values 1 3 5 9 as rows and columns of a square: 4.5 - 2.5, + 1.5: interaction (1 - 3 - 5 + 9) / 4 = 0.5
        Linearised raked = RakedInfluence.of(ONES, new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}})
                .of(MEAN);

        assertThat(raked.influence()).containsExactly(new double[] {0.125, -0.125, -0.125, 0.125}, DUST);
    }

    @Test
    void rowsThatWereNotRakedKeepTheirInfluence() {
        Linearised raked =
                RakedInfluence.of(ONES, new int[][] {{0}, {0}, {-1}, {1}}).of(MEAN);

        assertThat(raked.influence()).containsExactly(new double[] {-0.25, 0.25, 0.125, 0}, DUST);
        assertThat(RakedInfluence.of(ONES, new int[][] {{-1}, {-1}, {-1}, {-1}})
                        .of(MEAN)
                        .influence())
                .isEqualTo(MEAN.influence());
    }

    @Test
    void rowsAndMarginsHaveToFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> RakedInfluence.of(ONES, new int[3][1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RakedInfluence.of(ONES, new int[][] {{0}, {0}, {0}, {0, 1}}));
    }
}
