package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.WAVE;
import static eu.regiometer.recommendation.Fixtures.country;
import static eu.regiometer.recommendation.Fixtures.indicator;
import static eu.regiometer.recommendation.Fixtures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.disclosure.TablesDraft;
import eu.regiometer.measures.Lens;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PilotSearchTest {

    private static final List<String> DIMENSIONS = List.of("D1", "D2", "D3");
    private static final RecommendationSettings ONE_PAIR =
            RecommendationSettings.defaults().withPilots(1, 4);

    @Test
    void complementaryRegionsGainTenPoints() {
        // worked example of the recommendation logic: best of both 61.7, better mean 51.7
        var pilots = search(ONE_PAIR, Map.of("AA", new double[] {70, 35, 50}, "BB", new double[] {40, 65, 45}));

        assertThat(pilots).singleElement().satisfies(p -> assertThat(p.value()).isCloseTo(10.0, within(1e-9)));
    }

    @Test
    void aDimensionInWhichBothAreEqualIsTheStrengthOfNeither() {
        var pilots = search(ONE_PAIR, Map.of("AA", new double[] {70, 50, 35}, "BB", new double[] {40, 50, 65}));

        assertThat(pilots).singleElement().satisfies(p -> {
            assertThat(p.firstLeads()).containsExactly("D1");
            assertThat(p.secondLeads()).containsExactly("D3");
        });
    }

    @Test
    void aRegionThatIsBetterInEverythingHasNothingToLearn() {
        assertThat(search(ONE_PAIR, Map.of("AA", new double[] {70, 35, 50}, "CC", new double[] {72, 38, 52})))
                .isEmpty();
    }

    @Test
    void onePairIsNoProposalWhereTwoAreTheFewest() {
        assertThat(search(
                        RecommendationSettings.defaults(),
                        Map.of("AA", new double[] {70, 35, 50}, "BB", new double[] {40, 65, 45})))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pairsAreDisjointAndTheSumIsTheLargestThereIs(long seed) {
        var random = new Random(seed);
        var profiles = new TreeMap<String, double[]>();
        for (int i = 0; i < 7; i++) {
            profiles.put(
                    "" + (char) ('A' + i) + (char) ('A' + i),
                    random.doubles(3, 35, 80).toArray());
        }

        List<Pilot> pilots = search(RecommendationSettings.defaults(), profiles);

        var regions = new HashSet<String>();
        pilots.forEach(p ->
                assertThat(regions.add(p.first()) && regions.add(p.second())).isTrue());
        assertThat(pilots.stream().mapToDouble(Pilot::value).sum())
                .isCloseTo(bruteForce(new ArrayList<>(profiles.values())), within(1e-9));
    }

    /** Feature CEE-4. The pair of the worked example gains 10 points; as neighbours it gets 5 more. */
    @Test
    void neighboursGetFivePointsAndARegionBelowTheFloorNone() {
        var profiles = Map.of("AA", new double[] {70, 35, 50}, "BB", new double[] {40, 65, 45});
        // mean 29: one below the readiness floor, though it is best of all in the first dimension
        var low = Map.of("AA", new double[] {70, 35, 50}, "CC", new double[] {85, 1, 1});
        // mean 30: as high as the floor
        var ready = Map.of("AA", new double[] {70, 35, 50}, "CC", new double[] {88, 1, 1});

        assertThat(neighbours(profiles)).singleElement().satisfies(pilot -> {
            assertThat(pilot.neighbours()).isTrue();
            assertThat(pilot.value()).isCloseTo(15.0, within(1e-9));
        });
        assertThat(neighbours(low)).isEmpty();
        assertThat(neighbours(ready)).hasSize(1);
    }

    /** Largest sum over all ways to take disjoint pairs, by trying them all. */
    private static double bruteForce(List<double[]> left) {
        if (left.size() < 2) {
            return 0;
        }
        double[] first = left.getFirst();
        var others = left.subList(1, left.size());
        double best = bruteForce(new ArrayList<>(others));
        for (int i = 0; i < others.size(); i++) {
            var rest = new ArrayList<>(others);
            double[] second = rest.remove(i);
            double gain = 0;
            double a = 0;
            double b = 0;
            for (int d = 0; d < first.length; d++) {
                gain += Math.max(first[d], second[d]) / first.length;
                a += first[d] / first.length;
                b += second[d] / first.length;
            }
            best = Math.max(best, Math.max(0, gain - Math.max(a, b)) + bruteForce(rest));
        }
        return best;
    }

    private static List<Pilot> neighbours(Map<String, double[]> profiles) {
        return search(ONE_PAIR, profiles, profiles.keySet());
    }

    private static List<Pilot> search(RecommendationSettings settings, Map<String, double[]> profiles) {
        return search(settings, profiles, Set.of());
    }

    /** @param neighbours regions that border on each other */
    private static List<Pilot> search(
            RecommendationSettings settings, Map<String, double[]> profiles, Set<String> neighbours) {
        List<ReleasedIndicator> indicators = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        new TreeMap<>(profiles).forEach((code, values) -> {
            regions.add(region(
                    code,
                    country(code, 1),
                    neighbours.contains(code) ? neighbours.toArray(String[]::new) : new String[0]));
            for (int i = 0; i < values.length; i++) {
                indicators.add(indicator(Area.region(code), DIMENSIONS.get(i), values[i], 1));
            }
        });
        Collections.reverse(regions);
        Release release = TablesDraft.of(WAVE).indicators(indicators).release();
        return new PilotSearch(release, WAVE, settings).search(Lens.PPI_HEA, DIMENSIONS, regions);
    }
}
