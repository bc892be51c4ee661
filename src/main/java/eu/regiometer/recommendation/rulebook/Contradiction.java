package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Comparison;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Statistic;
import java.util.ArrayList;
import java.util.List;

/**
 * Two conditions of a rule that cannot be true together: a figure above one threshold and below a smaller one. The lower
 * limit of an interval is at most its value, the value at most the upper limit.
 *
 * @param line the later of the two
 * @param text what is wrong
 */
record Contradiction(ConditionLine line, String text) {

    static List<Contradiction> among(List<ConditionLine> lines) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Condition a = lines.get(i).condition();
                Condition b = lines.get(j).condition();
                if (family(a).equals(family(b)) && (excludes(a, b) || excludes(b, a))) {
                    found.add(new Contradiction(
                            lines.get(j),
                            "a contradiction: " + written(a) + " (" + a.sequence() + ") and " + written(b) + " ("
                                    + b.sequence() + ")"));
                }
            }
        }
        return found;
    }

    /** Whether the lower bound that {@code above} sets lies beyond the upper bound that {@code below} sets. */
    private static boolean excludes(Condition above, Condition below) {
        boolean bounds = below.comparison() != Comparison.ABOVE
                && below.comparison() != Comparison.AT_LEAST
                && above.comparison() != Comparison.BELOW
                && above.comparison() != Comparison.AT_MOST;
        if (!bounds || order(above.statistic()) > order(below.statistic())) {
            return false;
        }
        boolean open = above.comparison() == Comparison.ABOVE || below.comparison() == Comparison.BELOW;
        return above.threshold() > below.threshold() || (open && above.threshold() == below.threshold());
    }

    /** Figures that are ordered among each other. */
    private static String family(Condition condition) {
        String kind = switch (condition.statistic()) {
            case VALUE, CI_LOW, CI_HIGH -> "value";
            case TREND, TREND_CI_LOW, TREND_CI_HIGH -> "trend";
            case GAP_PARTNER, GAP_PEER, GROUP_GAP -> condition.statistic().text();
        };
        return condition.indicator() + " " + kind + " " + condition.argument();
    }

    private static int order(Statistic statistic) {
        return switch (statistic) {
            case CI_LOW, TREND_CI_LOW -> 0;
            case VALUE, TREND, GAP_PARTNER, GAP_PEER, GROUP_GAP -> 1;
            case CI_HIGH, TREND_CI_HIGH -> 2;
        };
    }

    private static String written(Condition condition) {
        return condition.indicator() + " " + condition.statistic().text() + " "
                + condition.comparison().sign() + " " + condition.threshold();
    }
}
