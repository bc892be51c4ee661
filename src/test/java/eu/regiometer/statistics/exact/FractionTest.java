package eu.regiometer.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void arithmeticIsExactAndReduced() {
        Fraction third = Fraction.of(1, 3);
        Fraction quarter = Fraction.of(-2, -8);

        assertThat(third.plus(quarter)).isEqualTo(Fraction.of(7, 12));
        assertThat(third.minus(third)).isEqualTo(Fraction.ZERO);
        assertThat(third.times(Fraction.of(3))).isEqualTo(Fraction.ONE);
        assertThat(third.dividedBy(Fraction.of(-2))).hasToString("-1/6");
        assertThat(Fraction.of(6, 4)).hasToString("3/2");
    }

    @Test
    void decimalsAndTextsAreRead() {
        assertThat(Fraction.of(new BigDecimal("0.125"))).isEqualTo(Fraction.of(1, 8));
        assertThat(Fraction.of(new BigDecimal("1e3"))).isEqualTo(Fraction.of(1000));
        assertThat(Fraction.parse("-2.50")).isEqualTo(Fraction.of(-5, 2));
        assertThat(Fraction.parse(Fraction.of(7, 12).toString())).isEqualTo(Fraction.of(7, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.parse("a half"));
    }

    @Test
    void orderIsThatOfTheNumbers() {
        Fraction third = Fraction.of(1, 3);
        Fraction nearly = Fraction.of(333_333_333_333_333_333L, 1_000_000_000_000_000_000L);

        assertThat(nearly).isLessThan(third);
        assertThat(nearly.max(third)).isEqualTo(third);
        assertThat(nearly.min(third)).isEqualTo(nearly);
        assertThat(Fraction.of(-1, 2)).isLessThan(Fraction.ZERO);
        assertThat(Fraction.of(-1, 2).signum()).isEqualTo(-1);
        assertThat(Fraction.ZERO.signum()).isZero();
        assertThat(third.signum()).isOne();
    }

    @Test
    void largeFactorsThatCancelAreNoOverflow() {
        Fraction large = Fraction.of(Long.MAX_VALUE, 3);

        assertThat(large.times(Fraction.of(3, Long.MAX_VALUE))).isEqualTo(Fraction.ONE);
        assertThat(large.minus(large)).isEqualTo(Fraction.ZERO);
        assertThat(large.plus(Fraction.of(Long.MIN_VALUE + 1, 3))).isEqualTo(Fraction.ZERO);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> large.times(large));
        // (2^63 - 1) / 2 + 1/2 = 2^62
        Fraction half = Fraction.of(Long.MAX_VALUE, 2);
        assertThat(half.plus(Fraction.of(1, 2))).isEqualTo(Fraction.of(1L << 62));
        assertThat(Fraction.of(1, 2).plus(half)).isEqualTo(Fraction.of(1L << 62));
        assertThat(half.plus(half)).isEqualTo(Fraction.of(Long.MAX_VALUE));
        assertThat(half.negated().minus(half)).isEqualTo(Fraction.of(-Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }

    @Test
    void theDoubleIsTheNearestOne() {
        assertThat(Fraction.of(1, 3).toDouble()).isEqualTo(1 / 3.0);
        assertThat(Fraction.of(1_000_000_000_000_000_001L, 3).toDouble())
                .isEqualTo(new BigDecimal("333333333333333333.6666666666").doubleValue());
        // 5671363797093453.56 and 1.068506593572245769e-16, which divided doubles miss by one in the last place
        assertThat(Fraction.of(51_042_274_173_841_082L, 9).toDouble()).isEqualTo(5671363797093454.0);
        assertThat(Fraction.of(4, 37_435_426_454_666_467L).toDouble()).isEqualTo(1.0685065935722458E-16);
    }
}
