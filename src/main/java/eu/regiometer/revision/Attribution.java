package eu.regiometer.revision;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names the causes of a change by what really differs for its area. */
final class Attribution {

    private final IssueRecord before;
    private final IssueRecord after;
    private final Territory territory;

    Attribution(IssueRecord before, IssueRecord after, Territory territory) {
        this.before = before;
        this.after = after;
        this.territory = territory;
    }

    /** Whether all that figures and words about an area rest on is the same; what lies in other regions does not count. */
    boolean sameGrounds(Area area) {
        Set<String> own = regions(area);
        return before.grounds().rulebook().equals(after.grounds().rulebook())
                && before.grounds().templates().equals(after.grounds().templates())
                && before.grounds().methods().equals(after.grounds().methods())
                && before.grounds().settings().equals(after.grounds().settings())
                && receipts(own, true).isEmpty()
                && weights(own, true).isEmpty()
                && before.estimates(area).equals(after.estimates(area))
                && decisions(before, area).equals(decisions(after, area));
    }

    private static SortedMap<String, String> decisions(IssueRecord issue, Area area) {
        String own = IssueRecord.key(area, "");
        SortedMap<String, String> decisions = new TreeMap<>(issue.decisions());
        decisions.keySet().removeIf(key -> !key.startsWith(own));
        return decisions;
    }

    /** Why a figure of an area differs. */
    List<Origin> ofFigure(Area area, String from, String to) {
        List<Origin> origins = new ArrayList<>();
        if (from.equals(Comparison.WITHHELD) != to.equals(Comparison.WITHHELD)) {
            origins.add(new Origin(Cause.DISCLOSURE, List.of()));
        }
        origins.addAll(figures(area));
        return origins.isEmpty() ? rest(area) : origins;
    }

    /** Why a recommendation stands otherwise, came or went. */
    List<Origin> ofCard(Area area, String rule) {
        String key = IssueRecord.key(area, rule);
        List<Origin> origins = new ArrayList<>(ofWords(key, rule));
        if (!Objects.equals(before.measured().get(key), after.measured().get(key))
                && before.measured().containsKey(key)
                && after.measured().containsKey(key)) {
            origins.addAll(figures(area));
        }
        if (origins.isEmpty()) {
            origins.addAll(rest(area));
        }
        return origins.stream().sorted().distinct().toList();
    }

    /** Why a recommendation is said in other words. */
    List<Origin> ofWords(Area area, String rule) {
        List<Origin> origins = ofWords(IssueRecord.key(area, rule), rule);
        if (!origins.isEmpty()) {
            return origins;
        }
        return before.grounds().rulebook().equals(after.grounds().rulebook()) ? rest(area) : List.of(rulebook());
    }

    private List<Origin> ofWords(String key, String rule) {
        List<Origin> origins = new ArrayList<>();
        if (!Objects.equals(before.rules().get(rule), after.rules().get(rule))) {
            origins.add(rulebook());
        }
        if (!Objects.equals(before.decisions().get(key), after.decisions().get(key))) {
            origins.add(new Origin(Cause.OVERRIDE, List.of()));
        }
        return origins;
    }

    private Origin rulebook() {
        return new Origin(
                Cause.RULEBOOK,
                List.of(before.grounds().rulebook(), after.grounds().rulebook()));
    }

    /** What differs of all that figures of an area rest on; what lies elsewhere counts only if nothing nearer does. */
    private List<Origin> figures(Area area) {
        Set<String> own = regions(area);
        List<Origin> origins = new ArrayList<>();
        add(origins, Cause.NEW_DATA, receipts(own, true));
        add(origins, Cause.WEIGHTS, weights(own, true));
        add(
                origins,
                Cause.PROGRAMME,
                differing(before.grounds().methods(), after.grounds().methods()));
        if (origins.isEmpty()) {
            add(origins, Cause.NEW_DATA_ELSEWHERE, receipts(own, false));
            add(origins, Cause.WEIGHTS, weights(own, false));
        }
        return origins;
    }

    /** Everything that differs, when nothing nearer explains a change. */
    private List<Origin> rest(Area area) {
        List<Origin> origins = new ArrayList<>();
        if (!before.grounds().rulebook().equals(after.grounds().rulebook())) {
            origins.add(rulebook());
        }
        origins.addAll(figures(area));
        add(
                origins,
                Cause.PROGRAMME,
                differing(before.grounds().settings(), after.grounds().settings()));
        if (!origins.isEmpty()) {
            return origins;
        }
        boolean product = !before.grounds().product().equals(after.grounds().product());
        return List.of(new Origin(product ? Cause.PRODUCT : Cause.UNKNOWN, List.of()));
    }

    private static void add(List<Origin> origins, Cause cause, List<String> details) {
        if (!details.isEmpty()) {
            origins.add(new Origin(cause, details));
        }
    }

    /** Regions whose answers make up the figures of an area. */
    private Set<String> regions(Area area) {
        Collection<Region> members = territory
                .regionOf(area)
                .<Collection<Region>>map(List::of)
                .orElseGet(() -> territory
                        .wave(after.wave())
                        .map((Wave wave) -> territory.regionsIn(area, wave))
                        .orElse(List.of()));
        return members.stream().map(Region::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the receipts that came to count or ceased to, of these regions or of all others. */
    private List<String> receipts(Set<String> own, boolean inside) {
        SortedMap<String, List<String>> then = before.grounds().data();
        SortedMap<String, List<String>> now = after.grounds().data();
        List<String> added = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String region : keys(then, now)) {
            if (own.contains(region) == inside) {
                List<String> old = then.getOrDefault(region, List.of());
                List<String> fresh = now.getOrDefault(region, List.of());
                fresh.stream().filter(id -> !old.contains(id)).forEach(added::add);
                old.stream().filter(id -> !fresh.contains(id)).forEach(gone::add);
            }
        }
        return added.isEmpty() ? gone : added;
    }

    private List<String> weights(Set<String> own, boolean inside) {
        return differing(before.grounds().weights(), after.grounds().weights()).stream()
                .filter(region -> own.contains(region) == inside)
                .toList();
    }

    private static List<String> differing(SortedMap<String, String> then, SortedMap<String, String> now) {
        return keys(then, now).stream()
                .filter(key -> !Objects.equals(then.get(key), now.get(key)))
                .toList();
    }

    private static SortedSet<String> keys(SortedMap<String, ?> then, SortedMap<String, ?> now) {
        var keys = new TreeSet<>(new TreeMap<>(then).keySet());
        keys.addAll(now.keySet());
        return keys;
    }
}
