package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.math.BigDecimal;
import java.util.Arrays;

/** A figure a thousand times the median of its kind was probably given in another unit. */
final class UnitCheck implements FileCheck {

    private static final String THOUSAND = "thousand ";
    private static final int FEWEST_FOR_MEDIAN = 5;
    private static final long FAR_ABOVE_MEDIAN = 1_000;

    @Override
    public void check(FileInHand file) {
        file.plan().items().stream()
                .filter(item -> item.item().unit().startsWith(THOUSAND))
                .forEach(item -> check(item, file));
    }

    private static void check(ItemPlan item, FileInHand file) {
        ResponseTable table = file.table();
        int column = item.first();
        long[] positive = Arrays.stream(table.used())
                .mapToLong(row -> table.value(row, column))
                .filter(value -> !Coded.missing(value) && value > 0)
                .sorted()
                .toArray();
        if (positive.length < FEWEST_FOR_MEDIAN) {
            return;
        }
        long median = positive[positive.length / 2];
        for (int row : table.used()) {
            long value = table.value(row, column);
            if (!Coded.missing(value) && value / FAR_ABOVE_MEDIAN >= median) {
                String shown = BigDecimal.valueOf(value, 6).stripTrailingZeros().toPlainString();
                file.log()
                        .add(Finding.of(FindingCode.VALUE_UNIT, file.places().at(column, table.number(row)))
                                .unit(table.unit(row))
                                .variable(item.item().code())
                                .value(shown)
                                .with("used", shown + " " + item.item().unit().replace(THOUSAND, "× 1000 ")));
            }
        }
    }
}
