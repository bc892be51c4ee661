package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.territory.Area;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parts of {@link Priority}, from released figures. */
final class PriorityArithmetic {

    private static final double PRESSURE_DISCOUNT = 0.15;
    private static final double SLIDE = 10;

    /** Reach where no unit has an own score to compare: gaps between surveys, trends. */
    private static final double REACH_UNKNOWN = 0.5;

    private static final Map<Cost, Double> FEASIBILITY = Map.of(Cost.L, 1.0, Cost.M, 0.66, Cost.H, 0.33);

    private final Release release;
    private final IndicatorTree tree;
    private final String wave;
    private final RecommendationSettings settings;
    private final Optional<TriedReach> tried;

    /** @param tried a threshold that no rule has; else empty */
    PriorityArithmetic(
            Release release,
            IndicatorTree tree,
            String wave,
            RecommendationSettings settings,
            Optional<TriedReach> tried) {
        this.release = release;
        this.tree = tree;
        this.wave = wave;
        this.settings = settings;
        this.tried = tried;
    }

    /**
     * @param localWeight weight that the region gives the challenge, 0.8..1.2
     * @param fiscalArea area whose freedom from budget cuts decides on the discount for dear recommendations
     */
    Priority priority(Rule rule, Area area, RuleEvaluation evaluation, double localWeight, Area fiscalArea) {
        return Priority.of(
                severity(evaluation),
                confidence(evaluation),
                reach(rule, area),
                feasibility(rule.cost(), fiscalArea),
                urgency(rule.leading(), area),
                localWeight,
                settings);
    }

    private double severity(RuleEvaluation evaluation) {
        double largest = 0;
        for (int i = 0; i < evaluation.results().size(); i++) {
            Condition condition = evaluation.results().get(i).condition();
            OptionalDouble span = tree.indicator(condition.indicator())
                    .map(Indicator::severitySpan)
                    .orElse(OptionalDouble.empty());
            if (span.isPresent()) {
                double distance = Math.abs(evaluation.readings().get(i).point().orElseThrow() - condition.threshold());
                largest = Math.max(largest, Math.min(1, distance / span.getAsDouble()));
            }
        }
        return largest;
    }

    private static double confidence(RuleEvaluation evaluation) {
        double smallest = 1;
        for (int i = 0; i < evaluation.results().size(); i++) {
            Condition condition = evaluation.results().get(i).condition();
            Reading reading = evaluation.readings().get(i);
            if (reading.se() > 0) {
                double distance = (condition.threshold() - reading.point().orElseThrow()) / reading.se();
                double probability = switch (condition.comparison()) {
                    case BELOW, AT_MOST -> Distributions.normalCdf(distance);
                    case ABOVE, AT_LEAST -> Distributions.normalCdf(-distance);
                    case EQUAL, UNEQUAL -> 1;
                };
                smallest = Math.min(smallest, probability);
            }
        }
        return smallest;
    }

    private double reach(Rule rule, Area area) {
        Condition leading = rule.leading();
        NodeLevel level =
                tree.indicator(leading.indicator()).map(Indicator::level).orElse(NodeLevel.EU);
        if (level == NodeLevel.CONTEXT || level == NodeLevel.QUALITY || level == NodeLevel.EU) {
            return 1;
        }
        if (leading.statistic() == Statistic.GROUP_GAP) {
            GroupGapKey key = RuleKeys.groupGap(leading);
            return release.groupGap(wave, area, key.indicator(), key.variable(), key.first(), key.second())
                    .map(ReleasedGroupGap::weakerShare)
                    .orElse(OptionalDouble.empty())
                    .orElse(REACH_UNKNOWN);
        }
        Optional<TriedReach> limited = tried.filter(t -> t.rule().id().equals(rule.id()));
        if (limited.isEmpty()) {
            return release.reach(wave, area, RuleKeys.reach(leading)).orElse(REACH_UNKNOWN);
        }
        OptionalDouble known =
                release.reach(wave, area, RuleKeys.reach(limited.get().rule().leading()));
        // withheld now: one half, as on the cards of today
        return known.isPresent() ? limited.get().limit(known.getAsDouble()) : REACH_UNKNOWN;
    }

    private double feasibility(Cost cost, Area fiscalArea) {
        double feasibility = FEASIBILITY.getOrDefault(cost, 0.0);
        OptionalDouble freedom = release.indicator(wave, fiscalArea, "FISCAL")
                .map(ReleasedIndicator::value)
                .orElse(OptionalDouble.empty());
        boolean pressed = freedom.isPresent() && freedom.getAsDouble() < settings.fiscalPressureBelow();
        return pressed && cost == Cost.H ? feasibility - PRESSURE_DISCOUNT : feasibility;
    }

    private double urgency(Condition leading, Area area) {
        return release.indicator(wave, area, leading.indicator())
                .flatMap(ReleasedIndicator::change)
                .map(change -> Math.clamp(-change.value() / SLIDE, 0.0, 1.0))
                .orElse(0.0);
    }
}
