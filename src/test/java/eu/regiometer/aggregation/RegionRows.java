package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.estimation.VarianceResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Rows of the sample, changed for a test, and what follows from rows directly. */
final class RegionRows {

    private RegionRows() {}

    static Aggregate aggregate(Map<String, List<Map<String, String>>> citizens) {
        List<SurveyCube> cubes = new ArrayList<>();
        citizens.forEach((region, units) -> cubes.add(RegionsFixture.cube(region, units)));
        return Aggregate.of(cubes, RegionsFixture.definitions(RegionsFixture.plan()));
    }

    static List<Map<String, String>> changed(String region, Consumer<Map<String, String>> change) {
        List<Map<String, String>> changed = new ArrayList<>();
        for (Map<String, String> unit : RegionsFixture.citizens().getOrDefault(region, List.of())) {
            Map<String, String> copy = new LinkedHashMap<>(unit);
            change.accept(copy);
            changed.add(copy);
        }
        return changed;
    }

    static Map<String, Double> factors(String region, List<Map<String, String>> units) {
        SurveyCube cube = RegionsFixture.cube(region, units);
        double[] factors = RegionWeights.of(cube, RegionsFixture.population(), RegionsFixture.plan())
                .factors();
        Map<String, Double> byCell = new TreeMap<>();
        for (int p = 0; p < factors.length; p++) {
            byCell.put(cube.points().get(p).cell(), factors[p]);
        }
        return byCell;
    }

    static String cell(Map<String, String> unit) {
        String age = Map.of("20", "15-29", "35", "30-44", "50", "45-64", "70", "65+")
                .getOrDefault(unit.getOrDefault("D1_AGE", ""), "");
        return age + "|" + unit.getOrDefault("D2_GENDER", "") + "|" + unit.getOrDefault("D3_EDU", "");
    }

    static double value(VarianceResult result) {
        return ((VarianceResult.Variance) result).value();
    }

    static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
}
