package eu.regiometer.disclosure;

import eu.regiometer.statistics.suppression.PrimaryRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * When a sum of amounts would tell too much of one contributor (Hundepool and others 2012). The percentages are not to be
 * printed: whoever knows them guesses more closely.
 *
 * @param largest how many of the largest contributors the dominance rule looks at, at least 1
 * @param percent share of a total that they may hold together, in percent
 * @param closest how close, in percent of the largest contribution, the second largest contributor may come to it by
 *     subtraction (p % rule); empty where the rule is not applied
 */
public record AmountRules(int largest, double percent, OptionalDouble closest) {

    /** The p % rule's margin where the programme names none. */
    private static final double USUAL_MARGIN = 10;

    public AmountRules {
        if (largest < 1 || !(percent > 0) || closest.isPresent() && !(closest.getAsDouble() > 0)) {
            throw new IllegalArgumentException("need a number of contributors and percentages above 0: " + largest
                    + ", " + percent + ", " + closest);
        }
    }

    /** The default: one contributor, 60 %, no p % rule. */
    public static AmountRules defaults() {
        return new AmountRules(1, 60, OptionalDouble.empty());
    }

    /** Whether a sum must not be shown. */
    boolean isSensitive(Contributions sum) {
        List<BigDecimal> first =
                sum.largest().subList(0, Math.min(largest, sum.largest().size()));
        return sum.total().signum() > 0
                && (PrimaryRules.dominated(sum.total(), first, BigDecimal.valueOf(percent))
                        || closest.isPresent() && margin(sum, closest.getAsDouble()) > 0);
    }

    /**
     * How far from the truth, to either side, a guess at a sum that is not shown must be able to lie: the margin of the
     * p % rule, 0 where the others hide the largest contribution anyway.
     */
    double margin(Contributions sum) {
        return Math.max(0, margin(sum, closest.orElse(USUAL_MARGIN)));
    }

    private static double margin(Contributions sum, double p) {
        return PrimaryRules.marginOfPercentRule(sum.total(), sum.largest(), BigDecimal.valueOf(p))
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }
}
