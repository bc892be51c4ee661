package eu.regiometer.recommendation;

import java.util.Comparator;

/** Orders in which outcomes are printed. */
final class PrintingOrder {

    static final Comparator<Outcome> BY_RULE =
            Comparator.comparing(o -> o.rule().id());

    /** Fired before indicative, then what a reviewer pinned, then by priority, then by rule id. */
    static final Comparator<Outcome> CARDS = Comparator.comparing(Outcome::kind)
            .thenComparing(o -> !o.has(EditorialOverride.Kind.PIN))
            .thenComparing(o -> -o.priority().map(Priority::value).orElse(0.0))
            .thenComparing(BY_RULE);

    private PrintingOrder() {}
}
