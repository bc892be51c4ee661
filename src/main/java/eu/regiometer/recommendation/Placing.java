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
 * Decides where the outcomes of one area and one level are printed: relations between rules, the number of cards, the
 * watch list. Each challenge with a fired rule keeps at least one card. A rule that is superseded or excluded by one that
 * stays is not on the watch list either. What a reviewer holds back makes room for the others.
 */
final class Placing {

    private Placing() {}

    /** Placement by rule id. */
    static Map<String, Placement> place(List<Outcome> outcomes, int mostCards) {
        var placement = new TreeMap<String, Placement>();
        List<Outcome> candidates = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            placement.put(outcome.rule().id(), first(outcome));
            if (placement.get(outcome.rule().id()) == Placement.RESERVE) {
                candidates.add(outcome);
            }
        }
        candidates.sort(PrintingOrder.CARDS);
        List<Outcome> kept = withoutDisplaced(candidates);
        for (String rule : cards(kept, mostCards)) {
            placement.put(rule, Placement.CARD);
        }
        for (Outcome outcome : outcomes) {
            if (placement.get(outcome.rule().id()) == Placement.WATCH_LIST && displaced(outcome.rule(), kept)) {
                placement.put(outcome.rule().id(), Placement.RESERVE);
            }
        }
        return placement;
    }

    /** The place of an outcome before relations and the number of cards are looked at. */
    private static Placement first(Outcome outcome) {
        if (Overrides.heldBack(outcome)) {
            return Placement.HELD_BACK;
        }
        return switch (outcome.kind()) {
            case FIRED -> Placement.RESERVE;
            case INDICATIVE -> outcome.rule().leading().statistic().bound() ? Placement.WATCH_LIST : Placement.RESERVE;
            case NOT_EVALUABLE -> Placement.NOT_EVALUABLE_LIST;
            case NOT_FIRED -> Placement.NONE;
        };
    }

    /** Whether one of the rules that stay keeps this one away. */
    private static boolean displaced(Rule rule, List<Outcome> kept) {
        return kept.stream()
                .map(Outcome::rule)
                .anyMatch(other -> other.supersedes().contains(rule.id()) || exclude(rule, other));
    }

    private static List<Outcome> withoutDisplaced(List<Outcome> inOrder) {
        List<Outcome> kept = new ArrayList<>();
        for (Outcome outcome : inOrder) {
            boolean excluded = kept.stream().anyMatch(other -> exclude(outcome.rule(), other.rule()));
            if (!excluded && !superseded(outcome.rule(), inOrder)) {
                kept.add(outcome);
            }
        }
        return kept;
    }

    /** A rule that is itself superseded supersedes nothing; a rulebook with a circle is not read. */
    private static boolean superseded(Rule rule, List<Outcome> candidates) {
        return candidates.stream()
                .map(Outcome::rule)
                .anyMatch(other -> other.supersedes().contains(rule.id()) && !superseded(other, candidates));
    }

    private static boolean exclude(Rule a, Rule b) {
        return a.excludes().contains(b.id()) || b.excludes().contains(a.id());
    }

    /** The cards; a rule that requires another one leaves its place when the other has none. */
    private static Set<String> cards(List<Outcome> inOrder, int most) {
        List<Outcome> candidates = new ArrayList<>(inOrder);
        while (true) {
            Set<String> chosen = chosen(candidates, most);
            List<Outcome> alone = candidates.stream()
                    .filter(o -> chosen.contains(o.rule().id())
                            && !chosen.containsAll(o.rule().requires()))
                    .toList();
            if (alone.isEmpty()) {
                return chosen;
            }
            candidates.remove(alone.getLast());
        }
    }

    private static Set<String> chosen(List<Outcome> inOrder, int most) {
        var chosen = new ArrayList<>(inOrder.subList(0, Math.min(most, inOrder.size())));
        var left = new ArrayList<>(inOrder.subList(chosen.size(), inOrder.size()));
        for (Outcome outcome : left) {
            if (outcome.kind() == OutcomeKind.FIRED
                    && !challenges(chosen).contains(outcome.rule().challenge())) {
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
            long same = chosen.stream()
                    .filter(o -> o.rule().challenge() == challenge)
                    .count();
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
