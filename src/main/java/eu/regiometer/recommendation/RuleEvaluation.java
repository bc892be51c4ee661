package eu.regiometer.recommendation;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Evaluates a rule on readings after Kleene: one false condition decides, an unknown one beside true ones leaves the rule
 * not evaluable. A missing figure is never smaller than anything.
 *
 * @param kind outcome
 * @param reason why it is not evaluable, or {@link Reason#VALUE}
 * @param results results in order of sequence
 * @param readings what the conditions read, in the same order
 */
record RuleEvaluation(OutcomeKind kind, Reason reason, List<ConditionResult> results, List<Reading> readings) {

    static RuleEvaluation of(Rule rule, Function<Condition, Reading> reader) {
        List<ConditionResult> results = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            Reading reading = reader.apply(condition);
            readings.add(reading);
            results.add(new ConditionResult(
                    condition,
                    truth(condition, reading, true),
                    truth(condition, reading, false),
                    reading.written(),
                    FigureSpan.of(reading),
                    reading.reason()));
        }
        return decide(List.copyOf(results), List.copyOf(readings));
    }

    private static RuleEvaluation decide(List<ConditionResult> results, List<Reading> readings) {
        if (results.stream().anyMatch(r -> r.onPoint() == Truth.FALSE)) {
            return new RuleEvaluation(OutcomeKind.NOT_FIRED, Reason.VALUE, results, readings);
        }
        for (ConditionResult result : results) {
            if (result.onPoint() == Truth.UNKNOWN) {
                Reason reason = result.reason() == Reason.VALUE ? Reason.TOO_FEW_ANSWERS : result.reason();
                return new RuleEvaluation(OutcomeKind.NOT_EVALUABLE, reason, results, readings);
            }
        }
        boolean asWritten = results.stream().allMatch(r -> r.asWritten() == Truth.TRUE);
        boolean beyondDoubt = holdsOverInterval(results.getFirst().condition(), readings.getFirst());
        OutcomeKind kind = asWritten && beyondDoubt ? OutcomeKind.FIRED : OutcomeKind.INDICATIVE;
        return new RuleEvaluation(kind, Reason.VALUE, results, readings);
    }

    private static Truth truth(Condition condition, Reading reading, boolean written) {
        if (!reading.known()) {
            return Truth.UNKNOWN;
        }
        Comparison comparison = condition.comparison();
        double figure =
                written ? reading.written().getAsDouble() : reading.point().orElseThrow();
        boolean low = comparison.holds(figure, condition.threshold());
        if (reading.highest() == reading.point().orElseThrow()) {
            return low ? Truth.TRUE : Truth.FALSE;
        }
        boolean high = comparison.holds(reading.highest(), condition.threshold());
        return low == high ? (low ? Truth.TRUE : Truth.FALSE) : Truth.UNKNOWN;
    }

    private static boolean holdsOverInterval(Condition leading, Reading reading) {
        return leading.comparison().holds(reading.lower(), leading.threshold())
                && leading.comparison().holds(reading.upper(), leading.threshold());
    }
}
