package eu.regiometer.recommendation;

import java.util.Optional;

/**
 * What became of an override.
 *
 * @param override override
 * @param state whether it is in force
 * @param leading leading figure of the rule now, if it was released
 */
public record OverrideResult(EditorialOverride override, State state, Optional<FigureSpan> leading) {

    /** Whether an override is in force, and why not. */
    public enum State {
        IN_FORCE,
        /** Lapsed: the leading figure lies outside of the interval it had; returned to review. */
        FIGURE_MOVED,
        /** Lapsed: conditions or source text of the rule are others; returned to review. */
        RULE_CHANGED,
        /** No effect: the rule could not be evaluated, and an override makes no figure. */
        NOT_EVALUABLE,
        /** No effect: the rule did not fire, and an override fires none. */
        NOT_FIRED,
        /** No effect: the recommendation has no card, or is not printed at all. */
        NOT_PRINTED
    }

    /** Whether the reviewer has to decide again. */
    public boolean returned() {
        return state == State.FIGURE_MOVED || state == State.RULE_CHANGED;
    }

    OverrideResult as(State other) {
        return new OverrideResult(override, other, leading);
    }
}
