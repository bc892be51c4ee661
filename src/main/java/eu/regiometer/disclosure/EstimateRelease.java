package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Item estimates as far as they may be told. */
final class EstimateRelease {

    /** How the names of quantiles begin. */
    static final String QUANTILE = "quantile=";

    private static final double POINTS = 100;

    private final DisclosureRules rules;

    EstimateRelease(DisclosureRules rules) {
        this.rules = rules;
    }

    List<ReleasedEstimate> of(Unreleased figures, WaveDecisions decisions) {
        return figures.estimates().stream()
                .filter(row ->
                        !figures.joined().joins(row.survey(), standing(figures, row), row.breakdown(), row.category()))
                .map(row -> decisions.withholds(row) || tellsOneAnswer(row, standing(figures, row))
                        ? without(row, Flag.CONFIDENTIAL)
                        : row.estimate().isEmpty()
                                ? without(row, Flag.NOT_AVAILABLE)
                                : with(row, figures.indicative().test(row.survey(), row.area())))
                .toList();
    }

    private static Area standing(Unreleased figures, Estimate row) {
        return figures.sums(row.survey()).standing(row.area());
    }

    private ReleasedEstimate with(Estimate e, boolean indicative) {
        return new ReleasedEstimate(
                e.survey(),
                e.wave(),
                e.area(),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic(),
                e.estimate(),
                e.se(),
                e.lower(),
                e.upper(),
                OptionalLong.of(e.n()),
                e.nEff(),
                e.deff(),
                isReliable(e) && !indicative ? Flag.NONE : Flag.UNRELIABLE);
    }

    private static ReleasedEstimate without(Estimate e, Flag flag) {
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedEstimate(
                e.survey(),
                e.wave(),
                e.area(),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic(),
                empty,
                empty,
                empty,
                empty,
                OptionalLong.empty(),
                empty,
                empty,
                flag);
    }

    /** A quantile is the answer of somebody: as many as a cell needs have to stand on both of its sides. */
    private boolean tellsOneAnswer(Estimate e, Area standing) {
        if (!e.statistic().startsWith(QUANTILE) || e.estimate().isEmpty()) {
            return false;
        }
        double p = Double.parseDouble(e.statistic().substring(QUANTILE.length()));
        int fewest = e.breakdown().isEmpty() ? rules.minimum(e.survey()) : rules.minimumOfGroup(e.survey(), standing);
        return e.n() * Math.min(p, 1 - p) < fewest;
    }

    private boolean isReliable(Estimate e) {
        return e.n() >= rules.reliable(e.survey())
                && !isWideShare(e.survey(), e.statistic(), e.lower(), e.upper(), rules);
    }

    /** Whether a statistic is a share, from 0 to 1. */
    static boolean isShare(String statistic) {
        return statistic.startsWith("proportion=") || statistic.equals("top2") || statistic.equals("bottom2");
    }

    /** Whether a share of citizens has a wider interval than a figure without a mark may have. */
    static boolean isWideShare(
            Survey survey, String statistic, OptionalDouble lower, OptionalDouble upper, DisclosureRules rules) {
        return isShare(statistic)
                && survey == Survey.PUBLIC_ATTITUDE
                && isWide(lower, upper, POINTS, rules.widestHalfWidth());
    }

    /** Whether half of an interval is wider than so many points. */
    static boolean isWide(OptionalDouble lower, OptionalDouble upper, double points, double widest) {
        return lower.isPresent()
                && upper.isPresent()
                && (upper.getAsDouble() - lower.getAsDouble()) / 2 * points > widest;
    }
}
