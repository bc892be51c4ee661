package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Challenge;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.RecommendationSettings;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.TriedReach;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody wants to try out on a rulebook.
 *
 * @param threshold another threshold of one condition
 * @param weights other weights, 0.8..1.2, by region and challenge
 * @param caps other largest numbers of cards by level, each at least 1
 */
public record Variation(
        Optional<Threshold> threshold,
        SortedMap<String, SortedMap<Challenge, Double>> weights,
        SortedMap<GovernanceLevel, Integer> caps) {

    /**
     * Another threshold.
     *
     * @param rule rule
     * @param condition condition of the rule as it is
     * @param value threshold to try
     */
    public record Threshold(Rule rule, Condition condition, double value) {

        /** Whether it is the threshold that decides how many units the rule reaches. */
        boolean leads() {
            return condition.equals(rule.leading());
        }

        TriedReach reach(boolean least) {
            return new TriedReach(rule, value, least);
        }
    }

    /** Whether weights or numbers of cards are varied, which move cards and change no outcome. */
    boolean movesCards() {
        return !weights.isEmpty() || !caps.isEmpty();
    }

    /** The rulebook with the other threshold alone. */
    Rulebook thresholdOf(Rulebook rulebook) {
        if (threshold.isEmpty()) {
            return rulebook;
        }
        var rules = new TreeMap<>(rulebook.rules());
        Threshold tried = threshold.get();
        rules.put(tried.rule().id(), tried.rule().with(tried.condition(), tried.value()));
        return rulebook.varied(rules, rulebook.localWeights(), rulebook.settings());
    }

    /** The rulebook with the other weights and numbers of cards. */
    Rulebook cardsOf(Rulebook rulebook) {
        var all = new TreeMap<>(rulebook.localWeights());
        weights.forEach((region, own) -> {
            var merged = new TreeMap<Challenge, Double>(all.getOrDefault(region, new TreeMap<>()));
            merged.putAll(own);
            all.put(region, merged);
        });
        RecommendationSettings settings = rulebook.settings();
        Map<GovernanceLevel, Integer> most = new TreeMap<>(Map.of(
                GovernanceLevel.LOCAL, settings.localCards(),
                GovernanceLevel.REGIONAL, settings.regionalCards(),
                GovernanceLevel.EU, settings.euCards()));
        most.putAll(caps);
        return rulebook.varied(
                rulebook.rules(),
                all,
                settings.withCards(
                        most.getOrDefault(GovernanceLevel.LOCAL, 1),
                        most.getOrDefault(GovernanceLevel.REGIONAL, 1),
                        most.getOrDefault(GovernanceLevel.EU, 1)));
    }
}
