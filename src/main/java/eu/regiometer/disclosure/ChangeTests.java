package eu.regiometer.disclosure;

import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.statistics.estimation.Dust;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tests the changes of indicators since the wave before. A family is one area with its indicators of one level of the
 * tree, as far as their change is told; combined indicators have normal limits, and so
 * their test is normal; answers to a question have those of Student's t.
 */
final class ChangeTests {

    private record Family(String wave, Area area, NodeLevel level) {}

    private final IndicatorTree tree;
    private final ComparisonPlan plan;

    ChangeTests(IndicatorTree tree, ComparisonPlan plan) {
        this.tree = tree;
        this.plan = plan;
    }

    /** The same indicators in the same order, their changes called by the adjusted test. */
    List<ReleasedIndicator> tested(List<ReleasedIndicator> indicators) {
        Map<Family, List<Integer>> families = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            ReleasedIndicator indicator = indicators.get(i);
            Optional<NodeLevel> level = tree.indicator(indicator.code()).map(Indicator::level);
            if (indicator.change().isPresent() && level.isPresent()) {
                families.computeIfAbsent(
                                new Family(indicator.wave(), indicator.area(), level.get()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        List<ReleasedIndicator> tested = new ArrayList<>(indicators);
        families.values().forEach(family -> test(tested, family));
        return tested;
    }

    private void test(List<ReleasedIndicator> indicators, List<Integer> family) {
        List<OptionalDouble> p = family.stream()
                .map(i -> p(indicators.get(i).change().orElseThrow()))
                .toList();
        List<OptionalDouble> holm = MultipleTests.holm(p);
        List<OptionalDouble> bh = MultipleTests.benjaminiHochberg(p);
        boolean byHolm = plan.adjustment() == ComparisonPlan.Adjustment.HOLM;
        int tests = (int) p.stream().filter(OptionalDouble::isPresent).count();
        for (int k = 0; k < family.size(); k++) {
            // an exact change is one, or is none, without a test
            if (p.get(k).isPresent()) {
                ReleasedIndicator indicator = indicators.get(family.get(k));
                var test = new ReleasedIndicator.Change.Test(
                        p.get(k).getAsDouble(),
                        holm.get(k).orElseThrow(),
                        bh.get(k).orElseThrow(),
                        tests);
                boolean called = (byHolm ? test.holm() : test.bh()) < plan.level();
                indicators.set(
                        family.get(k),
                        indicator.withChange(indicator.change().orElseThrow().tested(test, called)));
            }
        }
    }

    private static OptionalDouble p(ReleasedIndicator.Change change) {
        if (Dust.isVariance(change.se() * change.se())) {
            return OptionalDouble.empty();
        }
        double t = change.value() / change.se();
        return OptionalDouble.of(
                change.df().isPresent()
                        ? Distributions.tTwoSided(t, change.df().getAsDouble())
                        : 2 * Distributions.normalSurvival(Math.abs(t)));
    }
}
