package eu.regiometer.recommendation;

import eu.regiometer.measures.Comparison;

/**
 * Reach of a rule whose leading threshold is only tried. Released figures hold the reach of thresholds that some rule
 * has, so that nobody finds out withheld scores by trying thresholds; between these a reach is known by its limits.
 *
 * @param rule the rule as it is
 * @param threshold threshold that is tried in its leading condition
 * @param least whether the smallest reach that is possible counts, else the largest one
 */
public record TriedReach(Rule rule, double threshold, boolean least) {

    /**
     * A limit of the reach.
     *
     * @param known reach of the threshold that the rule has, 0 to 1
     */
    double limit(double known) {
        return least == wider() ? known : least ? 0 : 1;
    }

    /** Whether every unit that meets the threshold of the rule meets the other one too. */
    private boolean wider() {
        double now = rule.leading().threshold();
        return rule.leading().comparison() == Comparison.BELOW || rule.leading().comparison() == Comparison.AT_MOST
                ? threshold >= now
                : threshold <= now;
    }
}
