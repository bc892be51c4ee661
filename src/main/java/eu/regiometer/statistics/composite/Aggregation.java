package eu.regiometer.statistics.composite;

import java.util.List;
import java.util.OptionalDouble;

/** How the parts of an index become one figure. */
public enum Aggregation {
    /** Strong parts make good weak ones. */
    ARITHMETIC,
    /** Weak parts count more; all parts have to be above 0. */
    GEOMETRIC;

    /** Weighted mean of the parts that are present; empty if none is, or the mean is not defined. */
    OptionalDouble mean(List<OptionalDouble> parts, List<Double> weights) {
        return switch (this) {
            case ARITHMETIC -> CompositeMean.arithmetic(parts, weights, 0);
            case GEOMETRIC -> CompositeMean.geometric(parts, weights, 0);
        };
    }
}
