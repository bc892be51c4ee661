package eu.regiometer.aggregation.analysis;

import eu.regiometer.workbook.Decimals;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One estimate. What cannot be computed is empty, never 0.
 *
 * @param item column of the answers
 * @param statistic as it was asked for
 * @param by column of the group, empty for all rows
 * @param group its value, empty for all rows
 * @param estimate in the unit of the answers; shares from 0 to 1
 * @param standardError of the estimate
 * @param lower lower limit
 * @param upper upper limit
 * @param n rows with a valid answer
 * @param effectiveSize Kish's effective size of these rows
 * @param designEffect of the estimate
 */
public record EstimateRow(
        String item,
        String statistic,
        String by,
        String group,
        OptionalDouble estimate,
        OptionalDouble standardError,
        OptionalDouble lower,
        OptionalDouble upper,
        long n,
        OptionalDouble effectiveSize,
        OptionalDouble designEffect) {

    static final List<String> HEADER =
            List.of("item", "statistic", "by", "group", "estimate", "se", "lower", "upper", "n", "n_eff", "deff");

    List<String> fields() {
        return List.of(
                item,
                statistic,
                by,
                group,
                text(estimate),
                text(standardError),
                text(lower),
                text(upper),
                Long.toString(n),
                text(effectiveSize),
                text(designEffect));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Decimals.text(value.getAsDouble()) : "";
    }
}
