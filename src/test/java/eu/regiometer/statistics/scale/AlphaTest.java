package eu.regiometer.statistics.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphaTest {

    /** Answers of those who answered all six items, the fifth turned round. */
    private static List<long[]> complete() {
        return Reference.rows("regions_citizens").stream()
                .filter(row -> RegionsSample.ITEMS.stream().allMatch(item -> row.has(item) && row.number(item) <= 5))
                .map(row -> RegionsSample.ITEMS.stream()
                        .mapToLong(item -> item.equals("Q5") ? 6 - (long) row.number(item) : (long) row.number(item))
                        .toArray())
                .toList();
    }

    private static ScaleSums sums(List<long[]> rows, int items) {
        ScaleSums sums = ScaleSums.none(items);
        for (long[] row : rows) {
            sums = sums.with(row, 1);
        }
        return sums;
    }

    private static Alpha alpha(ScaleSums sums) {
        assertThat(Alpha.of(sums)).isInstanceOf(Alpha.class);
        return (Alpha) Alpha.of(sums);
    }

    // psych 2.2.9 under R 4.2.2: d <- na.omit(regions_citizens[Q1..Q6 without 99]); d$Q5 <- 6 - d$Q5;
    // psych::alpha(d)$total[c("raw_alpha", "std.alpha", "G6(smc)", "average_r")]
    @Test
    void sixItemsAgreeAsInTheReference() {
        Row expected = Reference.rows("regions_alpha").getFirst();
        Alpha alpha = alpha(sums(complete(), 6));
        Worst worst = Worst.relative("alpha", 1e-10);
        worst.compare("n", alpha.n(), expected.number("n"));
        worst.compare("alpha", alpha.alpha(), expected.number("alpha"));
        worst.compare("standardised", alpha.standardised().orElseThrow(), expected.number("std"));
        worst.compare("lambda 6", alpha.lambda6().orElseThrow(), expected.number("lambda6"));
        worst.compare("mean correlation", alpha.meanCorrelation(), expected.number("avg_r"));
        // 1 - (1 - a) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)) under R 4.2.2, Feldt 1965
        worst.compare("lower", alpha.interval().lower(), 0.832295790505);
        worst.compare("upper", alpha.interval().upper(), 0.849934533716);
        worst.assertAll(7);
    }

    @Test
    void partsInAnyOrderGiveTheSameSums() {
        List<long[]> rows = complete();
        ScaleSums whole = sums(rows, 6);
        ScaleSums merged = sums(rows.subList(2000, rows.size()), 6)
                .plus(sums(rows.subList(0, 700), 6))
                .plus(ScaleSums.none(6))
                .plus(sums(rows.subList(700, 2000), 6));
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(Alpha.of(merged)).isEqualTo(Alpha.of(whole));
    }

    @Test
    void unitsAddedTogetherCountAsManyTimes() {
        ScaleSums one = ScaleSums.none(2);
        for (int i = 0; i < 3; i++) {
            one = one.with(new long[] {4, 2}, 1);
        }
        assertThat(ScaleSums.none(2).with(new long[] {4, 2}, 3)).isEqualTo(one);
        assertThat(ScaleSums.of(3, new long[] {12, 6}, new long[][] {{48, 24}, {24, 12}}))
                .isEqualTo(one);
    }

    @Test
    void threeHandmadeRowsGiveTheirAlpha() {
        // rows (1 1) (2 3) (3 2): variances 1 and 1, covariance 1/2; alpha = 2 (1 - 2/3) = 2/3, r = 1/2
        Alpha alpha = alpha(sums(List.of(new long[] {1, 1}, new long[] {2, 3}, new long[] {3, 2}), 2));
        assertThat(alpha.alpha()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(alpha.standardised().orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(alpha.meanCorrelation()).isCloseTo(0.5, within(1e-15));
        // R^-1 has 4/3 on its diagonal, R adds up to 3: 1 - (3/4 + 3/4) / 3
        assertThat(alpha.lambda6().orElseThrow()).isCloseTo(0.5, within(1e-14));
        assertThat(alpha.interval().contains(alpha.alpha())).isTrue();
    }

    @Test
    void aDistanceFromZeroChangesNothing() {
        Alpha near = alpha(sums(List.of(new long[] {1, 1}, new long[] {2, 3}, new long[] {3, 2}), 2));
        long far = 1_000_000_000L;
        Alpha shifted =
                alpha(sums(List.of(new long[] {far + 1, 1}, new long[] {far + 2, 3}, new long[] {far + 3, 2}), 2));
        assertThat(shifted).isEqualTo(near);
    }

    @Test
    void anItemWithOneAnswerIsNamed() {
        ScaleSums sums = sums(List.of(new long[] {1, 5, 2}, new long[] {2, 5, 4}, new long[] {4, 5, 1}), 3);
        assertThat(Alpha.of(sums)).isEqualTo(new AlphaResult.NotComputable(AlphaResult.Reason.ITEM_CONSTANT, 1));
    }

    @Test
    void itemsThatCancelOutHaveNoAlpha() {
        ScaleSums sums = sums(List.of(new long[] {1, 5}, new long[] {2, 4}, new long[] {5, 1}), 2);
        assertThat(Alpha.of(sums)).isEqualTo(new AlphaResult.NotComputable(AlphaResult.Reason.SUM_CONSTANT, -1));
    }

    @Test
    void oneUnitIsTooFew() {
        var tooFew = new AlphaResult.NotComputable(AlphaResult.Reason.TOO_FEW_UNITS, -1);
        assertThat(Alpha.of(ScaleSums.none(2))).isEqualTo(tooFew);
        assertThat(Alpha.of(ScaleSums.none(2).with(new long[] {1, 2}, 1))).isEqualTo(tooFew);
    }

    @Test
    void anItemThatIsTheSumOfOthersLeavesNoLambda() {
        ScaleSums sums = sums(
                List.of(new long[] {1, 2, 3}, new long[] {2, 1, 3}, new long[] {4, 3, 7}, new long[] {5, 1, 6}), 3);
        Alpha alpha = alpha(sums);
        assertThat(alpha.lambda6()).isEmpty();
        assertThat(alpha.standardised()).isPresent();
    }

    @Test
    void sumsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleSums.none(1));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleSums.none(2).with(new long[3], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleSums.none(2).plus(ScaleSums.none(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleSums.of(1, new long[2], new long[][] {{1, 2}, {3, 1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleSums.of(1, new long[2], new long[1][2]));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleSums.of(-1, new long[2], new long[2][2]));
    }
}
