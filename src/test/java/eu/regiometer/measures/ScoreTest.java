package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void fractionsAreInLowestTermsWithAPositiveDenominator() {
        assertThat(Score.of(250, -4)).isEqualTo(new Score(-125, 2));
        assertThat(Score.ofMicro(2_500_000)).hasToString("5/2");
        assertThatIllegalArgumentException().isThrownBy(() -> Score.of(1, 0)).withMessageContaining("1/0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(2, 4)).withMessageContaining("2/4");
    }

    @Test
    void arithmeticIsExact() {
        Score third = Score.of(100, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Score.HUNDRED);
        assertThat(third.minus(third)).isEqualTo(Score.ZERO);
        assertThat(third.times(Score.of(3, 200))).isEqualTo(Score.of(1, 2));
        assertThat(third.dividedBy(Score.of(-5))).isEqualTo(Score.of(-20, 3));
    }

    @Test
    void orderAndTextSurviveTheRoundTrip() {
        assertThat(Score.of(1, 3)).isLessThan(Score.of(1, 2));
        assertThat(Score.of(-1, 2)).isLessThan(Score.of(-1, 3));
        assertThat(Score.parse("-125/2")).isEqualTo(Score.of(-125, 2));
        assertThat(Score.parse("50")).isEqualTo(Score.of(50));
    }

    @Test
    void fractionsTooFineForALongAreRoundedToABillionth() {
        Score fine = Score.of(1, 3_037_000_507L).times(Score.of(1, 3_037_000_493L));
        assertThat(fine).isEqualTo(Score.ZERO);
        Score nearTwo = Score.of(2).plus(fine).plus(Score.of(1, 3_037_000_507L)).plus(Score.of(1, 3_037_000_493L));
        assertThat(nearTwo.value()).isCloseTo(2.00000000066, offset(1e-9));
        Score negative = Score.of(-1, 3_037_000_507L).plus(Score.of(-1, 3_037_000_493L));
        // -6.585e-10 rounded half up to a billionth
        assertThat(negative).isEqualTo(Score.of(-1, 1_000_000_000));
    }
}
