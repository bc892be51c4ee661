package eu.regiometer.statistics.smallarea;

import java.util.Optional;

/**
 * Searches the variance between areas: Fisher's scoring for the two likelihoods, Newton's method for the moments. A
 * variance below 0 becomes 0.
 */
final class VarianceSearch {

    private static final int MOST_ROUNDS = 1_000;
    private static final double CLOSE = 1e-12;

    /** Rounds after which steps are halved, in case they go to and fro. */
    private static final int PATIENCE = 50;

    /**
     * A variance that settled.
     *
     * @param fit the regression given it
     * @param rounds iterations
     */
    record Found(Fit fit, int rounds) {}

    private VarianceSearch() {}

    /** Empty if the covariates depend on each other or the variance did not settle. */
    static Optional<Found> run(DirectAreas areas, FitMethod method) {
        double unit = areas.medianVariance();
        double variance = method == FitMethod.FH ? 0 : unit;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Optional<Fit> fit = areas.fit(variance);
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            double step = step(fit.get(), method) / (round > PATIENCE ? 2 : 1);
            double next = Math.max(0, variance + step);
            if (Math.abs(next - variance) <= CLOSE * (variance + unit)) {
                int rounds = round;
                return areas.fit(next).map(last -> new Found(last, rounds));
            }
            variance = next;
        }
        return Optional.empty();
    }

    private static double step(Fit fit, FitMethod method) {
        double[][] second = fit.products(2);
        return switch (method) {
            case REML -> {
                double traceP = fit.sum(1) - fit.trace(second);
                double tracePp = fit.sum(2) - 2 * fit.trace(fit.products(3)) + fit.traceOfSquare(second);
                yield (fit.squares(2) - traceP) / tracePp;
            }
            case ML -> (fit.squares(2) - fit.sum(1)) / fit.sum(2);
            case FH -> {
                DirectAreas areas = fit.areas();
                yield (fit.squares(1) - (areas.size() - areas.columns())) / fit.squares(2);
            }
        };
    }
}
