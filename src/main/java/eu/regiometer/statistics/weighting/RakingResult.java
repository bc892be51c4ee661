package eu.regiometer.statistics.weighting;

import java.util.List;

/** How raking ended. */
public sealed interface RakingResult {

    /** Raking gave weights that may be used. */
    sealed interface Weighted extends RakingResult {

        /** Factor per cell, in the order of the cells: weight = factor x base weight. */
        List<Double> adjustments();

        /** Complete rounds over all margins. */
        int sweeps();

        /** Largest relative distance of a category from its target, over all margins. */
        double worstError();

        /** The category with that distance. */
        Category worst();
    }

    /**
     * A category of a margin.
     *
     * @param margin name of the margin
     * @param category its category, empty for all of them
     */
    record Category(String margin, String category) {}

    /** Every category meets its target to 1e-10. */
    record Converged(List<Double> adjustments, int sweeps, double worstError, Category worst) implements Weighted {

        public Converged {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** The cap on sweeps was reached, with every category within 0.1 % of its target. */
    record Accepted(List<Double> adjustments, int sweeps, double worstError, Category worst) implements Weighted {

        public Accepted {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * No weights.
     *
     * @param margin the margin with the largest error
     * @param category its category with the largest error, empty if the whole margin is at fault
     * @param error relative error there, 1 for a category without respondents
     * @param reason why
     */
    record Failed(String margin, String category, double error, Reason reason) implements RakingResult {}

    /** Why raking gave no weights. */
    enum Reason {
        /** No cell has a category in every margin. */
        NO_RESPONDENTS,
        /** Two margins add up to different populations, so they can never both be met. */
        DIFFERENT_TOTALS,
        /** The population has persons in a category where the sample has nobody. */
        TARGET_WITHOUT_RESPONDENTS,
        /** The sample has respondents in a category where the population has nobody. */
        RESPONDENTS_WITHOUT_TARGET,
        /** The sweeps ended with a category more than 0.1 % off. */
        NOT_CONVERGED
    }
}
