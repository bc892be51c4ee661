package eu.regiometer.report;

import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Statistic;
import java.math.BigDecimal;

/** Writes a condition as the rulebook does; the same in every language. */
final class ConditionText {

    private ConditionText() {}

    static String of(Condition condition) {
        String statistic = condition.statistic() == Statistic.VALUE
                ? ""
                : "." + condition.statistic().text();
        String argument = condition.argument().isEmpty() ? "" : "(" + condition.argument() + ")";
        String threshold =
                BigDecimal.valueOf(condition.threshold()).stripTrailingZeros().toPlainString();
        return condition.indicator() + statistic + argument + " "
                + condition.comparison().sign() + " " + threshold;
    }
}
