package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrganisationSampleTest {

    private static final double NONE = Double.NaN;

    private final IndicatorTree tree = Samples.shippedTree();

    @Test
    void theJackknifeOfAMeanIsTheLinearisedVarianceTimesAKnownFactor() {
        OrganisationSample all = Samples.sample(Samples.units("SH_LINE", 0, 100, 100, 0, 100, 0, 0));
        Leaf leaf = leaf("SH_LINE");
        assertThat(all.jackknife(all.replicates(leaf)).orElseThrow())
                .isCloseTo(all.linearisedVariance("SH_LINE").orElseThrow(), offset(1e-9));

        // N organisations of which n answered: factor ((N - 1) n / (N (n - 1)))^2
        OrganisationSample some = Samples.sample(Samples.units("SH_LINE", 0, 100, 100, 0, 100, NONE, NONE, NONE));
        double factor = 7.0 * 5 / (8 * 4);
        assertThat(some.jackknife(some.replicates(leaf)).orElseThrow())
                .isCloseTo(some.linearisedVariance("SH_LINE").orElseThrow() * factor * factor, offset(1e-9));
    }

    @Test
    void linearisationFollowsTheFormula() {
        OrganisationSample sample = Samples.sample(List.of(
                Samples.unit(1, Map.of(), Map.of("ROOM", 10.0)),
                Samples.unit(2, Map.of(), Map.of("ROOM", 40.0)),
                Samples.unit(3, Map.of(), Map.of("ROOM", 30.0)),
                Samples.unit(1, Map.of(), Map.of())));
        double mean = (10 + 2 * 40 + 3 * 30) / 6.0;
        double z1 = (10 - mean) / 6;
        double z2 = 2 * (40 - mean) / 6;
        double z3 = 3 * (30 - mean) / 6;

        assertThat(sample.value(leaf("ROOM"))).isCloseTo(mean, offset(1e-12));
        assertThat(sample.linearisedVariance("ROOM").orElseThrow())
                .isCloseTo(4.0 / 3 * (z1 * z1 + z2 * z2 + z3 * z3), offset(1e-12));
        assertThat(sample.degreesOfFreedom(leaf("ROOM"))).isEqualTo(2);
    }

    @Test
    void leavingOutAnOrganisationRaisesTheOtherWeightsOfATotal() {
        // total 1 + 0 + 2 = 3 gives 100; without one of three the others count 1.5 times
        OrganisationSample sample = Samples.sample(Samples.units("C409", 1, 0, 2));
        Leaf plans = leaf("PPI_HEA");

        assertThat(sample.value(plans)).isEqualTo(100);
        double[] without = sample.replicates(plans)[0];
        assertThat(without).hasSize(3).contains(new double[] {50, 100}, offset(1e-9));
    }

    @Test
    void nodesOfARegionAreAveragedOverTheRegionsAndPooledNodesOverTheUnits() {
        Stratum first = Stratum.of("A", Samples.units("likert(C607)", 100, 100, 100));
        Stratum second = Stratum.of("B", Samples.units("likert(C607)", 0));
        Stratum pooledFirst = Stratum.of("A", Samples.units("CLU_XB", 100, 100, 100));
        Stratum pooledSecond = Stratum.of("B", Samples.units("CLU_XB", 0));

        assertThat(Samples.sample(first, second).value(leaf("CLU_VERT"))).isEqualTo(50);
        assertThat(Samples.sample(pooledFirst, pooledSecond).value(leaf("CLU_XB")))
                .isEqualTo(75);
    }

    @Test
    void theSpreadIsTakenOverLevelsWithAnswers() {
        OrganisationSample sample = Samples.sample(List.of(
                Samples.unit(1, Map.of("CLULEVEL", "1"), Map.of("likert(C607)", 80.0)),
                Samples.unit(1, Map.of("CLULEVEL", "2"), Map.of("likert(C607)", 40.0)),
                Samples.unit(1, Map.of("CLULEVEL", "3"), Map.of("likert(C607)", 60.0)),
                Samples.unit(1, Map.of("CLULEVEL", "3"), Map.of())));
        // mean(60, 100 - (80 - 40))
        assertThat(sample.value(leaf("CLU_VERT"))).isCloseTo(60, offset(1e-12));
    }

    @Test
    void aRegionOfOneOrganisationHasNoVariance() {
        assertThat(Samples.sample(Samples.units("ROOM", 50)).linearisedVariance("ROOM"))
                .isEmpty();
    }

    @Test
    void theOrderOfTheOrganisationsDoesNotMatter() {
        List<OrganisationUnit> units = new ArrayList<>();
        var random = new Random(3);
        for (int i = 0; i < 40; i++) {
            units.add(Samples.unit(1 + random.nextDouble(), Map.of(), Map.of("ROOM", random.nextDouble() * 100)));
        }
        OrganisationSample sample = Samples.sample(units);
        List<OrganisationUnit> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        OrganisationSample again = Samples.sample(shuffled);

        assertThat(again.value(leaf("ROOM"))).isEqualTo(sample.value(leaf("ROOM")));
        assertThat(again.jackknife(again.replicates(leaf("ROOM"))))
                .isEqualTo(sample.jackknife(sample.replicates(leaf("ROOM"))));
    }

    private Leaf leaf(String code) {
        Indicator node = tree.indicator(code).orElseThrow();
        return LeafFigures.leaf(node).orElseThrow();
    }
}
