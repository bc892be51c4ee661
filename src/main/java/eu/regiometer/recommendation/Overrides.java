package eu.regiometer.recommendation;

import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.Outcome.Placement;
import eu.regiometer.recommendation.OverrideResult.State;
import java.util.List;
import java.util.Optional;

/**
 * Judges what reviewers decided against what was found. An override holds while the leading figure lies in the interval
 * it had and the rule is the same; it never makes a figure and never fires a rule.
 */
final class Overrides {

    private static final String ENGLISH = "en";

    private final List<EditorialOverride> all;
    private final Rulebook rulebook;

    Overrides(List<EditorialOverride> all, Rulebook rulebook) {
        this.all = List.copyOf(all);
        this.rulebook = rulebook;
    }

    /** The outcome with the decisions about it, before it has its place. */
    Outcome judged(Outcome outcome) {
        List<OverrideResult> results = all.stream()
                .filter(o -> o.rule().equals(outcome.rule().id())
                        && o.area().equals(outcome.area())
                        && o.wave().equals(outcome.wave()))
                .map(o -> new OverrideResult(o, state(o, outcome), outcome.leading()))
                .toList();
        return outcome.at(outcome.placement(), results);
    }

    /** The outcome in its place; what cannot be seen there has no effect. */
    static Outcome placed(Outcome outcome, Placement place) {
        return outcome.at(
                place,
                outcome.overrides().stream()
                        .map(result -> result.state() == State.IN_FORCE && !seen(result.override(), place)
                                ? result.as(State.NOT_PRINTED)
                                : result)
                        .toList());
    }

    private State state(EditorialOverride override, Outcome outcome) {
        Optional<EditorialOverride.Basis> basis = override.basis();
        if (basis.isPresent()
                && !basis.get()
                        .fingerprint()
                        .equals(RuleFingerprint.of(
                                outcome.rule(), rulebook.text(outcome.rule().id(), ENGLISH)))) {
            return State.RULE_CHANGED;
        }
        if (outcome.kind() == OutcomeKind.NOT_EVALUABLE) {
            return State.NOT_EVALUABLE;
        }
        boolean moved = basis.isPresent()
                && outcome.leading().isPresent()
                && !basis.get().leading().holds(outcome.leading().get().value());
        if (moved) {
            return State.FIGURE_MOVED;
        }
        return outcome.holds() ? State.IN_FORCE : State.NOT_FIRED;
    }

    private static boolean seen(EditorialOverride override, Placement place) {
        return switch (override.kind()) {
            case SUPPRESS -> place == Placement.HELD_BACK;
            case REWORD ->
                place == Placement.CARD
                        || place == Placement.WATCH_LIST && override.part() != EditorialOverride.Part.FIRST_STEP;
            case PIN -> place == Placement.CARD;
        };
    }

    /** Whether a reviewer holds the outcome back. */
    static boolean heldBack(Outcome outcome) {
        return outcome.has(Kind.SUPPRESS);
    }
}
