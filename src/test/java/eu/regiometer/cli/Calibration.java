package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.Outputs;
import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.territory.GovernanceLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the shipped input is to show of recommendations in its newest wave; {@code .ci/run} asks the same of the jar. */
final class Calibration {

    private static final String WAVE = "2026";

    /** The EU level has one rule for the three themes of procurement, PPI-11, which stands in the challenge's chapter. */
    private static final Map<GovernanceLevel, Set<Lens>> LENSES = Map.of(
            GovernanceLevel.LOCAL, EnumSet.allOf(Lens.class),
            GovernanceLevel.REGIONAL, EnumSet.allOf(Lens.class),
            GovernanceLevel.EU, EnumSet.of(Lens.DIGITAL, Lens.CLUSTER, Lens.MISMATCH));

    private Calibration() {}

    /** Checks {@code recommendations.csv} of an output folder. */
    static void check(Path output) {
        Set<String> outcomes = new TreeSet<>();
        var challenges = new EnumMap<GovernanceLevel, Set<Challenge>>(GovernanceLevel.class);
        var lenses = new EnumMap<GovernanceLevel, Set<Lens>>(GovernanceLevel.class);
        var fired = new EnumMap<GovernanceLevel, Map<String, Integer>>(GovernanceLevel.class);
        for (GovernanceLevel level : GovernanceLevel.values()) {
            challenges.put(level, EnumSet.noneOf(Challenge.class));
            lenses.put(level, EnumSet.noneOf(Lens.class));
            fired.put(level, new TreeMap<>());
        }
        for (Map<String, String> row : Outputs.table(output.resolve("data/recommendations.csv"))) {
            if (!row.getOrDefault("wave", "").equals(WAVE)) {
                continue;
            }
            boolean fires = row.getOrDefault("outcome", "").equals("FIRED");
            outcomes.add(row.getOrDefault("outcome", ""));
            Rule rule = Objects.requireNonNull(Shipped.RULEBOOK.rules().get(row.get("rule")));
            if (fires) {
                of(challenges, rule).add(rule.challenge());
                rule.lens().ifPresent(of(lenses, rule)::add);
            }
            // local rules for a whole region are no report of their own
            if (rule.level().name().equals(row.get("level"))) {
                of(fired, rule).merge(row.getOrDefault("area", ""), fires ? 1 : 0, Integer::sum);
            }
        }
        assertThat(outcomes).containsExactly("FIRED", "INDICATIVE", "NOT_EVALUABLE", "NOT_FIRED");
        for (GovernanceLevel level : GovernanceLevel.values()) {
            assertThat(challenges.get(level)).as("challenges, %s", level).containsExactly(Challenge.values());
            assertThat(lenses.get(level)).as("lenses, %s", level).containsAll(LENSES.getOrDefault(level, Set.of()));
        }
        // Simulated partnerships, recommendation-logic: 3.7 local and 4.5 regional cards on average, 95th percentiles 9
        // and 10; the sample, one partnership, may lie within 1.5 of it.
        within(of(fired, GovernanceLevel.LOCAL).values(), 3.7, 9);
        within(of(fired, GovernanceLevel.REGIONAL).values(), 4.5, 10);
        // of 8 rules that count regions; the cap of EU reports cuts none of them
        assertThat(of(fired, GovernanceLevel.EU).values())
                .singleElement()
                .satisfies(n -> assertThat(n).isBetween(4, 8));
    }

    private static <T> T of(Map<GovernanceLevel, T> byLevel, Rule rule) {
        return of(byLevel, rule.level());
    }

    private static <T> T of(Map<GovernanceLevel, T> byLevel, GovernanceLevel level) {
        return Objects.requireNonNull(byLevel.get(level));
    }

    private static void within(Collection<Integer> fired, double mean, int percentile) {
        assertThat(fired.stream().mapToInt(n -> n).average().orElseThrow()).isBetween(mean - 1.5, mean + 1.5);
        List<Integer> sorted = new ArrayList<>(fired);
        sorted.sort(null);
        assertThat(sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1)).isLessThanOrEqualTo(percentile);
    }
}
