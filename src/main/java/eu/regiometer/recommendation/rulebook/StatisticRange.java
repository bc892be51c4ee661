package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Statistic;
import java.util.EnumSet;
import java.util.Set;

/**
 * Values that a statistic of an indicator may take.
 *
 * @param low smallest value
 * @param high largest value; infinite for counts without a bound
 */
record StatisticRange(double low, double high) {

    private static final double SCALE = 100;
    private static final double MINUTES_OF_A_DAY = 1440;

    /**
     * The range of a statistic.
     *
     * @param countries number of countries of the programme
     */
    static StatisticRange of(Indicator indicator, Statistic statistic, int countries) {
        StatisticRange values = switch (indicator.unit()) {
            case SCORE, PERCENT -> new StatisticRange(0, SCALE);
            case POINTS -> new StatisticRange(-SCALE, SCALE);
            case MINUTES -> new StatisticRange(0, MINUTES_OF_A_DAY);
            case FLAG -> new StatisticRange(0, 1);
            case COUNTRIES -> new StatisticRange(0, countries);
            case PERSONS, ORGANISATIONS, PROJECTS -> new StatisticRange(0, Double.POSITIVE_INFINITY);
        };
        return switch (statistic) {
            case VALUE, CI_LOW, CI_HIGH -> values;
            case GAP_PARTNER, GAP_PEER, GROUP_GAP, TREND, TREND_CI_LOW, TREND_CI_HIGH ->
                new StatisticRange(values.low - values.high, values.high - values.low);
        };
    }

    /** The statistics that there are for an indicator. */
    static Set<Statistic> available(Indicator indicator) {
        Set<Statistic> available = EnumSet.noneOf(Statistic.class);
        if (indicator.level() == NodeLevel.DISTRIBUTION || indicator.computedBy(Computation.CRIT_SHARE)) {
            return available;
        }
        available.add(Statistic.VALUE);
        if (indicator.grain() == Grain.PARTNERSHIP) {
            return available;
        }
        if (indicator.interval() != IntervalKind.NONE) {
            available.addAll(EnumSet.of(
                    Statistic.CI_LOW,
                    Statistic.CI_HIGH,
                    Statistic.TREND,
                    Statistic.TREND_CI_LOW,
                    Statistic.TREND_CI_HIGH));
        }
        if (EnumSet.of(Unit.SCORE, Unit.POINTS, Unit.PERCENT, Unit.MINUTES).contains(indicator.unit())) {
            available.addAll(EnumSet.of(Statistic.GAP_PARTNER, Statistic.GAP_PEER));
        }
        if (indicator.interval() == IntervalKind.DESIGN || indicator.interval() == IntervalKind.COMBINED) {
            available.add(Statistic.GROUP_GAP);
        }
        return available;
    }

    boolean holds(double threshold) {
        return threshold >= low && threshold <= high;
    }

    /** Whether no value of the range compares to the threshold in this way. */
    boolean neverTrue(Comparison comparison, double threshold) {
        return switch (comparison) {
            case BELOW -> threshold <= low;
            case AT_MOST -> threshold < low;
            case ABOVE -> threshold >= high;
            case AT_LEAST -> threshold > high;
            case EQUAL -> !holds(threshold);
            case UNEQUAL -> false;
        };
    }

    /** As written, for example {@code 0 to 100} or {@code 0 or more}. */
    @Override
    public String toString() {
        return Double.isInfinite(high) ? whole(low) + " or more" : whole(low) + " to " + whole(high);
    }

    private static String whole(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
