package eu.regiometer.recommendation;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Lens;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * A rule of the rulebook; its wording stands in {@link RuleText}.
 *
 * @param id stable id, printed in reports
 * @param challenge main challenge
 * @param linked further challenges
 * @param level level of the report in which it appears
 * @param national whether its decision lies, alone or also, with national law or a ministry
 * @param lens chapter when set, else the chapter of the challenge
 * @param months duration
 * @param cost cost class
 * @param kpiCode indicator from which the measure is read; empty: reported by the owner
 * @param kpiTarget target as in the rulebook: {@code +20} change by the next wave, {@code >=30} level
 * @param practiceTag tag that a good practice must carry
 * @param drivers TECHNOLOGY, AUTOMATION, GLOBALISATION, AGEING
 * @param excludes rules of which only the one with the higher priority stays
 * @param supersedes rules that are not printed beside this one
 * @param requires rules without which this one is not printed
 * @param conditions conditions in order of sequence, at least one
 */
public record Rule(
        String id,
        Challenge challenge,
        List<Challenge> linked,
        GovernanceLevel level,
        boolean national,
        Optional<Lens> lens,
        OptionalInt months,
        Cost cost,
        Optional<String> kpiCode,
        String kpiTarget,
        String practiceTag,
        SortedSet<String> drivers,
        SortedSet<String> excludes,
        SortedSet<String> supersedes,
        SortedSet<String> requires,
        List<Condition> conditions) {

    public Rule {
        linked = List.copyOf(linked);
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " has no condition");
        }
    }

    /** The same with another threshold in one of its conditions. */
    public Rule with(Condition changed, double threshold) {
        return new Rule(
                id,
                challenge,
                linked,
                level,
                national,
                lens,
                months,
                cost,
                kpiCode,
                kpiTarget,
                practiceTag,
                drivers,
                excludes,
                supersedes,
                requires,
                conditions.stream()
                        .map(c -> c.equals(changed) ? c.with(threshold) : c)
                        .toList());
    }

    /** The condition with sequence 1. */
    public Condition leading() {
        return conditions.getFirst();
    }
}
