package eu.regiometer.statistics.composite;

import java.util.List;
import java.util.OptionalDouble;

/** Means of the parts of an index; weights are rescaled to the parts that are present. */
final class CompositeMean {

    /** Weights such as three times 1/3 do not add up exactly. */
    private static final double SLACK = 1e-9;

    private CompositeMean() {}

    /**
     * Weighted arithmetic mean.
     *
     * @param parts empty where missing
     * @param weights one per part, finite, not negative
     * @param leastShare share of the weight that has to be present, 0 to 1, for example 2/3
     * @return empty if less is present
     */
    public static OptionalDouble arithmetic(List<OptionalDouble> parts, List<Double> weights, double leastShare) {
        double present = presentWeight(parts, weights, leastShare);
        if (present == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPresent()) {
                sum += weights.get(i) * parts.get(i).getAsDouble();
            }
        }
        return OptionalDouble.of(sum / present);
    }

    /** Weighted geometric mean, with the arguments of {@link #arithmetic}; empty also if a part is not above 0. */
    public static OptionalDouble geometric(List<OptionalDouble> parts, List<Double> weights, double leastShare) {
        double present = presentWeight(parts, weights, leastShare);
        if (present == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPresent()) {
                if (!(parts.get(i).getAsDouble() > 0)) {
                    return OptionalDouble.empty();
                }
                sum += weights.get(i) * StrictMath.log(parts.get(i).getAsDouble());
            }
        }
        return OptionalDouble.of(StrictMath.exp(sum / present));
    }

    /** Weight of the parts that are present, 0 if it is less than the share asked for. */
    private static double presentWeight(List<OptionalDouble> parts, List<Double> weights, double leastShare) {
        if (parts.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "need one weight per part: " + parts.size() + " parts, " + weights.size() + " weights");
        }
        double present = 0;
        double all = 0;
        for (int i = 0; i < parts.size(); i++) {
            double weight = weights.get(i);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight " + i + " must be finite and not negative: " + weight);
            }
            all += weight;
            present += parts.get(i).isPresent() ? weight : 0;
        }
        return present >= leastShare * all * (1 - SLACK) ? present : 0;
    }
}
