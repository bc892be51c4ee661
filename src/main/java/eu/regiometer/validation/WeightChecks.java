package eu.regiometer.validation;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.validation.FileInHand.CellPlaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Weights and strata that only make sense for all rows together. */
final class WeightChecks {

    private final SurveyPlan plan;
    private final ResponseTable table;
    private final FindingLog log;
    private final CellPlaces places;
    private final IntUnaryOperator rounded;

    /**
     * Prepares the checks.
     *
     * @param rounded numbers of a column that lost decimals
     */
    WeightChecks(SurveyPlan plan, ResponseTable table, FindingLog log, CellPlaces places, IntUnaryOperator rounded) {
        this.plan = plan;
        this.table = table;
        this.log = log;
        this.places = places;
        this.rounded = rounded;
    }

    /** A weight or a stratum that only some rows have: the rows without are left out, and never count with weight 1. */
    void filledInPart() {
        inPart(plan.column(Role.FINAL_WEIGHT), this::withoutWeight);
        if (!allGiven()) {
            inPart(plan.column(Role.DESIGN_WEIGHT), this::withoutWeight);
        }
        inPart(
                plan.column(Role.STRATUM),
                column -> Finding.of(FindingCode.VALUE_REQUIRED, places.at(column, 1))
                        .effect(Effect.ROW));
    }

    private Finding withoutWeight(int column) {
        Item item = plan.item(column);
        return Finding.of(FindingCode.WEIGHT_RANGE, places.at(column, 1))
                .with("low", bound(item.range().low().orElse(0)))
                .with("high", bound(item.range().high().orElse(0)))
                .form("blank");
    }

    /** Whether final weights came; after {@link #filledInPart} all rows have one or none. */
    private boolean allGiven() {
        int given = plan.column(Role.FINAL_WEIGHT);
        int[] used = table.used();
        return given >= 0 && used.length > 0 && !Coded.missing(table.value(used[0], given));
    }

    private void inPart(int column, IntFunction<Finding> about) {
        if (column < 0) {
            return;
        }
        Role role = plan.item(column).role();
        boolean weight = role == Role.FINAL_WEIGHT || role == Role.DESIGN_WEIGHT;
        int[] used = table.used();
        long filled = Arrays.stream(used)
                .filter(row -> !Coded.missing(table.value(row, column)))
                .count();
        if (filled == 0 || filled == used.length) {
            return;
        }
        for (int row : used) {
            long value = table.value(row, column);
            if (value == Coded.BLANK || weight && Coded.missing(value)) {
                Finding finding = about.apply(column);
                log.add(new Finding(
                        finding.code(),
                        finding.severity(),
                        finding.effect(),
                        places.at(column, table.number(row)),
                        table.unit(row),
                        plan.item(column).code(),
                        "",
                        "",
                        finding.arguments()));
                table.leaveOut(row, finding.code());
            }
        }
    }

    /** Tells that final weights are used as given, that there are none at all, that decimals were lost, and of weights that differ widely. */
    void ofUsedRows(double widest) {
        int[] used = table.used();
        int given = plan.column(Role.FINAL_WEIGHT);
        int design = plan.column(Role.DESIGN_WEIGHT);
        boolean asGiven = allGiven();
        if (asGiven) {
            log.add(Finding.of(FindingCode.WEIGHT_AS_GIVEN, places.at(given, 1))
                    .variable(plan.item(given).code()));
        }
        int column = asGiven ? given : design;
        if (column < 0) {
            return;
        }
        int rows = rounded.applyAsInt(column);
        if (rows > 0) {
            log.add(Finding.of(FindingCode.WEIGHT_ROUNDED, places.at(column, 1))
                    .variable(plan.item(column).code())
                    .with("rows", rows));
        }
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int row : used) {
            long weight = table.value(row, column);
            if (!Coded.missing(weight)) {
                smallest = Math.min(smallest, weight);
                largest = Math.max(largest, weight);
            }
        }
        if (largest == Long.MIN_VALUE && used.length > 0) {
            log.add(Finding.of(FindingCode.WEIGHT_EQUAL, places.at(column, 1))
                    .variable(plan.item(column).code()));
        }
        if (largest > Long.MIN_VALUE && largest > smallest * widest) {
            BigDecimal ratio =
                    BigDecimal.valueOf(largest).divide(BigDecimal.valueOf(smallest), 1, RoundingMode.HALF_EVEN);
            log.add(Finding.of(FindingCode.WEIGHT_SPREAD, places.at(column, 1))
                    .variable(plan.item(column).code())
                    .with("ratio", ratio.toPlainString()));
        }
    }

    private static String bound(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
