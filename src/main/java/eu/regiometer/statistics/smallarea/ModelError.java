package eu.regiometer.statistics.smallarea;

import java.util.Optional;

/**
 * Modelled figures and their mean squared errors: Prasad and Rao (1990) for restricted likelihood, Datta and Lahiri
 * (2000) for likelihood, and what follows from both for moments.
 */
final class ModelError {

    private final Fit fit;

    /** Asymptotic variance of the variance between areas. */
    private final double s;

    /** Bias of the variance between areas. */
    private final double bias;

    ModelError(Fit fit, FitMethod method) {
        this.fit = fit;
        double first = fit.sum(1);
        double second = fit.sum(2);
        int m = fit.areas().size();
        this.s = method == FitMethod.FH ? 2 * m / (first * first) : 2 / second;
        this.bias = switch (method) {
            case REML -> 0;
            case ML -> -fit.trace(fit.products(2)) / second;
            case FH -> 2 * (m * second - first * first) / (first * first * first);
        };
    }

    ModelledValue value(SmallArea area) {
        double[] x = DirectAreas.row(area);
        double predicted = fit.predicted(x);
        double uncertainty = fit.uncertainty(x);
        Optional<SmallArea.Direct> direct = area.direct();
        if (direct.isEmpty()) {
            // the limit of the formula below for a direct variance without bounds
            double error = fit.areaVariance() + uncertainty - bias;
            return new ModelledValue(predicted, root(error), 0, predicted, true);
        }
        double d = direct.get().variance();
        double v = 1 / (fit.areaVariance() + d);
        double gamma = fit.areaVariance() * v;
        double rest = d * v;
        double error = gamma * d + rest * rest * uncertainty + 2 * d * d * v * v * v * s - bias * rest * rest;
        return new ModelledValue(
                predicted + gamma * (direct.get().value() - predicted), root(error), gamma, predicted, false);
    }

    private static double root(double error) {
        return Math.sqrt(Math.max(0, error));
    }
}
