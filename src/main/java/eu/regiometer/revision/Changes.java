package eu.regiometer.revision;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two issues, computed from stored aggregates, never from the text of a PDF. */
public final class Changes {

    private final boolean first;
    private final SortedMap<Area, List<Change>> byArea;

    private Changes(boolean first, SortedMap<Area, List<Change>> byArea) {
        this.first = first;
        this.byArea = byArea;
    }

    /** The changes of an issue without a predecessor. */
    public static Changes ofFirstIssue() {
        return new Changes(true, new TreeMap<>());
    }

    /** What differs from the previous issue of the same wave; another wave or none makes this a first issue. */
    public static Changes between(Optional<IssueRecord> previous, IssueRecord now, Territory territory) {
        if (previous.filter(p -> p.wave().equals(now.wave())).isEmpty()) {
            return ofFirstIssue();
        }
        var comparison = new Comparison(previous.get(), now, territory);
        comparison.compare(previous.get().figures(), now.figures(), false);
        comparison.compare(previous.get().recommendations(), now.recommendations(), true);
        return new Changes(false, comparison.found);
    }

    /** Whether there was no issue of this wave before. */
    public boolean firstIssue() {
        return first;
    }

    /** Changes of an area: figures by code, then rules by id. */
    public List<Change> of(Area area) {
        return byArea.getOrDefault(area, List.of());
    }

    /** All changes by area. */
    public SortedMap<Area, List<Change>> all() {
        return new TreeMap<>(byArea);
    }

    private static final class Comparison {

        private final Grounds before;
        private final Grounds after;
        private final Territory territory;
        private final SortedMap<Area, List<Change>> found = new TreeMap<>();

        Comparison(IssueRecord previous, IssueRecord now, Territory territory) {
            this.before = previous.grounds();
            this.after = now.grounds();
            this.territory = territory;
        }

        void compare(SortedMap<String, String> then, SortedMap<String, String> now, boolean rules) {
            var keys = new TreeSet<>(then.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                String from = then.getOrDefault(key, "");
                String to = now.getOrDefault(key, "");
                if (!from.equals(to)) {
                    String[] parts = key.split("/", 3);
                    Area area = new Area(FigureLevel.valueOf(parts[0]), parts[1]);
                    found.computeIfAbsent(area, a -> new ArrayList<>())
                            .add(new Change(parts[2], rules, from, to, cause(area, from, to, rules)));
                }
            }
        }

        private Cause cause(Area area, String from, String to, boolean rule) {
            if (!before.data().equals(after.data())) {
                boolean own = territory
                        .regionOf(area)
                        .map(r -> !before.data()
                                .getOrDefault(r.code(), "")
                                .equals(after.data().getOrDefault(r.code(), "")))
                        .orElse(true);
                return own ? Cause.NEW_DATA : Cause.NEW_DATA_ELSEWHERE;
            }
            if (!before.weights().equals(after.weights())) {
                return Cause.WEIGHTS;
            }
            if (from.startsWith(":") != to.startsWith(":") && !rule) {
                return Cause.DISCLOSURE;
            }
            if (!before.rulebook().equals(after.rulebook())) {
                return Cause.RULEBOOK;
            }
            if (rule && !before.overrides().equals(after.overrides())) {
                return Cause.OVERRIDE;
            }
            if (!before.programme().equals(after.programme())) {
                return Cause.PROGRAMME;
            }
            return before.templates().equals(after.templates()) ? Cause.PRODUCT : Cause.TEMPLATE;
        }
    }
}
