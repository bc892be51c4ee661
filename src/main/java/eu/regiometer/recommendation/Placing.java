package eu.regiometer.recommendation;

import eu.regiometer.measures.Challenge;
import eu.regiometer.recommendation.Outcome.Placement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides where the outcomes of one area and one level are printed: exclusions, the number of cards, the watch list. Each
 * challenge with a fired rule keeps at least one card.
 */
final class Placing {

    private Placing() {}

    /** Placement by rule id. */
    static Map<String, Placement> place(List<Outcome> outcomes, int mostCards) {
        var placement = new TreeMap<String, Placement>();
        List<Outcome> candidates = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            placement.put(
                    outcome.rule().id(),
                    switch (outcome.kind()) {
                        case FIRED -> Placement.RESERVE;
                        case INDICATIVE ->
                            outcome.rule().leading().statistic().bound() ? Placement.WATCH_LIST : Placement.RESERVE;
                        case NOT_EVALUABLE -> Placement.NOT_EVALUABLE_LIST;
                        case NOT_FIRED -> Placement.NONE;
                    });
            if (placement.get(outcome.rule().id()) == Placement.RESERVE) {
                candidates.add(outcome);
            }
        }
        candidates.sort(PrintingOrder.CARDS);
        for (String rule : cards(withoutDisplaced(candidates), mostCards)) {
            placement.put(rule, Placement.CARD);
        }
        return placement;
    }

    private static List<Outcome> withoutDisplaced(List<Outcome> inOrder) {
        Set<String> present = new HashSet<>();
        Set<String> superseded = new HashSet<>();
        for (Outcome outcome : inOrder) {
            present.add(outcome.rule().id());
            superseded.addAll(outcome.rule().supersedes());
        }
        List<Outcome> kept = new ArrayList<>();
        Set<String> excluded = new HashSet<>();
        for (Outcome outcome : inOrder) {
            Rule rule = outcome.rule();
            if (!superseded.contains(rule.id())
                    && !excluded.contains(rule.id())
                    && present.containsAll(rule.requires())) {
                kept.add(outcome);
                excluded.addAll(rule.excludes());
            }
        }
        return kept;
    }

    private static Set<String> cards(List<Outcome> inOrder, int most) {
        var chosen = new ArrayList<>(inOrder.subList(0, Math.min(most, inOrder.size())));
        var left = new ArrayList<>(inOrder.subList(chosen.size(), inOrder.size()));
        for (Outcome outcome : left) {
            if (outcome.kind() == OutcomeKind.FIRED && !challenges(chosen).contains(outcome.rule().challenge())) {
                replaceable(chosen).ifPresent(index -> chosen.set(index, outcome));
            }
        }
        Set<String> ids = new HashSet<>();
        chosen.forEach(outcome -> ids.add(outcome.rule().id()));
        return ids;
    }

    /** The last card whose challenge has another card, or that is only indicative. */
    private static OptionalInt replaceable(List<Outcome> chosen) {
        for (int i = chosen.size() - 1; i >= 0; i--) {
            Challenge challenge = chosen.get(i).rule().challenge();
            long same = chosen.stream().filter(o -> o.rule().challenge() == challenge).count();
            if (same > 1 || chosen.get(i).kind() == OutcomeKind.INDICATIVE) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Set<Challenge> challenges(List<Outcome> outcomes) {
        Set<Challenge> challenges = EnumSet.noneOf(Challenge.class);
        outcomes.forEach(o -> challenges.add(o.rule().challenge()));
        return challenges;
    }
}
