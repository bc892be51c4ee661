package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.NearestName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that expressions of one questionnaire may use: those of answers, and those of {@code calculate} lines, which
 * stand for their calculation.
 */
final class Names {

    /**
     * A calculation that is not parsed yet.
     *
     * @param text as its author wrote it
     * @param at where it stands
     */
    record Calculation(String text, CellAddress at) {}

    private final TreeSet<String> answers = new TreeSet<>();
    private final SortedMap<String, Calculation> calculations = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Defects defects;

    Names(Defects defects) {
        this.defects = defects;
    }

    void add(String name) {
        answers.add(name);
    }

    void add(String name, Calculation calculation) {
        calculations.put(name, calculation);
    }

    /** Parses every calculation, used or not, so that what is wrong in it is told. */
    void checkCalculations() {
        calculations.keySet().forEach(this::calculated);
    }

    /** Parses an expression; names of calculations are replaced by what they stand for, unknown names are defects. */
    Expression expression(String text, CellAddress at) {
        return expression(text, at, Collections.emptySet());
    }

    /** The same for a condition on lines of the sheet choices, whose columns stand in it by their bare names. */
    Expression expression(String text, CellAddress at, Set<String> columns) {
        Expression expression = Expression.parse(truth(text), at, columns, defects);
        List<String> unknown = new ArrayList<>(expression.references());
        unknown.removeAll(answers);
        unknown.removeAll(calculations.keySet());
        unknown.forEach(name -> tellUnknown(name, at));
        return expression.replacing(name -> calculations.containsKey(name) ? calculated(name) : Optional.empty());
    }

    private Optional<Expression> calculated(String name) {
        Calculation calculation = calculations.get(name);
        if (calculation == null) {
            return Optional.empty();
        }
        if (open.contains(name)) {
            defects.add(
                    FindingCode.QUESTIONNAIRE_REFERENCE,
                    calculation.at(),
                    "a calculation of ${" + name + "} that rests on itself",
                    "a calculation on other answers",
                    "take ${" + name + "} out of it");
            return Optional.of(Expression.NOTHING);
        }
        open.push(name);
        Expression parsed = expression(calculation.text(), calculation.at());
        open.pop();
        return Optional.of(parsed);
    }

    /** A spreadsheet turns {@code true} into a truth value of its own. */
    private static String truth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                ? text.toLowerCase(Locale.ROOT) + "()"
                : text;
    }

    private void tellUnknown(String name, CellAddress at) {
        var known = new TreeSet<>(answers);
        known.addAll(calculations.keySet());
        defects.add(
                FindingCode.QUESTIONNAIRE_REFERENCE,
                at,
                "${" + name + "}",
                NearestName.of(name, known)
                        .map(near -> "the name of a question, perhaps ${" + near + "}")
                        .orElse("the name of a question of the sheet survey"),
                "correct the name");
    }
}
