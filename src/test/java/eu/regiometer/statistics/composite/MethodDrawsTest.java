package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodDrawsTest {

    private static final IndexTree TREE = new IndexTree(
            "Index",
            AsemSample.META.stream()
                    .filter(row -> Set.of("Indicator", "Aggregate").contains(row.text("Type")) && row.has("Parent"))
                    .map(row -> new IndexTree.Part(row.text("iCode"), row.text("Parent"), row.number("Weight")))
                    .toList());

    /** The choices of the reference; those in use come first. */
    private static final MethodDraws ASEM = new MethodDraws(
            "asem/2018/Index",
            2000,
            IntStream.of(5, 4, 3, 2, 1)
                    .mapToObj(most -> new OutlierRule(2, 3.5, most))
                    .toList(),
            List.of(new Normalisation.MinMax(1, 100), new Normalisation.ZScore(10, 2)),
            List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC));

    // COINr 1.1.14 under R 4.2.2: get_sensitivity(coin, SA_specs, N = 300, SA_type = "UA"), winmax 1 to 5, min-max on
    // [1, 100] or z-score 10 +- 2, weights of levels 2 and 3 +- 25 %, a_amean or a_gmean. Random numbers differ:
    // nominal
    // ranks exactly, means within 1, ranks at 5 % and 95 % within 2
    @Test
    void ranksSpreadAsInTheReference() {
        List<Row> expected = Reference.rows("asem_UA_rankstats_N300");
        List<MethodDraws.Result> results =
                ASEM.simulate(AsemSample.table("asem_step_Screened"), TREE, AsemSample.LESS_IS_BETTER);
        Worst nominal = Worst.absolute("asem_UA_rankstats_N300, nominal ranks", 0);
        Worst means = Worst.absolute("asem_UA_rankstats_N300, mean ranks", 1);
        Worst ends = Worst.absolute("asem_UA_rankstats_N300, ranks at 5 % and 95 %", 2);
        for (int i = 0; i < results.size(); i++) {
            Row row = expected.get(i);
            MethodDraws.Result result = results.get(i);
            assertThat(result.unit()).isEqualTo(row.text("uCode"));
            nominal.compare(result.unit(), result.nominal(), row.number("Nominal"));
            means.compare(result.unit(), result.mean(), row.number("Mean"));
            ends.compare(result.unit(), result.lower(), row.number("Q5"));
            ends.compare(result.unit(), result.upper(), row.number("Q95"));
        }
        nominal.assertAll(51);
        means.assertAll(51);
        ends.assertAll(102);
    }

    // all levels of the index as built, relative 1e-10
    @Test
    void theTreeGivesEveryLevelOfTheReference() {
        Worst worst = Worst.relative("asem_step_Aggregated by the tree", 1e-10);
        UnitTable normalised = AsemSample.table("asem_step_Normalised");
        UnitTable means = TREE.means(normalised, Aggregation.ARITHMETIC);
        AsemSample.compare(
                worst,
                means,
                AsemSample.table(
                        "asem_step_Aggregated", List.copyOf(means.columns().keySet())));
        worst.assertAll(51 * 11);
    }

    @Test
    void withoutAChoiceOnlyWeightsMoveRanks() {
        // A leads in X, B in Y, the index of both is 50, C is behind in both, whatever the weights
        UnitTable table = table(List.of(100.0, 0.0, 0.0), List.of(0.0, 100.0, 0.0));

        IndexTree pillars = new IndexTree(
                "I",
                List.of(
                        new IndexTree.Part("PX", "I", 1),
                        new IndexTree.Part("PY", "I", 1),
                        new IndexTree.Part("X", "PX", 1),
                        new IndexTree.Part("Y", "PY", 1)));

        List<MethodDraws.Result> results = draws(Aggregation.ARITHMETIC).simulate(table, pillars, Set.of());

        assertThat(results.get(0)).satisfies(a -> {
            assertThat(List.of(a.nominal(), a.lower(), a.upper())).containsExactly(1, 1, 2);
            assertThat(a.mean()).isBetween(1.45, 1.55);
        });
        assertThat(results.get(2)).isEqualTo(new MethodDraws.Result("C", 3, 3, 3, 3, 3));
        assertThat(draws(Aggregation.ARITHMETIC).simulate(table, pillars, Set.of()))
                .isEqualTo(results);
    }

    @Test
    void weightsOfIndicatorsStay() {
        List<MethodDraws.Result> results = draws(Aggregation.ARITHMETIC)
                .simulate(table(List.of(100.0, 0.0, 0.0), List.of(0.0, 100.0, 0.0)), flat(), Set.of());

        assertThat(results).filteredOn(result -> !result.unit().equals("C")).allSatisfy(result -> {
            assertThat(result.nominal()).isEqualTo(1);
            assertThat(result.upper()).isEqualTo(1);
        });
    }

    @Test
    void anIndexThatCannotBeComputedIsRefusedByName() {
        // the worst unit of a column is 0 on [0, 100], and has no geometric mean
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draws(Aggregation.GEOMETRIC)
                        .simulate(table(List.of(100.0, 0.0, 0.0), List.of(0.0, 100.0, 0.0)), flat(), Set.of()))
                .withMessageContaining("unit A has no I");
    }

    @Test
    void fewDrawsAndMissingChoicesAreRefused() {
        List<Normalisation> ways = List.of(new Normalisation.MinMax(0, 1));
        List<OutlierRule> rules = List.of(OutlierRule.USUAL);
        List<Aggregation> means = List.of(Aggregation.ARITHMETIC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MethodDraws("t", 999, rules, ways, means))
                .withMessageContaining("999");
        assertThatIllegalArgumentException().isThrownBy(() -> new MethodDraws("t", 1000, List.of(), ways, means));
        assertThatIllegalArgumentException().isThrownBy(() -> new MethodDraws("t", 1000, rules, List.of(), means));
        assertThatIllegalArgumentException().isThrownBy(() -> new MethodDraws("t", 1000, rules, ways, List.of()));
    }

    @Test
    void aTreeHangsTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new IndexTree("I", List.of(new IndexTree.Part("X", "Y", 1), new IndexTree.Part("Y", "X", 1))))
                .withMessageContaining("[X, Y]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new IndexTree("I", List.of(new IndexTree.Part("X", "I", 1), new IndexTree.Part("X", "I", 1))))
                .withMessageContaining("X");
    }

    @Test
    void weightsAreRescaledToThePartsPresent() {
        var columns = new TreeMap<String, List<OptionalDouble>>();
        columns.put("X", List.of(OptionalDouble.of(20), OptionalDouble.empty()));
        columns.put("Y", List.of(OptionalDouble.of(60), OptionalDouble.of(60)));
        UnitTable table = new UnitTable(List.of("A", "B"), columns);

        assertThat(flat().means(table, Aggregation.ARITHMETIC).column("I"))
                .containsExactly(OptionalDouble.of(40), OptionalDouble.of(60));
    }

    private static IndexTree flat() {
        return new IndexTree("I", List.of(new IndexTree.Part("X", "I", 1), new IndexTree.Part("Y", "I", 1)));
    }

    private static MethodDraws draws(Aggregation aggregation) {
        return new MethodDraws(
                "t", 1000, List.of(OutlierRule.USUAL), List.of(new Normalisation.MinMax(0, 100)), List.of(aggregation));
    }

    private static UnitTable table(List<Double> x, List<Double> y) {
        var columns = new TreeMap<String, List<OptionalDouble>>();
        columns.put("X", x.stream().map(OptionalDouble::of).toList());
        columns.put("Y", y.stream().map(OptionalDouble::of).toList());
        return new UnitTable(List.of("A", "B", "C"), columns);
    }
}
