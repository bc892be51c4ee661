package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.estimation.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacingsTest {

    private final IndicatorTree tree = Samples.shippedTree();
    private final Placings placings =
            new Placings(tree, new IndicatorPlan(IndexRules.DEFAULT, new TreeSet<>(), new TreeSet<>()));

    @Test
    void aBandNeedsTheWholeIntervalAndABenchmark() {
        assertThat(placings.band(node("CAP_C1"), figure(55, 51, 60), Figure.exact(50, 0, 9)))
                .contains("strong");
        assertThat(placings.band(node("CAP_C1"), figure(50, 45, 55), Figure.exact(50, 0, 9)))
                .contains("moderate/strong");
        assertThat(placings.band(node("CAP_C1"), Figure.exact(50, 0, 5), Figure.exact(50, 0, 9)))
                .isEmpty();
        assertThat(placings.band(node("CAP_C1"), figure(50, 45, 55), Figure.missing(Reason.ITEM_MISSING)))
                .isEmpty();
        assertThat(placings.band(node("LEGAL"), figure(50, 45, 55), Figure.exact(50, 0, 9)))
                .isEmpty();
        assertThat(placings.band(node("GAP_DS"), figure(5, 4, 6), Figure.exact(5, 0, 9)))
                .isEmpty();
    }

    @Test
    void onlyFiguresOfWhichMoreIsBetterAreRanked() {
        SortedMap<String, Figure> regions = new TreeMap<>(Map.of(
                "A", figure(40, 38, 42),
                "B", figure(60, 58, 62),
                "C", Figure.missing(Reason.NO_SUBMISSION)));

        assertThat(placings.ranks(node("CAP_C1"), "2026", regions))
                .containsOnlyKeys("A", "B")
                .containsEntry("A", new RankInterval(2, 2, 2, 2))
                .containsEntry("B", new RankInterval(1, 1, 1, 2));
        for (String code : List.of("LEGAL", "GAP_DS", "TRAVEL", "N_ORG", "FISCAL")) {
            assertThat(placings.ranks(node(code), "2026", regions)).as(code).isEmpty();
        }
    }

    private Indicator node(String code) {
        return tree.indicator(code).orElseThrow();
    }

    private static Figure figure(double value, double lower, double upper) {
        return new Figure(
                OptionalDouble.of(value),
                OptionalDouble.of(1),
                20,
                Optional.of(new Interval(lower, upper)),
                0,
                20,
                Reason.VALUE);
    }
}
