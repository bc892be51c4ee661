package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.EuFigures;
import eu.regiometer.recommendation.Statistic;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which placeholders an evidence sentence may use, so that a printed sentence never has a hole. */
public final class Placeholders {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Set<Statistic> TRENDS =
            EnumSet.of(Statistic.TREND, Statistic.TREND_CI_LOW, Statistic.TREND_CI_HIGH);

    private final IndicatorTree tree;

    Placeholders(IndicatorTree tree) {
        this.tree = tree;
    }

    /** What stands between braces in a text, sorted. */
    public static SortedSet<String> in(String text) {
        var found = new TreeSet<String>();
        Matcher matcher = BRACES.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Whether a brace stands alone. */
    static boolean strayBrace(String text) {
        String rest = BRACES.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    /**
     * Placeholders that the conditions of a rule fill: what they read, the parts of it, and what belongs to its statistic.
     */
    SortedSet<String> allowed(Collection<Condition> conditions) {
        var allowed = new TreeSet<String>();
        allowed.add("threshold");
        for (Condition condition : conditions) {
            String code = condition.indicator();
            switch (code) {
                case EuFigures.SHARE_REGIONS -> Collections.addAll(allowed, code, "k", "n_regions", "c");
                case EuFigures.DISP -> allowed.add(code);
                case EuFigures.N_COUNTRIES -> {
                    // printed as {c}
                }
                default -> add(code, allowed);
            }
            if (code.equals("N_RESP")) {
                allowed.add("moe");
            }
            if (TRENDS.contains(condition.statistic())) {
                Collections.addAll(allowed, "prev_wave", code + ".trend", code + ".trend_ci");
            }
            if (condition.statistic() == Statistic.GROUP_GAP) {
                Collections.addAll(allowed, code + ".group_a", code + ".group_b", code + ".group_gap");
            }
        }
        return allowed;
    }

    private void add(String code, SortedSet<String> allowed) {
        Indicator indicator = tree.indicator(code).orElse(null);
        if (indicator == null || !allowed.add(code)) {
            return;
        }
        Set<Statistic> available = StatisticRange.available(indicator);
        if (available.contains(Statistic.CI_LOW)) {
            allowed.add(code + ".ci");
        }
        if (available.contains(Statistic.GAP_PARTNER)) {
            Collections.addAll(allowed, code + ".partner", code + ".gap");
        }
        if (indicator.formula() instanceof Formula.Gap(String first, String second)) {
            add(first, allowed);
            add(second, allowed);
        }
        tree.children(code).forEach(child -> add(child.code(), allowed));
    }
}
