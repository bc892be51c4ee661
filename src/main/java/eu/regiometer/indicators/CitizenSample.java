package eu.regiometer.indicators;

import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** The citizens of an area, or one category of them, as far as figures are made of them. */
interface CitizenSample {

    /** Weighted mean of a node scored per response, or of a term inside a node of a region. */
    Optional<SampleEstimate> estimate(String measure);

    /** Covariance of the means of two nodes; empty where no figure of the tree combines them. */
    OptionalDouble covariance(String first, String second);

    /** Weighted share, 0..1, of the units with a value whose value meets a condition; empty without values. */
    Optional<SampleEstimate> share(String measure, DoublePredicate condition);

    /** Weighted median with Woodruff's interval (1952). */
    Optional<Figure> median(String measure);

    /** Weighted total of the values. */
    OptionalDouble total(String measure);

    /** Sum of the weights of the units with a value, in persons, so that regions can be put together. */
    double validWeight(String measure);

    /** The same of all units of the sample, with or without a value. */
    double weight(String measure);

    /** No citizen at all. */
    static CitizenSample none() {
        return new CitizenSample() {
            @Override
            public Optional<SampleEstimate> estimate(String measure) {
                return Optional.empty();
            }

            @Override
            public OptionalDouble covariance(String first, String second) {
                return OptionalDouble.empty();
            }

            @Override
            public Optional<SampleEstimate> share(String measure, DoublePredicate condition) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> median(String measure) {
                return Optional.empty();
            }

            @Override
            public OptionalDouble total(String measure) {
                return OptionalDouble.empty();
            }

            @Override
            public double validWeight(String measure) {
                return 0;
            }

            @Override
            public double weight(String measure) {
                return 0;
            }
        };
    }
}
