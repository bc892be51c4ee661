package eu.regiometer.measures;

import eu.regiometer.questionnaire.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Smallest and largest value that a term can take over all admitted answers; may be wider than needed, never narrower.
 *
 * @param low not above {@code high}; may be infinite
 * @param high may be infinite
 */
record TermRange(double low, double high) {

    private static final TermRange ANY = new TermRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final TermRange PERCENT = new TermRange(0, 100);

    /**
     * Range of a term.
     *
     * @param items items by code; an unknown one may take any value
     */
    static TermRange of(Term term, Map<String, Item> items) {
        return switch (term) {
            case Term.Constant(Score value) -> new TermRange(value.value(), value.value());
            case Term.Answer(String code) -> answer(items.get(code));
            case Term.Operation(Term left, Operator operator, Term right) ->
                combined(of(left, items), operator, of(right, items));
            case Term.Mean(List<Term> arguments) ->
                arguments.stream()
                        .map(argument -> of(argument, items))
                        .reduce(TermRange::hull)
                        .orElse(ANY);
            case Term.Share share -> PERCENT;
            case Term.Likert likert -> PERCENT;
            case Term.Rev rev -> PERCENT;
            case Term.Count(String item, List<String> columns) -> new TermRange(0, columns.size());
            case Term.Goalpost goalpost -> PERCENT;
            case Term.Tent(Term of, Score peak) -> tent(of(of, items), peak.value());
            case Term.Choice(Term left, Comparison comparison, Term right, Term then, Term otherwise) ->
                of(then, items).hull(of(otherwise, items));
            case Term.Pooled(Pooling pooling, Term of) -> pooling == Pooling.TOTAL ? ANY : of(of, items);
            case Term.Spread(Term of, String grouping) -> {
                TermRange inner = of(of, items);
                yield new TermRange(0, inner.high - inner.low);
            }
            case Term.NodeGap gap -> ANY;
        };
    }

    boolean within(double least, double most) {
        return least <= low && high <= most;
    }

    private static TermRange answer(@Nullable Item item) {
        return item == null
                ? ANY
                : new TermRange(
                        item.range().low().orElse(Double.NEGATIVE_INFINITY),
                        item.range().high().orElse(Double.POSITIVE_INFINITY));
    }

    private static TermRange tent(TermRange of, double peak) {
        double low = tentAt(of.low, peak);
        double high = tentAt(of.high, peak);
        double top = of.low <= peak && peak <= of.high ? 100 : Math.max(low, high);
        return new TermRange(Math.min(low, high), top);
    }

    private static double tentAt(double value, double peak) {
        return value <= peak ? 100 * value / peak : 100 * (100 - value) / (100 - peak);
    }

    private static TermRange combined(TermRange a, Operator operator, TermRange b) {
        return switch (operator) {
            case PLUS -> finite(a.low + b.low, a.high + b.high);
            case MINUS -> finite(a.low - b.high, a.high - b.low);
            case TIMES -> corners(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
            case OVER ->
                b.low <= 0 && b.high >= 0
                        ? ANY
                        : corners(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
        };
    }

    private static TermRange corners(double a, double b, double c, double d) {
        return finite(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Infinity minus or times 0 says nothing about the range. */
    private static TermRange finite(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? ANY : new TermRange(low, high);
    }

    private TermRange hull(TermRange other) {
        return new TermRange(Math.min(low, other.low), Math.max(high, other.high));
    }
}
