package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class OutlierRuleTest {

    // COINr 1.1.14 under R 4.2.2: coin$Analysis$Treated$Dets_Table after qTreat(coin, dset = "Screened"); shapes
    // relative
    // 1e-9, numbers of values moved exactly
    @Test
    void everyIndicatorIsTreatedAsInTheReference() {
        UnitTable screened = AsemSample.table("asem_step_Screened");
        Worst worst = Worst.relative("asem_treatment_details", 1e-9);
        int treated = 0;
        for (Row row : Reference.rows("asem_treatment_details")) {
            String code = row.text("iCode");
            Treatment treatment = OutlierRule.USUAL.treat(screened.column(code));
            Shape before = treatment.before().orElseThrow();
            Shape after = treatment.after().orElseThrow();
            worst.compare(code + " skewness", before.skewness(), row.number("check_SkewKurt0.Skew"));
            worst.compare(code + " kurtosis", before.kurtosis(), row.number("check_SkewKurt0.Kurt"));
            assertThat(treatment.logarithm()).as(code).isFalse();
            assertThat(treatment.moved() == 0)
                    .as(code)
                    .isEqualTo(row.text("check_SkewKurt0.Pass").equals("TRUE"));
            if (row.has("winsorise.nwin")) {
                treated++;
                assertThat(treatment.moved()).as(code).isEqualTo((int) row.number("winsorise.nwin"));
                worst.compare(code + " skewness after", after.skewness(), row.number("check_SkewKurt1.Skew"));
                worst.compare(code + " kurtosis after", after.kurtosis(), row.number("check_SkewKurt1.Kurt"));
            } else {
                assertThat(treatment.values()).isEqualTo(screened.column(code));
            }
        }
        assertThat(treated).isEqualTo(15);
        worst.assertAll(2 * 49 + 2 * treated);
    }

    @Test
    void theLargestValueBecomesTheNextOneAndGapsStay() {
        List<OptionalDouble> values = values(5, 1, Double.NaN, 2, 3, 4, 5, 6, 7, 100);

        Treatment treatment = OutlierRule.USUAL.treat(values);

        assertThat(treatment.moved()).isEqualTo(1);
        assertThat(treatment.values()).isEqualTo(values(5, 1, Double.NaN, 2, 3, 4, 5, 6, 7, 7));
    }

    @Test
    void theSmallestValueIsMovedWhereFewAreFarBelow() {
        assertThat(OutlierRule.USUAL.treat(values(-90, 1, 2, 3, 4, 5, 6, 7)).values())
                .isEqualTo(values(1, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void equalValuesMoveTogether() {
        // 22 values from 1 to 22 and 100 twice
        double[] values = DoubleStream.concat(
                        DoubleStream.iterate(1, x -> x + 1).limit(22), DoubleStream.of(100, 100))
                .toArray();

        Treatment treatment = OutlierRule.USUAL.treat(values(values));

        assertThat(treatment.moved()).isEqualTo(2);
        assertThat(treatment.values()).endsWith(OptionalDouble.of(22), OptionalDouble.of(22));
    }

    @Test
    void theLogarithmOfTheValuesGivenIsTakenWhereMovingIsNotEnough() {
        // 1, 2, 4 and so on up to 2^19
        double[] values = DoubleStream.iterate(1, x -> 2 * x).limit(20).toArray();
        OutlierRule one = new OutlierRule(2, 3.5, 1);

        Treatment treatment = one.treat(values(values));

        assertThat(treatment.logarithm()).isTrue();
        assertThat(treatment.moved()).isZero();
        double range = 524_287;
        assertThat(treatment.values().getFirst().orElseThrow()).isCloseTo(Math.log(0.01 * range), within(1e-12));
        assertThat(treatment.values().getLast().orElseThrow()).isCloseTo(Math.log(1.01 * range), within(1e-12));
        assertThat(treatment.after().orElseThrow().skewness())
                .isLessThan(treatment.before().orElseThrow().skewness());
        assertThat(OutlierRule.USUAL.treat(values(values)).logarithm()).isFalse();
    }

    @Test
    void anIndicatorIsNeverMovedUntilAllAreTheSame() {
        Treatment treatment = OutlierRule.USUAL.treat(values(0, 0, 0, 0, 0, 0, 0, 0, 0, 1));

        assertThat(treatment.logarithm()).isTrue();
        assertThat(treatment.values().getLast()).isNotEqualTo(treatment.values().getFirst());
    }

    @Test
    void fewOrEqualValuesHaveNoShapeAndStay() {
        for (List<OptionalDouble> values : List.of(values(1, 2, 100), values(3, 3, 3, 3, 3), values())) {
            Treatment treatment = OutlierRule.USUAL.treat(values);
            assertThat(treatment.values()).isEqualTo(values);
            assertThat(treatment.before()).isEmpty();
        }
    }

    @Test
    void aRuleThatCallsForNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutlierRule(0, 3.5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutlierRule(2, 3.5, -1));
    }

    /** NaN is a gap. */
    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(x -> Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x))
                .toList();
    }
}
