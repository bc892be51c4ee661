package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** Counts per column and item what single rows do not show. */
final class ColumnTallies {

    private final int[] requiredBlank;
    private final Map<ItemPlan, Integer> routed = new TreeMap<>(Comparator.comparingInt(ItemPlan::first));
    private final Map<ItemPlan, Integer> leftBlank = new TreeMap<>(Comparator.comparingInt(ItemPlan::first));
    private final Map<ItemPlan, CellAddress> firstBlank = new TreeMap<>(Comparator.comparingInt(ItemPlan::first));
    private final Map<ItemPlan, Integer> zeros = new TreeMap<>(Comparator.comparingInt(ItemPlan::first));
    private final Map<ItemPlan, Integer> answered = new TreeMap<>(Comparator.comparingInt(ItemPlan::first));

    ColumnTallies(int columns) {
        requiredBlank = new int[columns];
    }

    void requiredBlank(int column) {
        requiredBlank[column]++;
    }

    int requiredBlanks(int column) {
        return requiredBlank[column];
    }

    void routed(ItemPlan item) {
        routed.merge(item, 1, Integer::sum);
    }

    void leftBlank(ItemPlan item, AnswerRow row) {
        if (leftBlank.merge(item, 1, Integer::sum) == 1) {
            firstBlank.put(item, row.at(item.first()));
        }
    }

    /** Counts rows in which no option of a multiple choice is chosen. */
    void multiple(ItemPlan item, long[] values) {
        boolean allZero = true;
        for (int column = item.first(); column < item.end(); column++) {
            if (Coded.missing(values[column])) {
                return;
            }
            allZero &= values[column] == 0;
        }
        answered.merge(item, 1, Integer::sum);
        if (allZero) {
            zeros.merge(item, 1, Integer::sum);
        }
    }

    /** Rows that answered an item although it was not asked. */
    void eachRouted(ObjIntConsumer<ItemPlan> use) {
        routed.forEach(use::accept);
    }

    /** Rows in which an item that need not be answered is blank. */
    void eachLeftBlank(ObjIntConsumer<ItemPlan> use) {
        leftBlank.forEach(use::accept);
    }

    /** The first cell of an item that was left blank. */
    CellAddress firstBlank(ItemPlan item) {
        CellAddress at = firstBlank.get(item);
        if (at == null) {
            throw new IllegalArgumentException("no blank cell of " + item.item().code());
        }
        return at;
    }

    /** Rows in which no option of a multiple choice is chosen. */
    void eachAllZero(ObjIntConsumer<ItemPlan> use) {
        zeros.forEach(use::accept);
    }

    /** Rows that answered every option of a multiple choice. */
    int answered(ItemPlan item) {
        return answered.getOrDefault(item, 0);
    }
}
