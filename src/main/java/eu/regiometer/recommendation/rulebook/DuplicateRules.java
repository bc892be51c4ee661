package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that would always be printed together: the same conditions, level and lens. */
final class DuplicateRules {

    private record Comparing(
            String indicator, Statistic statistic, String argument, Comparison comparison, double threshold) {

        static Comparing of(Condition c) {
            return new Comparing(c.indicator(), c.statistic(), c.argument(), c.comparison(), c.threshold());
        }
    }

    private record Sameness(GovernanceLevel level, Optional<Lens> lens, Set<Comparing> conditions) {

        static Sameness of(Rule rule) {
            return new Sameness(
                    rule.level(),
                    rule.lens(),
                    rule.conditions().stream().map(Comparing::of).collect(Collectors.toSet()));
        }
    }

    /**
     * A rule that another one repeats.
     *
     * @param first the one that stays
     * @param second the one that says the same
     */
    record Pair(String first, String second) {}

    private DuplicateRules() {}

    /** Each rule that repeats an earlier one, in order of id. */
    static List<Pair> among(Collection<Rule> rules) {
        Map<Sameness, String> seen = new HashMap<>();
        return rules.stream()
                .flatMap(rule -> {
                    String first = seen.putIfAbsent(Sameness.of(rule), rule.id());
                    return Optional.ofNullable(first).map(id -> new Pair(id, rule.id())).stream();
                })
                .toList();
    }
}
