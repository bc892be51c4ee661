package eu.regiometer.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When an indicator has outliers that would rule its scale, and what becomes of them (OECD and JRC 2008): values at the
 * far end are set to the next one (winsorised), and where that is not enough the logarithm is taken.
 *
 * @param skewness at least this, to either side, and
 * @param kurtosis at least this excess kurtosis call for treatment
 * @param mostMoved winsorising stops once so many values are moved; at least 0. Equal values move together and may make
 *     it more
 */
public record OutlierRule(double skewness, double kurtosis, int mostMoved) {

    /** Skewness of 2 and kurtosis of 3.5, five values. */
    public static final OutlierRule USUAL = new OutlierRule(2, 3.5, 5);

    /** Share of the range that is added below the logarithm, so that the smallest value has one. */
    private static final double OFFSET = 0.01;

    public OutlierRule {
        if (!(skewness > 0) || mostMoved < 0) {
            throw new IllegalArgumentException("skewness " + skewness + ", most moved " + mostMoved);
        }
    }

    /**
     * Treats the values of one indicator over all units.
     *
     * @param values finite, empty where missing
     */
    public Treatment treat(List<OptionalDouble> values) {
        double[] given = values.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        Optional<Shape> before = Shape.of(given);
        if (!fails(before)) {
            return new Treatment(values, before, 0, false, before);
        }
        double[] moved = given.clone();
        Optional<Shape> shape = before;
        while (fails(shape) && count(given, moved) < mostMoved) {
            double[] next = nextMoved(moved, shape.orElseThrow().skewness() >= 0);
            shape = Shape.of(next);
            if (shape.isEmpty()) {
                // only two values are left: to make them one would wipe the indicator out
                return logarithm(values, given, before);
            }
            moved = next;
        }
        return fails(shape)
                ? logarithm(values, given, before)
                : new Treatment(placed(values, moved), before, count(given, moved), false, shape);
    }

    private boolean fails(Optional<Shape> shape) {
        return shape.filter(found -> Math.abs(found.skewness()) >= skewness && found.kurtosis() >= kurtosis)
                .isPresent();
    }

    private static Treatment logarithm(List<OptionalDouble> values, double[] given, Optional<Shape> before) {
        double min = Arrays.stream(given).min().orElseThrow();
        double max = Arrays.stream(given).max().orElseThrow();
        double[] logarithms = Arrays.stream(given)
                .map(x -> StrictMath.log(x - min + OFFSET * (max - min)))
                .toArray();
        return new Treatment(placed(values, logarithms), before, 0, true, Shape.of(logarithms));
    }

    /** The values with all at the far end set to the next one. */
    private static double[] nextMoved(double[] values, boolean largest) {
        double end =
                (largest ? Arrays.stream(values).max() : Arrays.stream(values).min()).orElseThrow();
        var others = Arrays.stream(values).filter(x -> x != end);
        double next = (largest ? others.max() : others.min()).orElse(end);
        return Arrays.stream(values).map(x -> x == end ? next : x).toArray();
    }

    private static int count(double[] given, double[] moved) {
        int count = 0;
        for (int i = 0; i < given.length; i++) {
            count += given[i] == moved[i] ? 0 : 1;
        }
        return count;
    }

    private static List<OptionalDouble> placed(List<OptionalDouble> gaps, double[] values) {
        var next = Arrays.stream(values).iterator();
        return gaps.stream()
                .map(x -> x.isPresent() ? OptionalDouble.of(next.nextDouble()) : x)
                .toList();
    }
}
