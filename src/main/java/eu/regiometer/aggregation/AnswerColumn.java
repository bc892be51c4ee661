package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.statistics.exact.FixedPoint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The answers of all units to one column. Units repeat each other: every different answer has a number, in the order of
 * arrival, and what follows from an answer is worked out once for each number.
 *
 * @param numbers number of the answer of each unit, from 0
 * @param keys for each number the answer: twice the millionths, or twice the kind of missing plus one
 */
record AnswerColumn(int[] numbers, long[] keys) {

    private static final Missing[] KINDS = Missing.values();

    /**
     * Numbers the answers of units.
     *
     * @param key key of the answer of a unit
     */
    static AnswerColumn of(int units, IntToLongFunction key) {
        int[] numbers = new int[units];
        var index = new PlaceIndex();
        for (int unit = 0; unit < units; unit++) {
            numbers[unit] = index.number(key.applyAsLong(unit));
        }
        long[] keys = new long[index.size()];
        Arrays.setAll(keys, index::place);
        return new AnswerColumn(numbers, keys);
    }

    /**
     * For each unit the number of its combination of answers, from 0 in the order of arrival.
     *
     * @param columns the number of each unit's answer, column by column
     */
    static int[] combined(List<int[]> columns, int units) {
        int[] combined = new int[units];
        columns.forEach(column -> cross(combined, column));
        return combined;
    }

    /**
     * Crosses numbers with a further one of each unit.
     *
     * @param numbers of each unit, from 0; replaced by the number of the combination, from 0 in the order of arrival
     * @param further number of each unit, from 0
     */
    static void cross(int[] numbers, int[] further) {
        var index = new PlaceIndex();
        for (int unit = 0; unit < numbers.length; unit++) {
            numbers[unit] = index.number((long) numbers[unit] << Integer.SIZE | further[unit]);
        }
    }

    /** How many different answers there are. */
    int size() {
        return keys.length;
    }

    boolean present(int number) {
        return (keys[number] & 1) == 0;
    }

    long micro(int number) {
        return keys[number] >> 1;
    }

    /** The answer as people write it, without trailing zeros; a missing one by the name of its kind. */
    String text(int number) {
        if (!present(number)) {
            return KINDS[(int) (keys[number] >> 1)].name();
        }
        long micro = micro(number);
        return micro % FixedPoint.ONE == 0
                ? Long.toString(micro / FixedPoint.ONE)
                : BigDecimal.valueOf(micro, FixedPoint.DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
