package eu.regiometer.recommendation;

import eu.regiometer.measures.Challenge;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rules for tests. */
public final class RuleDraft {

    private RuleDraft() {}

    /** A rule of a year and of middle cost without relations to others. */
    public static Rule of(String id, Challenge challenge, GovernanceLevel level, Condition... conditions) {
        return new Rule(
                id,
                challenge,
                List.of(),
                level,
                false,
                Optional.empty(),
                OptionalInt.of(12),
                Cost.M,
                Optional.empty(),
                "",
                "tag",
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                List.of(conditions));
    }

    /** The same with other conditions. */
    static Rule with(Rule rule, Condition... conditions) {
        return with(rule, rule.excludes(), rule.supersedes(), rule.requires(), List.of(conditions));
    }

    /** The same with relations to other rules. */
    static Rule related(
            Rule rule, Collection<String> excludes, Collection<String> supersedes, Collection<String> requires) {
        return with(
                rule, new TreeSet<>(excludes), new TreeSet<>(supersedes), new TreeSet<>(requires), rule.conditions());
    }

    private static Rule with(
            Rule rule,
            SortedSet<String> excludes,
            SortedSet<String> supersedes,
            SortedSet<String> requires,
            List<Condition> conditions) {
        return new Rule(
                rule.id(),
                rule.challenge(),
                rule.linked(),
                rule.level(),
                rule.national(),
                rule.lens(),
                rule.months(),
                rule.cost(),
                rule.kpiCode(),
                rule.kpiTarget(),
                rule.practiceTag(),
                rule.drivers(),
                excludes,
                supersedes,
                requires,
                conditions);
    }
}
