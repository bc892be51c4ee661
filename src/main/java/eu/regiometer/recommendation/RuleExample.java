package eu.regiometer.recommendation;

import eu.regiometer.measures.Reason;
import java.util.List;
import java.util.OptionalDouble;

/** Evaluates a rule on figures that somebody made up, as it would be evaluated on released ones. */
public final class RuleExample {

    private RuleExample() {}

    /**
     * The figure of one condition.
     *
     * @param figure point figure; empty: withheld
     * @param lower lower limit of its interval; empty: the figure itself
     * @param upper upper limit; for a count of regions the count with those that could not be evaluated
     */
    public record Figure(OptionalDouble figure, OptionalDouble lower, OptionalDouble upper) {}

    /**
     * What becomes of a rule.
     *
     * @param figures a figure for each of its conditions, in their order
     */
    public static OutcomeKind outcome(Rule rule, List<Figure> figures) {
        if (figures.size() != rule.conditions().size()) {
            throw new IllegalArgumentException(
                    figures.size() + " figures for " + rule.conditions().size() + " conditions of " + rule.id());
        }
        return RuleEvaluation.of(
                        rule,
                        condition ->
                                reading(condition, figures.get(rule.conditions().indexOf(condition))))
                .kind();
    }

    private static Reading reading(Condition condition, Figure given) {
        if (given.figure().isEmpty()) {
            return Reading.missing(Reason.SUPPRESSED);
        }
        double point = given.figure().getAsDouble();
        double lower = given.lower().orElse(point);
        double upper = given.upper().orElse(point);
        if (condition.indicator().equals(EuFigures.SHARE_REGIONS)
                || condition.indicator().equals(EuFigures.N_COUNTRIES)) {
            return Reading.bounds(point, upper);
        }
        double written = switch (condition.statistic()) {
            case CI_LOW, TREND_CI_LOW -> lower;
            case CI_HIGH, TREND_CI_HIGH -> upper;
            case VALUE, GAP_PARTNER, GAP_PEER, GROUP_GAP, TREND -> point;
        };
        return Reading.of(written, point, lower, upper, 0);
    }
}
