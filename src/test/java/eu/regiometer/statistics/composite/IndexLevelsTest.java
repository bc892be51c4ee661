package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The means of a composite over three levels, for 51 countries, 49 indicators, 8 pillars and 2 sub-indexes. Expected:
 * COINr 1.1.14 under R 4.2.2 on its example data, {@code ASEM <- build_example_coin()}.
 */
class IndexLevelsTest {

    private static final List<Row> NORMALISED = Reference.rows("asem_step_Normalised");
    private static final List<Row> TREE = Reference.rows("asem_iMeta").stream()
            .filter(row -> List.of("Indicator", "Aggregate").contains(row.text("Type")))
            .toList();

    // the data set Aggregated of that coin: min-max on [0, 100], weighted arithmetic means
    @Test
    void everyPillarSubIndexAndIndexAgrees() {
        compare("asem_step_Aggregated", CompositeMean::arithmetic, 0);
    }

    // qNormalise(ASEM, dset = "Treated", f_n = "n_minmax", f_n_para = list(l_u = c(1, 100))), Aggregate(f_ag =
    // "a_amean")
    @Test
    void everyArithmeticMeanAboveOneAgrees() {
        compare("asem_agg_amean", CompositeMean::arithmetic, 1);
    }

    // the same with Aggregate(f_ag = "a_gmean")
    @Test
    void everyGeometricMeanAgrees() {
        compare("asem_agg_gmean", CompositeMean::geometric, 1);
    }

    // get_results(ASEM, dset = "Aggregated", tab_type = "Aggs")
    @Test
    void everyCountryHasItsRank() {
        List<Row> rows = Reference.rows("asem_results_default");
        int[] ranks = Ranks.descending(
                rows.stream().mapToDouble(row -> row.number("Index")).toArray());
        for (int i = 0; i < ranks.length; i++) {
            assertThat(ranks[i]).as(rows.get(i).text("uCode")).isEqualTo((int)
                    rows.get(i).number("Rank"));
        }
        assertThat(ranks).hasSize(51);
    }

    // the index of asem_agg_amean and asem_agg_gmean with its ranks
    @Test
    void theRanksFollowTheKindOfMean() {
        List<Row> rows = Reference.rows("asem_index_by_aggregation");
        var worst = Worst.relative("index by aggregation", 1e-10);
        double[] arithmetic = new double[rows.size()];
        double[] geometric = new double[rows.size()];
        for (int i = 0; i < arithmetic.length; i++) {
            Row country = NORMALISED.get(i);
            assertThat(country.text("uCode")).isEqualTo(rows.get(i).text("uCode"));
            arithmetic[i] = levels(country, CompositeMean::arithmetic, 1).getOrDefault("Index", Double.NaN);
            geometric[i] = levels(country, CompositeMean::geometric, 1).getOrDefault("Index", Double.NaN);
            worst.compare(country.text("uCode"), arithmetic[i], rows.get(i).number("amean"));
            worst.compare(country.text("uCode"), geometric[i], rows.get(i).number("gmean"));
        }
        worst.assertAll(102);
        int[] byArithmetic = Ranks.descending(arithmetic);
        int[] byGeometric = Ranks.descending(geometric);
        for (int i = 0; i < arithmetic.length; i++) {
            assertThat(byArithmetic[i]).isEqualTo((int) rows.get(i).number("rank_amean"));
            assertThat(byGeometric[i]).isEqualTo((int) rows.get(i).number("rank_gmean"));
        }
    }

    private interface Mean {
        OptionalDouble of(List<OptionalDouble> parts, List<Double> weights, double leastShare);
    }

    private static void compare(String file, Mean mean, double lowest) {
        var worst = Worst.relative(file, 1e-10);
        List<Row> expected = Reference.rows(file);
        assertThat(expected).hasSameSizeAs(NORMALISED);
        for (int i = 0; i < expected.size(); i++) {
            Row row = expected.get(i);
            assertThat(row.text("uCode")).isEqualTo(NORMALISED.get(i).text("uCode"));
            Map<String, Double> values = levels(NORMALISED.get(i), mean, lowest);
            row.cells().keySet().stream()
                    .filter(code -> !code.equals("uCode"))
                    .forEach(code -> worst.compare(
                            row.text("uCode") + " " + code, values.getOrDefault(code, Double.NaN), row.number(code)));
        }
        worst.assertAll(51 * 11);
    }

    /** All levels of one country, from indicators on [0, 100] moved to [lowest, 100]. */
    private static Map<String, Double> levels(Row country, Mean mean, double lowest) {
        Map<String, Double> values = new TreeMap<>();
        for (Row node : TREE) {
            if (node.text("Level").equals("1")) {
                String code = node.text("iCode");
                values.put(code, lowest + (100 - lowest) / 100 * country.number(code));
            }
        }
        for (String level : List.of("2", "3", "4")) {
            for (Row node : TREE) {
                if (node.text("Level").equals(level)) {
                    values.put(node.text("iCode"), mean(node.text("iCode"), values, mean));
                }
            }
        }
        return values;
    }

    private static double mean(String code, Map<String, Double> values, Mean mean) {
        List<OptionalDouble> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Row part : TREE) {
            if (part.text("Parent").equals(code)) {
                parts.add(OptionalDouble.of(values.getOrDefault(part.text("iCode"), Double.NaN)));
                weights.add(part.number("Weight"));
            }
        }
        return mean.of(parts, weights, 1).orElseThrow();
    }
}
