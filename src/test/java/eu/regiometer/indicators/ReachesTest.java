package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.ReachKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReachesTest {

    private final IndicatorTree tree = Samples.shippedTree();

    @Test
    void aLeafCountsTheWeightOfOrganisationsBelowTheThreshold() {
        List<OrganisationUnit> units = List.of(
                Samples.unit(3, Map.of(), Map.of("FIN_LEVEL", 20.0)),
                Samples.unit(1, Map.of(), Map.of("FIN_LEVEL", 40.0)),
                Samples.unit(2, Map.of(), Map.of("FIN_LEVEL", 39.9)),
                Samples.unit(9, Map.of(), Map.of()));

        Reach reach = reach(units, CitizenSample.none(), "FIN_LEVEL", Comparison.BELOW, 40)
                .orElseThrow();
        assertThat(reach.share()).isCloseTo(5.0 / 6, offset(1e-12));
        assertThat(reach.n()).isEqualTo(3);
    }

    @Test
    void inAMismatchEachOrganisationIsComparedWithTheCitizensOfTheArea() {
        List<OrganisationUnit> units = new ArrayList<>();
        for (double score : new double[] {20, 45, 55, 70}) {
            units.add(Samples.unit(1, Map.of(), Map.of("FIN_LEVEL", score, "FIN_MIX", score, "FIN_STAB", score)));
        }
        CitizenSample citizens = Samples.citizens(Map.of("ATT_FIN", 60.0), 1);

        // own gaps 40, 15, 5, -10
        assertThat(reach(units, citizens, "MIS_FIN", Comparison.ABOVE, 10)
                        .orElseThrow()
                        .share())
                .isEqualTo(0.5);
    }

    @Test
    void aNodeOfARegionIsEvaluatedOnEachOrganisationAlone() {
        List<OrganisationUnit> units = List.of(
                Samples.unit(1, Map.of(), Map.of("C409", 0.0, "likert(C413)", 50.0)),
                Samples.unit(1, Map.of(), Map.of("C409", 3.0, "likert(C413)", 50.0)),
                Samples.unit(1, Map.of(), Map.of("C409", 1.0)));
        // own scores 25, 75, 33.3
        assertThat(reach(units, CitizenSample.none(), "PPI_HEA", Comparison.BELOW, 40)
                        .orElseThrow()
                        .share())
                .isCloseTo(2.0 / 3, offset(1e-12));
    }

    @Test
    void citizensOfSeveralLeavesAreTakenAsNormal() {
        Map<String, Double> means = new TreeMap<>();
        tree.children("ATT_C3").forEach(child -> means.put(child.code(), 55.0));
        // covariance 5 of all means, effective size 80: standard deviation of one citizen 20
        CitizenSample citizens = Samples.citizens(means, 5);

        // one standard deviation below the mean: 15.87 % of the normal distribution
        assertThat(reach(List.of(), citizens, "ATT_C3", Comparison.AT_MOST, 35)
                        .orElseThrow()
                        .share())
                .isCloseTo(0.1587, offset(1e-4));
    }

    @Test
    void nothingIsKnownOfMissingNodesAndCounts() {
        assertThat(reach(List.of(), CitizenSample.none(), "CAP_C1", Comparison.BELOW, 40))
                .isEmpty();
        assertThat(reach(List.of(), CitizenSample.none(), "N_ORG", Comparison.BELOW, 40))
                .isEmpty();
        assertThat(reach(List.of(), CitizenSample.none(), "NO_NODE", Comparison.BELOW, 40))
                .isEmpty();
    }

    private Optional<Reach> reach(
            List<OrganisationUnit> units,
            CitizenSample citizens,
            String code,
            Comparison comparison,
            double threshold) {
        Stratum region = Stratum.of("R", units);
        OrganisationSample sample = units.isEmpty() ? OrganisationSample.none() : Samples.sample(region);
        var figures = new AreaFigures(new TreeMath(tree, Samples.TWO_THIRDS), Samples.frame(citizens, sample));
        return new Reaches(figures, new CoherenceMatrix(List.of(region)))
                .reach(new ReachKey(code, comparison, threshold, false), threshold);
    }
}
