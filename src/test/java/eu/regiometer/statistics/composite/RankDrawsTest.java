package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankDrawsTest {

    @Test
    void exactEstimatesKeepTheirRankAndTiesShareTheBetterOne() {
        assertThat(RankDraws.simulate("t", 1000, new double[] {50, 70, 70}, new double[] {0, 0, 0}))
                .containsExactly(
                        new RankDraws.Result(3, 3, 3), new RankDraws.Result(1, 1, 1), new RankDraws.Result(1, 1, 1));
    }

    @Test
    void equalEstimatesWithErrorMayTakeAnyRank() {
        assertThat(RankDraws.simulate("t", 2000, new double[] {50, 50, 50}, new double[] {5, 5, 5}))
                .allSatisfy(result -> {
                    assertThat(result.lower()).isEqualTo(1);
                    assertThat(result.upper()).isEqualTo(3);
                });
    }

    @Test
    void theSameTextGivesTheSameDraws() {
        double[] values = {40, 45, 50, 55};
        double[] errors = {6, 6, 6, 6};
        List<RankDraws.Result> first = RankDraws.simulate("study/2026/X", 1000, values, errors);
        assertThat(RankDraws.simulate("study/2026/X", 1000, values, errors)).isEqualTo(first);
    }

    @Test
    void fewDrawsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankDraws.simulate("t", 999, new double[] {1}, new double[] {1}))
                .withMessageContaining("999");
    }

    @Test
    void ranksThatChangeInMoreThanAFewDrawsAreTold() {
        // two estimates with standard errors of 2 change places with probability P(Z > distance / sqrt(8)):
        // 3 % at a distance of 5.317, 8 % at 3.974
        assertThat(RankDraws.simulate("t", 2000, new double[] {55.317, 50}, new double[] {2, 2}))
                .containsExactly(new RankDraws.Result(1, 1, 1), new RankDraws.Result(2, 2, 2));
        assertThat(RankDraws.simulate("t", 2000, new double[] {53.974, 50}, new double[] {2, 2}))
                .containsExactly(new RankDraws.Result(1, 1, 2), new RankDraws.Result(2, 1, 2));
    }
}
