package eu.regiometer.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    private static final List<BigInteger> NUMBERS = numbers();

    @Test
    void sumsAgreeWithBigInteger() {
        for (BigInteger a : NUMBERS) {
            for (BigInteger b : NUMBERS) {
                ExactSum x = ExactSum.parse(a.toString());
                ExactSum y = ExactSum.parse(b.toString());
                assertThat(x.plus(y).toBigInteger()).isEqualTo(a.add(b));
                assertThat(x.minus(y).toString()).isEqualTo(a.subtract(b).toString());
                assertThat(x.compareTo(y)).isEqualTo(a.compareTo(b));
                assertThat(x.signum()).isEqualTo(a.signum());
            }
        }
    }

    @Test
    void productsAgreeWithBigInteger() {
        for (long a : new long[] {0, 1, -1, 1_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            for (long b : new long[] {0, 3, -7, 999_999_999_999_999L, Long.MAX_VALUE, Long.MIN_VALUE}) {
                assertThat(ExactSum.product(a, b).toBigInteger())
                        .isEqualTo(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            }
        }
    }

    @Test
    void theDoubleIsTheNearestOne() {
        for (BigInteger a : NUMBERS) {
            assertThat(ExactSum.parse(a.toString()).toDouble(6)).isEqualTo(new BigDecimal(a, 6).doubleValue());
            assertThat(ExactSum.parse(a.toString()).toDouble(0)).isEqualTo(a.doubleValue());
        }
    }

    @Test
    void more128BitsIsAnError() {
        ExactSum largest = new ExactSum(Long.MAX_VALUE, -1);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.plus(1));
        assertThatIllegalArgumentException().isThrownBy(() -> ExactSum.parse("1" + "0".repeat(40)));
        assertThatIllegalArgumentException().isThrownBy(() -> ExactSum.parse("1.5"));
        // 2^127 - 1 is the largest number, 2^127 one too many
        assertThat(ExactSum.parse("170141183460469231731687303715884105727")).isEqualTo(largest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactSum.parse("170141183460469231731687303715884105728"));
    }

    @Test
    void longsAreAddedWithTheirSign() {
        assertThat(ExactSum.of(0)).isEqualTo(ExactSum.ZERO);
        assertThat(ExactSum.ZERO.plus(-3).plus(2)).isEqualTo(ExactSum.of(-1));
        assertThat(ExactSum.of(Long.MAX_VALUE).plus(1)).hasToString("9223372036854775808");
    }

    @Test
    void anyOrderAndAnyPartsGiveTheSameSums() {
        Random random = new Random(20260101);
        List<Long> weights = new ArrayList<>(List.of(1L, 1_000_000_000_000_000L));
        for (int i = 0; i < 1000; i++) {
            weights.add(random.nextLong(2_000_000_000L));
        }
        WeightSums whole = sums(weights);
        for (int parts = 1; parts < 20; parts++) {
            Collections.shuffle(weights, random);
            WeightSums merged = WeightSums.NONE;
            int size = weights.size() / parts + 1;
            for (int from = 0; from < weights.size(); from += size) {
                WeightSums part = sums(weights.subList(from, Math.min(weights.size(), from + size)));
                merged = WeightSums.parse(part.toString()).plus(merged);
            }
            assertThat(merged).isEqualTo(whole);
        }
        assertThat(whole.plusRow(17).minus(WeightSums.ofRow(17))).isEqualTo(whole);
    }

    @Test
    void weightsOfAnySizeKeepTheirSquares() {
        WeightSums sums = WeightSums.ofRow(FixedPoint.millionths(new BigDecimal("1000000000")))
                .plusRow(FixedPoint.millionths(new BigDecimal("0.000001")));

        assertThat(sums.n()).isEqualTo(2);
        assertThat(sums.sum()).hasToString("1000000000000001");
        assertThat(sums.squares()).hasToString("1000000000000000000000000000001");
        assertThat(sums.weight()).isEqualTo(1000000000.000001);
        assertThat(sums.squaredWeight()).isEqualTo(1e18);
    }

    @Test
    void sumsThatWereNeverWrittenAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeightSums.parse("1/2"));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightSums.parse("x/2/3"));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightSums.NONE.minus(WeightSums.ofRow(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightSums.parse("1/1/-1"));
        assertThat(WeightSums.parse("0/0/0")).isEqualTo(WeightSums.NONE);
    }

    @Test
    void decimalsAreRoundedHalfEvenToMillionths() {
        assertThat(FixedPoint.millionths(new BigDecimal("0.0000005"))).isZero();
        assertThat(FixedPoint.millionths(new BigDecimal("0.0000015"))).isEqualTo(2);
        assertThat(FixedPoint.isExact(new BigDecimal("12.3456780000"))).isTrue();
        assertThat(FixedPoint.isExact(new BigDecimal("0.0000005"))).isFalse();
        assertThat(FixedPoint.millionths(0.1)).isEqualTo(100_000);
        assertThat(FixedPoint.toDouble(1_018_153_846)).isEqualTo(1018.153846);
        // beyond 2^53 the division of doubles would round twice and give ...435
        assertThat(FixedPoint.toDouble(32_981_989_710_146_437L)).isEqualTo(32981989710.146437);
        assertThat(FixedPoint.toDouble(-32_981_989_710_146_437L)).isEqualTo(-32981989710.146437);
        assertThatIllegalArgumentException().isThrownBy(() -> FixedPoint.millionths(new BigDecimal("1e10")));
        assertThatIllegalArgumentException().isThrownBy(() -> FixedPoint.millionths(Double.NaN));
    }

    private static WeightSums sums(List<Long> weights) {
        WeightSums sums = WeightSums.NONE;
        for (long weight : weights) {
            sums = sums.plusRow(weight);
        }
        return sums;
    }

    private static List<BigInteger> numbers() {
        List<BigInteger> numbers = new ArrayList<>();
        for (int bits : new int[] {0, 1, 31, 53, 54, 62, 63, 64, 65, 100, 126}) {
            BigInteger power = BigInteger.ONE.shiftLeft(bits);
            for (BigInteger number : List.of(power, power.subtract(BigInteger.ONE))) {
                numbers.add(number);
                numbers.add(number.negate());
            }
        }
        numbers.removeIf(number -> number.bitLength() > 126);
        return numbers;
    }
}
