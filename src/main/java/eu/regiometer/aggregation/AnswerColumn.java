package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.statistics.exact.FixedPoint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The answers of all units to one column. Units repeat each other: every different answer has a number, in the order of
 * arrival, and what follows from an answer is worked out once for each number.
 *
 * @param numbers number of the answer of each unit, from 0
 * @param keys for each number the answer: twice the millionths, or twice the kind of missing plus one
 */
record AnswerColumn(int[] numbers, long[] keys) {

    private static final Missing[] KINDS = Missing.values();

    /** Reads a column; one that is not there is blank throughout. */
    static AnswerColumn of(UnitTable units, String column) {
        int[] numbers = new int[units.size()];
        var index = new PlaceIndex();
        for (int unit = 0; unit < numbers.length; unit++) {
            Missing missing = units.missing(unit, column);
            numbers[unit] = index.number(
                    missing == null ? Math.multiplyExact(units.micro(unit, column), 2) : 2L * missing.ordinal() + 1);
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
        for (int[] column : columns) {
            var index = new PlaceIndex();
            for (int unit = 0; unit < units; unit++) {
                combined[unit] = index.number((long) combined[unit] << Integer.SIZE | column[unit]);
            }
        }
        return combined;
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
