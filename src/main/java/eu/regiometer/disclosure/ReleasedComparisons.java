package eu.regiometer.disclosure;

import eu.regiometer.measures.ComparisonPlan;
import java.util.List;
import java.util.Map;

/**
 * Differences and aggregates of estimates, with the rules by which differences are called.
 *
 * @param plan what is tested, and which adjusted p-value decides
 * @param differences tested differences of all waves
 * @param aggregates estimates for the areas at the top, both ways, of all waves
 */
public record ReleasedComparisons(
        ComparisonPlan plan, List<ReleasedDifference> differences, List<ReleasedAggregate> aggregates) {

    public ReleasedComparisons {
        differences = List.copyOf(differences);
        aggregates = List.copyOf(aggregates);
    }

    /** No differences and no aggregates. */
    public static ReleasedComparisons none() {
        return new ReleasedComparisons(ComparisonPlan.standard(Map.of()), List.of(), List.of());
    }
}
