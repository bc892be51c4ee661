package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.Pooling;
import eu.regiometer.measures.RegionFigures;
import eu.regiometer.measures.Term;
import eu.regiometer.statistics.estimation.WeightedQuantiles;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The organisations of one region that enter a figure, in an order of their own content. Figures can be computed with
 * one of them left out; the weights of the others are then multiplied by n / (n - 1).
 */
final class Stratum {

    /** Leaves nobody out. */
    static final int NOBODY = -1;

    private static final Comparator<OrganisationUnit> CONTENT = Comparator.comparing(OrganisationUnit::municipality)
            .thenComparingDouble(OrganisationUnit::weight)
            .thenComparing(unit -> unit.categories().toString())
            .thenComparing(unit -> unit.values().toString());

    private final String region;
    private final List<OrganisationUnit> units;
    private final Map<String, double[]> columns = new HashMap<>();

    private Stratum(List<OrganisationUnit> sorted, String region) {
        this.region = region;
        this.units = List.copyOf(sorted);
    }

    /** The organisations of a region in any order. */
    static Stratum of(String region, List<OrganisationUnit> units) {
        return new Stratum(units.stream().sorted(CONTENT).toList(), region);
    }

    String region() {
        return region;
    }

    List<OrganisationUnit> units() {
        return units;
    }

    int size() {
        return units.size();
    }

    /** The organisations that meet a condition, as a sample of their own. */
    Stratum only(Predicate<OrganisationUnit> condition) {
        return new Stratum(units.stream().filter(condition).toList(), region);
    }

    /** The same sample in which only the organisations that meet a condition have values: a domain of it. */
    Stratum domain(Predicate<OrganisationUnit> condition) {
        return new Stratum(
                units.stream()
                        .map(unit -> condition.test(unit) ? unit : silent(unit))
                        .toList(),
                region);
    }

    private static OrganisationUnit silent(OrganisationUnit unit) {
        return new OrganisationUnit(
                unit.region(),
                unit.municipality(),
                unit.weight(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /** Values of a name, one per unit; NaN where a unit has none. */
    double[] values(String name) {
        return columns.computeIfAbsent(
                name,
                key -> units.stream()
                        .mapToDouble(unit -> unit.values().getOrDefault(key, Double.NaN))
                        .toArray());
    }

    /** Weight of a unit while another is left out. */
    double weight(int unit, int leftOut) {
        if (leftOut == NOBODY) {
            return units.get(unit).weight();
        }
        return unit == leftOut ? 0 : units.get(unit).weight() * size() / (size() - 1.0);
    }

    /** Number of units with a value. */
    long valid(String name) {
        long valid = 0;
        for (double value : values(name)) {
            valid += Double.isNaN(value) ? 0 : 1;
        }
        return valid;
    }

    /** Weighted sums of a name, one unit left out. */
    Sums sums(String name, int leftOut) {
        double[] values = values(name);
        double total = 0;
        double weight = 0;
        long n = 0;
        for (int i = 0; i < values.length; i++) {
            if (i != leftOut && !Double.isNaN(values[i])) {
                double w = weight(i, leftOut);
                total += w * values[i];
                weight += w;
                n++;
            }
        }
        return new Sums(total, weight, n);
    }

    /** Figures of grain region, one unit left out. */
    RegionFigures figures(int leftOut) {
        return new RegionFigures() {
            @Override
            public OptionalDouble pooled(Pooling pooling, Term inner) {
                Sums sums = sums(inner.text(), leftOut);
                if (sums.n() == 0) {
                    return OptionalDouble.empty();
                }
                return switch (pooling) {
                    case TOTAL -> OptionalDouble.of(sums.total());
                    case AVERAGE -> OptionalDouble.of(sums.mean());
                    case MEDIAN -> median(inner.text(), leftOut);
                };
            }

            @Override
            public OptionalDouble spread(Term inner, String grouping) {
                return Stratum.this.spread(inner.text(), grouping, leftOut);
            }
        };
    }

    private OptionalDouble median(String name, int leftOut) {
        double[] values = values(name);
        double[] present = new double[values.length];
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean counts = i != leftOut && !Double.isNaN(values[i]);
            present[i] = counts ? values[i] : 0;
            weights[i] = counts ? weight(i, leftOut) : 0;
        }
        return WeightedQuantiles.of(present, weights)
                .map(quantiles -> OptionalDouble.of(quantiles.median()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble spread(String name, String grouping, int leftOut) {
        double[] values = values(name);
        var groups = new TreeMap<String, Sums>();
        for (int i = 0; i < values.length; i++) {
            String group = units.get(i).categories().getOrDefault(grouping, "");
            if (i != leftOut && !Double.isNaN(values[i]) && !group.isEmpty()) {
                double w = weight(i, leftOut);
                groups.merge(group, new Sums(w * values[i], w, 1), Sums::plus);
            }
        }
        if (groups.size() < 2) {
            return OptionalDouble.empty();
        }
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (Sums sums : groups.values()) {
            smallest = Math.min(smallest, sums.mean());
            largest = Math.max(largest, sums.mean());
        }
        return OptionalDouble.of(largest - smallest);
    }

    /**
     * Weighted sums over the units with a value.
     *
     * @param total sum of weight x value
     * @param weight sum of the weights
     * @param n number of units
     */
    record Sums(double total, double weight, long n) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(total + other.total, weight + other.weight, n + other.n);
        }

        /** NaN without units. */
        double mean() {
            return n == 0 ? Double.NaN : total / weight;
        }
    }
}
