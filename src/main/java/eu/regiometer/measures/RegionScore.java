package eu.regiometer.measures;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Evaluates a term of grain region from the figures of its inner terms. */
public final class RegionScore {

    private final RegionFigures figures;

    private RegionScore(RegionFigures figures) {
        this.figures = figures;
    }

    /** The terms that have to be evaluated per unit, by their text, for example {@code likert(C607)}. */
    public static SortedMap<String, Term> inner(Term term) {
        SortedMap<String, Term> inner = new TreeMap<>();
        collect(term, inner);
        return inner;
    }

    private static void collect(Term term, SortedMap<String, Term> inner) {
        switch (term) {
            case Term.Pooled(Pooling pooling, Term of) -> inner.put(of.text(), of);
            case Term.Spread(Term of, String grouping) -> inner.put(of.text(), of);
            default -> term.parts().forEach(part -> collect(part, inner));
        }
    }

    /**
     * Value of a term for a region.
     *
     * @return the value; empty if it is missing, by the same rules as for one response but without the 60 % rule
     * @throws IllegalArgumentException if an answer stands outside total, average, median and spread
     */
    public static OptionalDouble value(Term term, RegionFigures figures) {
        double value = new RegionScore(figures).value(term);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** NaN stands for missing and never leaves this class. */
    private double value(Term term) {
        return switch (term) {
            case Term.Constant(Score value) -> value.value();
            case Term.Operation(Term left, Operator operator, Term right) ->
                operation(value(left), operator, value(right));
            case Term.Mean mean -> mean(mean);
            case Term.Goalpost(Term of, Score low, Score high) -> {
                double scaled = 100 * (value(of) - low.value()) / (high.value() - low.value());
                yield Math.max(0, Math.min(100, scaled));
            }
            case Term.Tent(Term of, Score peak) -> {
                double value = value(of);
                double top = peak.value();
                yield value <= top ? 100 * value / top : 100 * (100 - value) / (100 - top);
            }
            case Term.Choice(Term left, Comparison comparison, Term right, Term then, Term otherwise) -> {
                double a = value(left);
                double b = value(right);
                yield Double.isNaN(a) || Double.isNaN(b)
                        ? Double.NaN
                        : value(comparison.holds(a, b) ? then : otherwise);
            }
            case Term.Pooled(Pooling pooling, Term of) ->
                figures.pooled(pooling, of).orElse(Double.NaN);
            case Term.Spread(Term of, String grouping) ->
                figures.spread(of, grouping).orElse(Double.NaN);
            case Term.Answer answer -> throw outside(answer);
            case Term.Share share -> throw outside(share);
            case Term.Likert likert -> throw outside(likert);
            case Term.Rev rev -> throw outside(rev);
            case Term.Count count -> throw outside(count);
            case Term.NodeGap gap -> throw outside(gap);
        };
    }

    private static double operation(double left, Operator operator, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case OVER -> right == 0 ? Double.NaN : left / right;
        };
    }

    private double mean(Term.Mean mean) {
        double sum = 0;
        int present = 0;
        for (Term argument : mean.arguments()) {
            double value = value(argument);
            if (!Double.isNaN(value)) {
                sum += value;
                present++;
            }
        }
        return present == 0 ? Double.NaN : sum / present;
    }

    private static IllegalArgumentException outside(Term term) {
        return new IllegalArgumentException("not inside total, average, median or spread: " + term.text());
    }
}
