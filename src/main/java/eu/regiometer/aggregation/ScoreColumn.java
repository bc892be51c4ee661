package eu.regiometer.aggregation;

import eu.regiometer.measures.Score;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.UnitScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The value of a term for all units, worked out once for each combination of the answers that the term asks for.
 *
 * @param numbers for each unit the number of its value, from 0
 * @param values for each number the value; empty where it is missing
 */
record ScoreColumn(int[] numbers, List<Optional<Score>> values) {

    /**
     * Evaluates a term.
     *
     * @param columns the answers to a column by its name
     */
    static ScoreColumn of(Term term, UnitTable units, Function<String, AnswerColumn> columns) {
        int[] combinations = AnswerColumn.combined(
                columns(term).stream().map(columns).map(AnswerColumn::numbers).toList(), units.size());
        List<Integer> valueOf = new ArrayList<>();
        Map<Optional<Score>, Integer> known = new LinkedHashMap<>();
        int[] numbers = new int[units.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (combinations[i] == valueOf.size()) {
                valueOf.add(
                        known.computeIfAbsent(UnitScore.value(term, new UnitAnswers(units, i)), value -> known.size()));
            }
            numbers[i] = valueOf.get(combinations[i]);
        }
        return new ScoreColumn(numbers, List.copyOf(known.keySet()));
    }

    private static SortedSet<String> columns(Term term) {
        SortedSet<String> columns = new TreeSet<>(term.ownItems());
        if (term instanceof Term.Count(String item, List<String> options)) {
            columns.remove(item);
            columns.addAll(options);
        }
        term.parts().forEach(part -> columns.addAll(columns(part)));
        return columns;
    }
}
