package eu.regiometer.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What all units contribute to one measure.
 *
 * @param numbers for each unit the number of its answer, from 0
 * @param texts for each number the answer as the cube names it; empty where the unit does not count
 */
record MeasureAnswers(int[] numbers, List<Optional<String>> texts) {

    /** One answer for all units. */
    static MeasureAnswers same(int units, String answer) {
        return new MeasureAnswers(new int[units], List.of(Optional.of(answer)));
    }

    static MeasureAnswers of(AnswerColumn column) {
        return new MeasureAnswers(
                column.numbers(),
                IntStream.range(0, column.size())
                        .mapToObj(number -> Optional.of(column.text(number)))
                        .toList());
    }

    /**
     * The values of a node.
     *
     * @param none answer of units without a value
     */
    static MeasureAnswers of(ScoreColumn scores, String none) {
        return new MeasureAnswers(
                scores.numbers(),
                scores.values().stream()
                        .map(value ->
                                Optional.of(value.isEmpty() ? none : value.get().toString()))
                        .toList());
    }

    /** The answers to two columns of the units that have both. */
    static MeasureAnswers both(AnswerColumn first, AnswerColumn second) {
        return both(
                first.numbers(),
                second.numbers(),
                (one, other) -> first.present(one) && second.present(other)
                        ? Optional.of(first.text(one) + NodePair.VALUES + second.text(other))
                        : Optional.empty());
    }

    /** The values of two nodes of the units that have both. */
    static MeasureAnswers both(ScoreColumn first, ScoreColumn second) {
        return both(
                first.numbers(),
                second.numbers(),
                (one, other) -> first.values()
                        .get(one)
                        .flatMap(a -> second.values().get(other).map(b -> a + NodePair.VALUES + b)));
    }

    /** @param text of a number of the first and one of the second */
    private static MeasureAnswers both(int[] first, int[] second, BiFunction<Integer, Integer, Optional<String>> text) {
        var index = new PlaceIndex();
        int[] numbers = new int[first.length];
        for (int unit = 0; unit < numbers.length; unit++) {
            numbers[unit] = index.number((long) first[unit] << Integer.SIZE | second[unit]);
        }
        List<Optional<String>> texts = new ArrayList<>();
        for (int number = 0; number < index.size(); number++) {
            texts.add(text.apply((int) (index.place(number) >>> Integer.SIZE), (int) index.place(number)));
        }
        return new MeasureAnswers(numbers, texts);
    }
}
