package eu.regiometer.revision;

import eu.regiometer.revision.Change.Kind;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares two issues of a wave. */
final class Comparison {

    static final String WITHHELD = ":c";

    private final IssueRecord before;
    private final IssueRecord after;
    private final Attribution attribution;
    private final SortedMap<Area, List<Change>> found = new TreeMap<>();

    Comparison(IssueRecord before, IssueRecord after, Territory territory) {
        this.before = before;
        this.after = after;
        this.attribution = new Attribution(before, after, territory);
    }

    /** What differs by area: recommendations in the order of {@link Kind}, then figures. */
    SortedMap<Area, List<Change>> areas() {
        SortedMap<Area, SortedMap<String, CardState>> then = byArea(before.cards());
        SortedMap<Area, SortedMap<String, CardState>> now = byArea(after.cards());
        Set<Area> areas = new TreeSet<>(then.keySet());
        areas.addAll(now.keySet());
        areas.forEach(
                area -> cards(area, then.getOrDefault(area, new TreeMap<>()), now.getOrDefault(area, new TreeMap<>())));
        figures();
        return found;
    }

    /** What concerns whole reports. */
    List<Change> reports() {
        List<Change> changes = new ArrayList<>();
        add(
                changes,
                Cause.TEMPLATE,
                before.grounds().templates(),
                after.grounds().templates());
        add(changes, Cause.PRODUCT, before.grounds().product(), after.grounds().product());
        return changes;
    }

    private static void add(List<Change> changes, Cause cause, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change.OfReports(cause, from, to));
        }
    }

    private void figures() {
        var keys = new TreeSet<>(before.figures().keySet());
        keys.addAll(after.figures().keySet());
        for (String key : keys) {
            String from = before.figures().getOrDefault(key, "");
            String to = after.figures().getOrDefault(key, "");
            if (!from.equals(to)) {
                Area area = area(key);
                String told = to.equals(WITHHELD) && !from.isEmpty() ? Change.OfFigure.RELEASED : from;
                take(area, new Change.OfFigure(code(key), told, to, attribution.ofFigure(area, from, to)));
            }
        }
    }

    private void cards(Area area, SortedMap<String, CardState> then, SortedMap<String, CardState> now) {
        List<Change.OfCard> changes = new ArrayList<>();
        var rules = new TreeSet<>(then.keySet());
        rules.addAll(now.keySet());
        for (String rule : rules) {
            Optional<CardState> from = Optional.ofNullable(then.get(rule));
            Optional<CardState> to = Optional.ofNullable(now.get(rule));
            kind(from, to)
                    .ifPresent(kind -> changes.add(new Change.OfCard(
                            rule,
                            kind,
                            from,
                            to,
                            kind == Kind.WORDS ? attribution.ofWords(area, rule) : attribution.ofCard(area, rule))));
        }
        Set<String> told = new TreeSet<>(changes.stream()
                .filter(change -> change.kind() != Kind.WORDS)
                .map(Change.OfCard::code)
                .toList());
        Ranking.moved(order(then, now), order(now, then)).stream()
                .filter(rule -> !told.contains(rule))
                .forEach(rule -> changes.add(new Change.OfCard(
                        rule,
                        Kind.RANK,
                        Optional.ofNullable(then.get(rule)),
                        Optional.ofNullable(now.get(rule)),
                        attribution.ofCard(area, rule))));
        changes.sort(Comparator.comparing(Change.OfCard::kind).thenComparing(Change.OfCard::code));
        changes.forEach(change -> take(area, change));
    }

    private static Optional<Kind> kind(Optional<CardState> from, Optional<CardState> to) {
        if (from.isEmpty()) {
            return Optional.of(Kind.ADDED);
        }
        if (to.isEmpty()) {
            return Optional.of(Kind.DROPPED);
        }
        if (!from.get().ranksLike(to.get())) {
            return Optional.of(Kind.PRIORITY);
        }
        return from.get().words().equals(to.get().words()) ? Optional.empty() : Optional.of(Kind.WORDS);
    }

    /** Rules that stand in both, in the order of the first. */
    private static List<String> order(SortedMap<String, CardState> cards, SortedMap<String, CardState> others) {
        return cards.entrySet().stream()
                .filter(card -> others.containsKey(card.getKey()))
                .sorted(Comparator.comparingInt(card -> card.getValue().place()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void take(Area area, Change change) {
        found.computeIfAbsent(area, a -> new ArrayList<>()).add(change);
    }

    private static SortedMap<Area, SortedMap<String, CardState>> byArea(SortedMap<String, CardState> cards) {
        SortedMap<Area, SortedMap<String, CardState>> areas = new TreeMap<>();
        cards.forEach((key, card) ->
                areas.computeIfAbsent(area(key), a -> new TreeMap<>()).put(code(key), card));
        return areas;
    }

    private static Area area(String key) {
        String[] parts = key.split("/", 3);
        return new Area(FigureLevel.valueOf(parts[0]), parts[1]);
    }

    private static String code(String key) {
        return key.split("/", 3)[2];
    }
}
