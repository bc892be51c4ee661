package eu.regiometer.revision;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What differs between two issues, computed from stored aggregates, never from the text of a PDF. */
public final class Changes {

    private final Optional<String> since;
    private final SortedMap<Area, List<Change>> areas;
    private final List<Change> reports;

    private Changes(Optional<String> since, SortedMap<Area, List<Change>> areas, List<Change> reports) {
        this.since = since;
        this.areas = Collections.unmodifiableSortedMap(areas);
        this.reports = List.copyOf(reports);
    }

    /** The changes of an issue without a predecessor. */
    public static Changes ofFirstIssue() {
        return new Changes(Optional.empty(), new TreeMap<>(), List.of());
    }

    /** What differs from the previous issue of the same wave; another wave or none makes this a first issue. */
    public static Changes between(Optional<IssueRecord> previous, IssueRecord now, Territory territory) {
        Optional<IssueRecord> comparable = previous.filter(p -> p.wave().equals(now.wave()));
        if (comparable.isEmpty()) {
            return ofFirstIssue();
        }
        var comparison = new Comparison(comparable.get(), now, territory);
        return new Changes(Optional.of(comparable.get().date()), comparison.areas(), comparison.reports());
    }

    /** Whether there was no issue of this wave before. */
    public boolean firstIssue() {
        return since.isEmpty();
    }

    /** Report date of the issue before, ISO 8601; empty for a first issue. */
    public Optional<String> since() {
        return since;
    }

    /** Changes of an area: recommendations by kind of change and rule, then figures by code. */
    public List<Change> of(Area area) {
        return areas.getOrDefault(area, List.of());
    }

    /** All changes by area. */
    public SortedMap<Area, List<Change>> all() {
        return areas;
    }

    /** Changes that concern every report: templates, product. */
    public List<Change> reports() {
        return reports;
    }

    /** Whether nothing differs anywhere. */
    public boolean none() {
        return areas.isEmpty() && reports.isEmpty();
    }
}
