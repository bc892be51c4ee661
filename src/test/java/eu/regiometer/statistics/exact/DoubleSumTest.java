package eu.regiometer.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleSumTest {

    @Test
    void theSmallTermsSurviveTheLargeOnes() {
        assertThat(DoubleSum.of(1e308, 1, -1e308, -3)).isEqualTo(-2);
        assertThat(DoubleSum.of(1e308, 1e308, -1e308, -1e308, Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(DoubleSum.of()).isZero();
    }

    @Test
    void sumsEqualThoseOfBigDecimal() {
        Random random = new Random(20260101);
        for (int terms = 1; terms < 400; terms++) {
            double[] numbers = numbers(random, terms);
            assertThat(DoubleSum.of(numbers)).as("%s", Arrays.toString(numbers)).isEqualTo(decimal(numbers));
        }
    }

    @Test
    void tiesGoToTheEvenNeighbour() {
        double ulp = Math.ulp(1.0);
        assertThat(DoubleSum.of(1, ulp / 2)).isEqualTo(1);
        assertThat(DoubleSum.of(1, ulp / 2, Double.MIN_VALUE)).isEqualTo(1 + ulp);
        assertThat(DoubleSum.of(1 + ulp, ulp / 2)).isEqualTo(1 + 2 * ulp);
        assertThat(DoubleSum.of(-1 - ulp, -ulp / 2)).isEqualTo(-1 - 2 * ulp);
        assertThat(DoubleSum.of(2 - ulp, ulp / 2)).isEqualTo(2);
        assertThat(DoubleSum.of(Double.MIN_NORMAL, -Double.MIN_VALUE)).isEqualTo(Double.MIN_NORMAL - Double.MIN_VALUE);
    }

    @Test
    void whatIsBeyondAllDoublesIsInfinite() {
        double largest = Double.MAX_VALUE;
        assertThat(DoubleSum.of(largest, largest)).isInfinite().isPositive();
        assertThat(DoubleSum.of(-largest, -largest)).isInfinite().isNegative();
        assertThat(DoubleSum.of(largest, Math.ulp(largest) / 4)).isEqualTo(largest);
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleSum.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleSum.of(1, Double.NEGATIVE_INFINITY));
    }

    @Test
    void anyOrderAndAnyPartsGiveTheSameBits() {
        Random random = new Random(20260202);
        List<Double> numbers = new ArrayList<>();
        for (double number : numbers(random, 3000)) {
            numbers.add(number);
        }
        double whole = sum(numbers).value();
        for (int parts = 1; parts < 30; parts++) {
            Collections.shuffle(numbers, random);
            DoubleSum merged = new DoubleSum();
            int size = numbers.size() / parts + 1;
            for (int from = 0; from < numbers.size(); from += size) {
                merged.add(sum(numbers.subList(from, Math.min(numbers.size(), from + size))));
            }
            assertThat(merged.value()).isEqualTo(whole);
        }
    }

    @Test
    void aSumGoesOnAfterItsValueWasRead() {
        DoubleSum sum = new DoubleSum();
        sum.add(-0.1);
        assertThat(sum.value()).isEqualTo(-0.1);
        sum.add(-0.2);
        sum.add(sum);
        assertThat(sum.value()).isEqualTo(decimal(-0.1, -0.2, -0.1, -0.2));
        sum.clear();
        sum.add(7);
        assertThat(sum.value()).isEqualTo(7);
    }

    @Test
    void aTermAddedSeveralTimesCountsAsOften() {
        for (int times : new int[] {0, 1, 2, 3, 10, 255, 99_999}) {
            DoubleSum once = new DoubleSum();
            DoubleSum often = new DoubleSum();
            once.add(0.1);
            often.add(0.1);
            once.add(-0.7, times);
            for (int i = 0; i < times; i++) {
                often.add(-0.7);
            }
            assertThat(once.value()).as("%s times", times).isEqualTo(often.value());
        }
        DoubleSum many = new DoubleSum();
        many.add(Double.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(many.value()).isEqualTo(Double.MIN_VALUE * Integer.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> many.add(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> many.add(Double.MAX_VALUE, 2));
    }

    @Test
    void carriesArePassedOnWhileMerging() {
        DoubleSum sum = new DoubleSum();
        sum.add(-3);
        for (int i = 0; i < 100; i++) {
            sum.add(sum);
        }
        assertThat(sum.value()).isEqualTo(-3 * Math.scalb(1.0, 100));
    }

    private static DoubleSum sum(List<Double> numbers) {
        DoubleSum sum = new DoubleSum();
        numbers.forEach(sum::add);
        return sum;
    }

    private static double decimal(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** Of all sizes and signs, some of them cancelling others. */
    private static double[] numbers(Random random, int terms) {
        double[] numbers = new double[terms];
        for (int i = 0; i < terms; i++) {
            numbers[i] = i % 5 == 4 ? -numbers[i - 1] * (1 + Math.ulp(1.0) * random.nextInt(3)) : any(random, terms);
        }
        return numbers;
    }

    private static double any(Random random, int terms) {
        // wide spreads for few terms, so that the smaller ones are not all below the last digit of the sum
        int spread = Math.max(1, 2000 / terms);
        return Math.scalb(random.nextDouble() - 0.5, random.nextInt(spread) - spread * 2 / 3);
    }
}
