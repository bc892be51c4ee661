package eu.regiometer.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

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
    void boundsThatExcludeTheMeanAreImpossible() {
        assertThat(Trimming.trim(new double[] {1, 2, 3}, 2.5, 4)).isEmpty();
    }

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
