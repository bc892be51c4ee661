package eu.regiometer.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    /** R 4.2.2, survey 4.1.1: {@code trimWeights(design, lower = cap_lo, upper = cap_hi, strict = TRUE)}. */
    @Test
    void trimmedWeightsOfEveryRespondentAgree() {
        var worst = Worst.relative("trimmed weights", 1e-10);
        RegionsSample.respondents().forEach((region, rows) -> {
            double[] trimmed = Trimming.trim(
                            numbers(rows, "w_rake"),
                            rows.getFirst().number("cap_lo"),
                            rows.getFirst().number("cap_hi"))
                    .orElseThrow();
            for (int i = 0; i < trimmed.length; i++) {
                worst.compare(
                        rows.get(i).text("resp_id"), trimmed[i], rows.get(i).number("w_trim"));
            }
        });
        worst.assertAll(4475);
    }

    @Test
    void rowsOfEqualWeightMayBeTrimmedTogether() {
        RegionsSample.respondents().forEach((region, rows) -> {
            double[] weights = numbers(rows, "w_rake");
            double low = rows.getFirst().number("cap_lo");
            double high = rows.getFirst().number("cap_hi");
            double[] twice = Arrays.copyOf(weights, 2 * weights.length);
            System.arraycopy(weights, 0, twice, weights.length, weights.length);
            long[] pairs = new long[weights.length];
            Arrays.fill(pairs, 2);

            double[] together = Trimming.trim(weights, pairs, low, high).orElseThrow();

            double[] singly = Trimming.trim(twice, low, high).orElseThrow();
            for (int i = 0; i < together.length; i++) {
                assertThat(together[i]).isCloseTo(singly[i], withinPercentage(1e-9));
            }
        });
    }

    @Test
    void trimmingKeepsTheSumAndTheBounds() {
        RegionsSample.respondents().forEach((region, rows) -> {
            double[] weights = numbers(rows, "w_rake");
            double mean = Arrays.stream(weights).sum() / weights.length;

            double[] trimmed = Trimming.trim(weights, 0.5 * mean, 1.5 * mean).orElseThrow();

            assertThat(Arrays.stream(trimmed).sum()).isCloseTo(mean * weights.length, withinPercentage(1e-9));
            for (double weight : trimmed) {
                assertThat(weight).isBetween(0.5 * mean * (1 - 1e-12), 1.5 * mean * (1 + 1e-12));
            }
        });
    }

    @Test
    void whereNobodyIsLeftInsideTheOtherBoundTakesWhatWasCutOff() {
        // mean 3: clipping leaves 2.7 2.7 2.7 3.3, and the 0.6 that is missing goes to the three at the lower bound
        double[] trimmed = Trimming.trim(new double[] {1, 1, 1, 9}, 2.7, 3.3).orElseThrow();

        assertThat(trimmed).containsExactly(new double[] {2.9, 2.9, 2.9, 3.3}, within(1e-12));
    }

    @Test
    void weightsWithinTheBoundsStayAsTheyAre() {
        assertThat(Trimming.trim(new double[] {2, 3, 4}, 2, 4).orElseThrow()).containsExactly(2, 3, 4);
    }

    @Test
    void boundsThatExcludeTheMeanAreImpossible() {
        assertThat(Trimming.trim(new double[] {1, 2, 3}, 0.5, 1.9)).isEmpty();
        assertThat(Trimming.trim(new double[] {1, 2, 3}, 2.5, 4)).isEmpty();
    }

    /** R 4.2.2: {@code n * sum(w^2) / sum(w)^2} and {@code sum(w)^2 / sum(w^2)} of the weights of survey 4.1.1. */
    @Test
    void effectiveSizesOfEveryRegionAgree() {
        Map<String, List<Row>> respondents = RegionsSample.respondents();
        var worst = Worst.relative("Kish", 1e-12);
        for (Row row : Reference.rows("regions_kish")) {
            List<Row> rows = respondents.getOrDefault(row.text("region"), List.of());
            Kish raked = kish(numbers(rows, "w_rake"));
            Kish trimmed = kish(numbers(rows, "w_trim"));
            worst.compare(row.text("region"), raked.n(), row.number("n"));
            worst.compare(
                    row.text("region"), Arrays.stream(numbers(rows, "w_rake")).sum(), row.number("sumw"));
            worst.compare(row.text("region"), raked.designEffect(), row.number("deff_rake"));
            worst.compare(row.text("region"), raked.effectiveSize(), row.number("neff_rake"));
            worst.compare(row.text("region"), trimmed.designEffect(), row.number("deff_trim"));
            worst.compare(row.text("region"), trimmed.effectiveSize(), row.number("neff_trim"));
            worst.compare(
                    row.text("region"), Arrays.stream(numbers(rows, "w_trim")).sum(), row.number("sumw_trim"));
        }
        worst.assertAll(13 * 7);
    }

    @Test
    void noRowsHaveNoEffectiveSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> Kish.of(0, 0, 0));
    }

    private static Kish kish(double[] weights) {
        return Kish.of(
                weights.length,
                Arrays.stream(weights).sum(),
                Arrays.stream(weights).map(w -> w * w).sum());
    }

    private static double[] numbers(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).toArray();
    }
}
