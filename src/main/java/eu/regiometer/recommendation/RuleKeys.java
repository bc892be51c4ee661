package eu.regiometer.recommendation;

import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.ReachKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rules of a rulebook want computed beyond the indicator tree. */
public final class RuleKeys {

    private RuleKeys() {}

    /** Group gaps that any of the rules reads. */
    public static SortedSet<GroupGapKey> groupGaps(Collection<Rule> rules) {
        var keys = new TreeSet<GroupGapKey>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                if (condition.statistic() == Statistic.GROUP_GAP) {
                    keys.add(groupGap(condition));
                }
            }
        }
        return keys;
    }

    /** Thresholds of leading conditions, for which the share of units that meet them is wanted. */
    public static SortedSet<ReachKey> reach(Collection<Rule> rules) {
        var keys = new TreeSet<ReachKey>();
        for (Rule rule : rules) {
            switch (rule.leading().statistic()) {
                case VALUE, CI_LOW, CI_HIGH, GAP_PARTNER -> keys.add(reach(rule.leading()));
                case GAP_PEER, GROUP_GAP, TREND, TREND_CI_LOW, TREND_CI_HIGH -> {
                    // no unit has an own score to compare
                }
            }
        }
        return keys;
    }

    static ReachKey reach(Condition condition) {
        return new ReachKey(
                condition.indicator(),
                condition.comparison(),
                condition.threshold(),
                condition.statistic() == Statistic.GAP_PARTNER);
    }

    /** The key of an argument such as {@code D1_AGE:15-29/65+}. */
    public static GroupGapKey groupGap(Condition condition) {
        String argument = condition.argument();
        int colon = argument.indexOf(':');
        int slash = argument.indexOf('/', colon + 1);
        if (colon < 1 || slash < 0) {
            throw new IllegalArgumentException(
                    "the argument of a group gap reads VARIABLE:first/second, found " + argument);
        }
        return new GroupGapKey(
                condition.indicator(),
                argument.substring(0, colon),
                argument.substring(colon + 1, slash),
                argument.substring(slash + 1));
    }

    /** Rule ids of an argument such as {@code FIN-01|FIN-03}. */
    public static List<String> rules(String argument) {
        return Arrays.stream(argument.split("\\|")).map(String::strip).toList();
    }
}
