package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Decimals;
import java.util.Optional;

/** Whether a threshold makes sense in a condition. */
public final class Thresholds {

    private Thresholds() {}

    /** What is wrong with another threshold of a condition; empty if it can be tried. */
    public static Optional<String> wrong(
            Condition condition, double threshold, IndicatorTree tree, Territory territory) {
        StatisticRange range = StatisticRange.of(
                tree.indicator(condition.indicator()).orElseThrow(),
                condition.statistic(),
                territory.countries().size());
        if (!range.holds(threshold)) {
            return Optional.of("the threshold " + Decimals.text(threshold) + " is out of range: expected " + range
                    + " for " + condition.statistic().text() + " of " + condition.indicator());
        }
        return range.neverTrue(condition.comparison(), threshold)
                ? Optional.of(condition.indicator() + " "
                        + condition.comparison().sign() + " "
                        + Decimals.text(threshold) + " is never true: expected a threshold that some value from "
                        + range + " meets")
                : Optional.empty();
    }
}
