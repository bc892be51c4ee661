package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TreeMathTest {

    private final TreeMath math = new TreeMath(Samples.shippedTree(), Samples.TWO_THIRDS);

    @Test
    void theCompositeIsTheGeometricMeanWithTheArithmeticBesideIt() {
        Map<String, Double> challenges = Map.of("CAP_C1", 44.0, "CAP_C2", 52.0, "ATT_C3", 58.0, "CAP_C4", 36.0);
        ToDoubleFunction<String> leaves = leaf -> challenges.entrySet().stream()
                .filter(challenge -> math.leaves(challenge.getKey()).contains(leaf))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(Double.NaN);

        // worked example of the handbook: 46.8 against 47.5
        assertThat(math.value("COMPOSITE", leaves)).isCloseTo(46.8, offset(0.05));
        assertThat(math.mean("COMPOSITE", leaves)).isCloseTo(47.5, offset(1e-12));
    }

    @Test
    void aCompositeNeedsAllItsPartsAboveZero() {
        ToDoubleFunction<String> noCitizens = leaf -> leaf.startsWith("ATT_") ? Double.NaN : 50;
        assertThat(math.value("ATT_C3", noCitizens)).isNaN();
        assertThat(math.value("COMPOSITE", noCitizens)).isNaN();
        assertThat(math.value("COMPOSITE", leaf -> leaf.startsWith("ATT_") ? 0 : 50))
                .isNaN();
    }

    @Test
    void aNodeNeedsTwoThirdsOfItsWeightRescaled() {
        // weights: FIN_LEVEL 0.40, FIN_MIX 0.25, FIN_STAB 0.35
        assertThat(math.value("CAP_C1", values(Map.of("FIN_LEVEL", 40.0, "FIN_MIX", 60.0))))
                .isNaN();
        assertThat(math.value("CAP_C1", values(Map.of("FIN_LEVEL", 40.0, "FIN_STAB", 60.0))))
                .isCloseTo((0.40 * 40 + 0.35 * 60) / 0.75, offset(1e-12));
    }

    @Test
    void coefficientsRebuildMeansAndGaps() {
        Map<String, Double> leaves = new TreeMap<>(Map.of(
                "DEM_USE",
                60.0,
                "DEM_UNMET",
                50.0,
                "DEM_ORG",
                70.0,
                "SUP_AVAIL",
                30.0,
                "SUP_ENABL",
                40.0,
                "SUP_SKILL",
                45.0));
        double fromCoefficients = math.coefficients("GAP_DS", values(leaves)).entrySet().stream()
                .mapToDouble(factor -> factor.getValue() * leaves.getOrDefault(factor.getKey(), Double.NaN))
                .sum();

        assertThat(fromCoefficients).isCloseTo(math.value("GAP_DS", values(leaves)), offset(1e-12));
        // SUP_POOL, a tenth of supply, is missing: the others count 10/9 of their weight
        assertThat(math.coefficients("GAP_DS", values(leaves)))
                .containsEntry("DEM_USE", 0.35)
                .hasEntrySatisfying("SUP_AVAIL", f -> assertThat(f).isCloseTo(-0.40 / 0.90, offset(1e-12)))
                .doesNotContainKey("SUP_POOL");
    }

    @Test
    void equalDemandAndSupplyGiveNoGap() {
        assertThat(math.value("GAP_DS", leaf -> 55)).isZero();
    }

    private static ToDoubleFunction<String> values(Map<String, Double> values) {
        return leaf -> values.getOrDefault(leaf, Double.NaN);
    }
}
