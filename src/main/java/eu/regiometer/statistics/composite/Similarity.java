package eu.regiometer.statistics.composite;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** How alike two units are. */
public final class Similarity {

    private Similarity() {}

    /**
     * Gower's distance (1971): mean of the distances by feature.
     *
     * @param distances one per feature, 0 to 1, empty where one of the units lacks it
     * @return 0 (alike) to 1, empty without a common feature
     */
    public static OptionalDouble gower(List<OptionalDouble> distances) {
        double sum = 0;
        int known = 0;
        for (OptionalDouble distance : distances) {
            if (distance.isPresent()) {
                if (!(distance.getAsDouble() >= 0 && distance.getAsDouble() <= 1)) {
                    throw new IllegalArgumentException("distance must lie in [0, 1]: " + distance.getAsDouble());
                }
                sum += distance.getAsDouble();
                known++;
            }
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / known);
    }

    /** Gower distance of two numbers by the range of the feature over all units; 0 if all units are equal. */
    public static double ofNumbers(double a, double b, double range) {
        if (!(range >= 0)) {
            throw new IllegalArgumentException("range must not be negative: " + range);
        }
        return range == 0 ? 0 : Math.min(1, Math.abs(a - b) / range);
    }

    /** Gower distance of two categories: 0 if equal, else 1. */
    public static double ofCategories(Object a, Object b) {
        return a.equals(b) ? 0 : 1;
    }

    /**
     * Distance of two mixes of shares: half the sum of the absolute differences, 0 (equal) to 1 (disjoint). Mixes are
     * scaled to sum 1.
     *
     * @return empty if a mix is empty
     */
    public static OptionalDouble ofMixes(double[] a, double[] b) {
        requireSameLength(a, b);
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
        }
        if (!(sumA > 0) || !(sumB > 0)) {
            return OptionalDouble.empty();
        }
        double distance = 0;
        for (int i = 0; i < a.length; i++) {
            distance += Math.abs(a[i] / sumA - b[i] / sumB) / 2;
        }
        return OptionalDouble.of(Math.min(1, distance));
    }

    /** Cosine of the angle between two vectors without negative parts, 0 to 1; empty if one of them is all 0. */
    public static OptionalDouble cosine(double[] a, double[] b) {
        requireSameLength(a, b);
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squareA += a[i] * a[i];
            squareB += b[i] * b[i];
        }
        return squareA > 0 && squareB > 0
                ? OptionalDouble.of(Math.min(1, product / Math.sqrt(squareA * squareB)))
                : OptionalDouble.empty();
    }

    /** Jaccard's share of common elements, 0 to 1; empty if both sets are. */
    public static OptionalDouble jaccard(Set<?> a, Set<?> b) {
        Set<Object> union = new HashSet<>(a);
        union.addAll(b);
        if (union.isEmpty()) {
            return OptionalDouble.empty();
        }
        double common = (double) a.size() + b.size() - union.size();
        return OptionalDouble.of(common / union.size());
    }

    private static void requireSameLength(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("lengths differ: " + a.length + " and " + b.length);
        }
    }
}
