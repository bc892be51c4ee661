package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoherenceMatrixTest {

    private static final List<Double> A = List.of(30.0, 20.0, 10.0, 10.0, 10.0, 10.0, 5.0, 5.0);
    private static final List<Double> B = List.of(10.0, 25.0, 15.0, 10.0, 20.0, 10.0, 5.0, 5.0);

    @Test
    void prioritiesCountSixtyAndSectorsForty() {
        var a = new CoherenceMatrix.Profile(A, Set.of("26", "28", "62"));
        var b = new CoherenceMatrix.Profile(B, Set.of("28", "29", "62"));

        // worked example of the recommendation logic: 50.2 + 20.0
        assertThat(CoherenceMatrix.coherence(a, b)).isCloseTo(70.2, offset(0.05));
        assertThat(CoherenceMatrix.coherence(b, a)).isEqualTo(CoherenceMatrix.coherence(a, b));
        assertThat(CoherenceMatrix.coherence(a, a)).isCloseTo(100, offset(1e-12));
    }

    @Test
    void disjointPoliciesHaveNothingInCommon() {
        var a = new CoherenceMatrix.Profile(List.of(100.0, 0.0), Set.of("26"));
        var b = new CoherenceMatrix.Profile(List.of(0.0, 100.0), Set.of("29"));
        assertThat(CoherenceMatrix.coherence(a, b)).isZero();
    }

    @Test
    void elevenRegionsMakeFiftyFivePairs() {
        List<Stratum> regions = IntStream.range(0, 11)
                .mapToObj(i -> Stratum.of("R" + (char) ('A' + i), List.of(body(1, A, "26", "28", "62"))))
                .toList();
        var matrix = new CoherenceMatrix(regions);
        long pairs = 0;
        for (int i = 0; i < 11; i++) {
            for (int j = i + 1; j < 11; j++) {
                pairs += matrix.between(regions.get(i).region(), regions.get(j).region())
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(pairs).isEqualTo(55);
        assertThat(matrix.mean(regions.get(0), Stratum.NOBODY)).isCloseTo(100, offset(1e-9));
    }

    @Test
    void aRegionsPolicyIsTheWeightedMeanAndItsThreeSectorsNamedMost() {
        Stratum mixed = Stratum.of(
                "M", List.of(body(3, A, "26", "28", "62"), body(1, B, "10", "28", "62"), body(1, B, "10", "28", "29")));
        Stratum other = Stratum.of("N", List.of(body(1, A, "26", "28", "62")));
        var matrix = new CoherenceMatrix(List.of(mixed, other));
        // priorities (3 A + 2 B) / 5; weights of sectors: 28 5, 62 4, 26 3, 10 2, 29 1
        List<Double> mean = new ArrayList<>();
        for (int i = 0; i < A.size(); i++) {
            mean.add((3 * A.get(i) + 2 * B.get(i)) / 5);
        }
        var expected = new CoherenceMatrix.Profile(mean, Set.of("26", "28", "62"));

        assertThat(matrix.between("M", "N").orElseThrow())
                .isCloseTo(
                        CoherenceMatrix.coherence(expected, new CoherenceMatrix.Profile(A, Set.of("26", "28", "62"))),
                        offset(1e-9));
    }

    @Test
    void aRegionAloneHasNoPeers() {
        Stratum alone = Stratum.of("A", List.of(body(1, A, "26")));
        var matrix = new CoherenceMatrix(List.of(alone));
        assertThat(matrix.hasOthers("A")).isFalse();
        assertThat(matrix.mean(alone, Stratum.NOBODY)).isNaN();
    }

    private static OrganisationUnit body(double weight, List<Double> priorities, String... sectors) {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < priorities.size(); i++) {
            values.put("C604_" + (i + 1), priorities.get(i));
        }
        Map<String, String> codes = new TreeMap<>();
        for (int i = 0; i < sectors.length; i++) {
            codes.put("C605_" + (i + 1), sectors[i]);
        }
        return Samples.unit(weight, codes, values);
    }
}
