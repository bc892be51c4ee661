package eu.regiometer.indicators;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Pooling;
import eu.regiometer.measures.Term;

/** A node of the tree that is computed from organisations directly. */
sealed interface Leaf {

    Indicator indicator();

    default String code() {
        return indicator().code();
    }

    /** Scored per organisation, then a weighted mean. */
    record UnitMean(Indicator indicator) implements Leaf {}

    /** Computed once per region; wider areas take the plain mean of their regions. */
    record Regional(Indicator indicator, Term term) implements Leaf {

        /** Whether it is a plain weighted average, for which linearisation does. */
        boolean average() {
            return term instanceof Term.Pooled(Pooling pooling, Term of) && pooling == Pooling.AVERAGE;
        }
    }

    /** Likeness of a region to the others. */
    record Likeness(Indicator indicator) implements Leaf {}
}
