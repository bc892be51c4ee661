package eu.regiometer.disclosure;

import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Operator;
import eu.regiometer.measures.Pooling;
import eu.regiometer.measures.Term;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Range;
import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which published item figures make up an indicator. With complete answers the mean of such an indicator is a linear
 * combination of the means of its items, so that the last unknown of them can be computed. Formulas that cut values off,
 * or divide, or read an item of which nothing is published, hide their parts well enough.
 */
final class FigureParts {

    private final Map<Survey, Questionnaire> questionnaires;

    FigureParts(Map<Survey, Questionnaire> questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** Columns of items that make up an indicator; empty if it is no combination of item figures. */
    List<String> columns(Indicator indicator) {
        if (!(indicator.formula() instanceof Formula.Calculation(Term term))
                || indicator.survey().isEmpty()) {
            return List.of();
        }
        Questionnaire questionnaire = questionnaires.get(indicator.survey().get());
        if (questionnaire == null) {
            return List.of();
        }
        return linear(term, questionnaire)
                .map(items -> items.stream()
                        .map(item -> Cell.item(questionnaire.survey(), item))
                        .distinct()
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** The one column whose figure an indicator shows on another scale. */
    Optional<String> sole(Indicator indicator) {
        List<String> columns = columns(indicator);
        return columns.size() == 1 && indicator.grain() == Grain.UNIT
                ? Optional.of(columns.getFirst())
                : Optional.empty();
    }

    private static Optional<List<String>> linear(Term term, Questionnaire questionnaire) {
        return switch (term) {
            case Term.Constant constant -> Optional.of(List.of());
            case Term.Answer(String item) -> Optional.of(List.of(item));
            case Term.Likert(String item) -> Optional.of(List.of(item));
            case Term.Rev(String item) -> Optional.of(List.of(item));
            case Term.Share(String item, var values) -> Optional.of(List.of(item));
            case Term.Count(String item, List<String> columns) ->
                Optional.of(
                        columns.isEmpty()
                                ? questionnaire.item(item).stream()
                                        .flatMap(i -> i.columns().stream())
                                        .map(Column::name)
                                        .toList()
                                : columns);
            case Term.Mean(List<Term> arguments) -> all(arguments, questionnaire);
            case Term.Goalpost(Term of, var low, var high) ->
                within(of, low.value(), high.value(), questionnaire) ? linear(of, questionnaire) : Optional.empty();
            case Term.Operation(Term left, Operator operator, Term right) ->
                operator == Operator.PLUS || operator == Operator.MINUS || right instanceof Term.Constant
                        ? all(List.of(left, right), questionnaire)
                        : Optional.empty();
            case Term.Pooled(Pooling pooling, Term of) ->
                pooling == Pooling.AVERAGE ? linear(of, questionnaire) : Optional.empty();
            case Term.Tent tent -> Optional.empty();
            case Term.Choice choice -> Optional.empty();
            case Term.Spread spread -> Optional.empty();
            case Term.NodeGap gap -> Optional.empty();
        };
    }

    private static Optional<List<String>> all(List<Term> terms, Questionnaire questionnaire) {
        List<String> items = new ArrayList<>();
        for (Term term : terms) {
            Optional<List<String>> parts = linear(term, questionnaire);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            items.addAll(parts.get());
        }
        return Optional.of(items);
    }

    /** Whether no value is cut off. */
    private static boolean within(Term of, double low, double high, Questionnaire questionnaire) {
        return switch (of) {
            case Term.Answer(String item) ->
                questionnaire.item(item).map(i -> holds(i.range(), low, high)).orElse(false);
            case Term.Count(String item, List<String> columns) ->
                low <= 0
                        && questionnaire
                                .item(item)
                                .map(i -> i.columns().size() <= high)
                                .orElse(false);
            default -> false;
        };
    }

    private static boolean holds(Range range, double low, double high) {
        return range.low().isPresent()
                && range.high().isPresent()
                && range.low().getAsDouble() >= low
                && range.high().getAsDouble() <= high;
    }
}
