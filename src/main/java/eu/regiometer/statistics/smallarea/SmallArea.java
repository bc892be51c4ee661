package eu.regiometer.statistics.smallarea;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an area.
 *
 * @param direct its own estimate; none for an area that the model is not to be fitted on
 * @param covariates what is known of every area; the constant is added by the model
 */
public record SmallArea(Optional<Direct> direct, List<Double> covariates) {

    /**
     * An area's own estimate.
     *
     * @param value estimate
     * @param variance its variance, above 0: an estimate of 0 or 1 whose variance is 0 says nothing of its error
     */
    public record Direct(double value, double variance) {

        public Direct {
            if (!Double.isFinite(value) || !(variance > 0) || Double.isInfinite(variance)) {
                throw new IllegalArgumentException(
                        "a direct estimate is finite with a variance above 0: " + value + ", " + variance);
            }
        }
    }

    public SmallArea {
        covariates = List.copyOf(covariates);
        if (!covariates.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("covariates are finite: " + covariates);
        }
    }
}
