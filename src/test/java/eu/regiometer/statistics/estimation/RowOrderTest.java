package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.estimation.Jackknife.LeftOut;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Figures computed row by row do not change in a single bit when a file is sorted anew or its units get other names. */
class RowOrderTest {

    private static final List<Row> ROWS = Reference.rows("regions_panel");
    private static final List<Double> FIGURES = figures(ROWS, "");

    @RepeatedTest(20)
    void theOrderOfTheRowsChangesNoBit(RepetitionInfo repetition) {
        List<Row> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));

        assertThat(figures(shuffled, "")).isEqualTo(FIGURES);
    }

    @Test
    void theNamesOfTheUnitsChangeNoBit() {
        for (int seed = 1; seed <= 20; seed++) {
            assertThat(figures(ROWS, String.valueOf(seed))).isEqualTo(FIGURES);
        }
    }

    @Test
    void theOrderOfTheReplicatesChangesNoBit() {
        List<Double> values = new ArrayList<>(numbers(ROWS, "minutes_online"));
        VarianceResult variance = Jackknife.variance(List.of(new LeftOut("A", values)));
        for (int seed = 1; seed <= 20; seed++) {
            Collections.shuffle(values, new Random(seed));
            assertThat(Jackknife.variance(List.of(new LeftOut("A", values)))).isEqualTo(variance);
        }
    }

    /** Ratio, mean and total with their variances, by persons, by clusters, and by clusters with both stages finite. */
    private static List<Double> figures(List<Row> rows, String salt) {
        double[] weights = array(numbers(rows, "weight"));
        double[] online = array(numbers(rows, "minutes_online"));
        double[] total = array(numbers(rows, "minutes_total"));
        boolean[] domain = new boolean[rows.size()];
        List<String> regions = new ArrayList<>();
        List<String> municipalities = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        Map<String, Double> second = new TreeMap<>();
        for (int i = 0; i < domain.length; i++) {
            domain[i] = rows.get(i).text("sex").equals("F");
            regions.add(name(rows.get(i).text("region"), salt));
            municipalities.add(name(rows.get(i).text("municipality"), salt));
            persons.add(name(rows.get(i).text("person") + rows.get(i).text("wave"), salt));
            second.put(municipalities.get(i), 1 / rows.get(i).number("inhabitants"));
        }
        Map<String, Double> first = new TreeMap<>();
        regions.forEach(region -> first.put(region, 0.1));
        List<SurveyDesign> designs = List.of(
                SurveyDesign.of(Collections.nCopies(rows.size(), ""), persons),
                SurveyDesign.of(regions, municipalities),
                SurveyDesign.of(regions, municipalities, first, second));
        List<Double> figures = new ArrayList<>();
        for (Linearised estimate : List.of(
                Linearised.ratio(weights, online, total, domain).orElseThrow(),
                Linearised.mean(weights, online, domain).orElseThrow(),
                Linearised.total(weights, online, domain))) {
            figures.add(estimate.value());
            designs.forEach(design -> figures.add(((Variance) design.variance(estimate, LonelyUnits.REFUSE)).value()));
        }
        return figures;
    }

    /** Another name for every salt, which sorts at another place. */
    private static String name(String name, String salt) {
        return salt.isEmpty() ? name : new Random((name + salt).hashCode()).nextLong() + name;
    }

    private static List<Double> numbers(List<Row> rows, String column) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).number(column))
                .toList();
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
