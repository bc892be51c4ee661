package eu.regiometer.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A way to bring one indicator onto a scale that others share, judged by all units together (OECD and JRC 2008, step 5).
 * They are offered to check how far an index hangs on the way chosen; scores of the product rest on fixed goal posts,
 * which belong to the formulas of indicators.
 */
public sealed interface Normalisation {

    /** From the worst to the best unit: {@code lower + (upper - lower) (x - min) / (max - min)}. */
    record MinMax(double lower, double upper) implements Normalisation {}

    /** {@code centre + spread (x - mean) / sd}, sd with n - 1. */
    record ZScore(double centre, double spread) implements Normalisation {}

    /** 1 + number of units below; ties share the lowest rank. */
    record Rank() implements Normalisation {}

    /** Number of units below. */
    record Borda() implements Normalisation {}

    /** {@code (rank - 1) / (n - 1)}, 0 to 1; not computable for a single unit. */
    record PercentileRank() implements Normalisation {}

    /** {@code 1 - (max - x) / (max - min)}, 0 to 1. */
    record DistanceToMaximum() implements Normalisation {}

    /**
     * {@code 1 - (reference - x) / (reference - min)}, 1 for the reference; not computable if that is the worst value.
     *
     * @param reference value of a unit, as it stands in the data
     */
    record DistanceToReference(double reference) implements Normalisation {}

    /** {@code x / max}; for values from 0 up of which more is better. */
    record ShareOfMaximum() implements Normalisation {}

    /**
     * {@code size (x - low) / (high - low)}, not cut.
     *
     * @param low becomes 0, or {@code size} where less is better; in the unit of the data
     * @param high above {@code low}
     */
    record LinearScaling(double low, double high, double size) implements Normalisation {

        public LinearScaling {
            if (!(low < high)) {
                throw new IllegalArgumentException("posts must be ordered: " + low + ", " + high);
            }
        }
    }

    /**
     * Normalises the values of one indicator.
     *
     * @param values finite, empty where missing
     * @param lessIsBetter turns the indicator first: its signs are changed
     * @return in the same order, empty where a value is missing; nothing at all where it cannot be computed, as for an
     *     indicator that is the same everywhere
     * @throws IllegalArgumentException for a share of the maximum where less is better or a value is below 0
     */
    default Optional<List<OptionalDouble>> of(List<OptionalDouble> values, boolean lessIsBetter) {
        double sign = lessIsBetter ? -1 : 1;
        double[] turned = values.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .map(x -> sign * x)
                .toArray();
        if (turned.length == 0) {
            return Optional.empty();
        }
        return scale(turned, lessIsBetter)
                .map(scale -> values.stream()
                        .map(x -> x.isPresent()
                                ? OptionalDouble.of(scale.applyAsDouble(sign * x.getAsDouble()))
                                : OptionalDouble.empty())
                        .toList());
    }

    private Optional<DoubleUnaryOperator> scale(double[] values, boolean lessIsBetter) {
        double min = Arrays.stream(values).min().orElseThrow();
        double max = Arrays.stream(values).max().orElseThrow();
        return switch (this) {
            case MinMax(double lower, double upper) ->
                where(min < max, x -> lower + (upper - lower) * (x - min) / (max - min));
            case ZScore(double centre, double spread) -> {
                double mean = Shape.mean(values);
                double deviation = Shape.deviation(values);
                yield where(min < max, x -> centre + spread * (x - mean) / deviation);
            }
            case Rank() -> where(true, x -> 1 + below(x, values));
            case Borda() -> where(true, x -> below(x, values));
            case PercentileRank() -> where(values.length > 1, x -> below(x, values) / (values.length - 1));
            case DistanceToMaximum() -> where(min < max, x -> 1 - (max - x) / (max - min));
            case DistanceToReference(double reference) -> {
                double aim = lessIsBetter ? -reference : reference;
                yield where(aim != min, x -> 1 - (aim - x) / (aim - min));
            }
            case ShareOfMaximum() -> {
                if (lessIsBetter || min < 0) {
                    throw new IllegalArgumentException("share of the maximum: "
                            + (lessIsBetter ? "less is better" : "there is a value below 0: " + min));
                }
                yield where(max > 0, x -> x / max);
            }
            case LinearScaling(double low, double high, double size) -> {
                double start = lessIsBetter ? -high : low;
                yield where(true, x -> size * (x - start) / (high - low));
            }
        };
    }

    private static Optional<DoubleUnaryOperator> where(boolean computable, DoubleUnaryOperator scale) {
        return computable ? Optional.of(scale) : Optional.empty();
    }

    private static double below(double value, double[] values) {
        return Arrays.stream(values).filter(other -> other < value).count();
    }
}
