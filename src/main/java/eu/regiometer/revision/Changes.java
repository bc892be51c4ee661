package eu.regiometer.revision;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What differs between two issues, computed from stored aggregates, never from the text of a PDF. */
public final class Changes {

    private final Since since;
    private final SortedMap<Area, List<Change>> areas;
    private final List<Change> reports;
    private final Predicate<Area> sameGrounds;

    private Changes(
            Since since, SortedMap<Area, List<Change>> areas, List<Change> reports, Predicate<Area> sameGrounds) {
        this.since = since;
        this.areas = Collections.unmodifiableSortedMap(areas);
        this.reports = List.copyOf(reports);
        this.sameGrounds = sameGrounds;
    }

    /** What an issue is compared with. */
    public sealed interface Since {

        /** Nothing: it is the first of its wave. */
        record Nothing() implements Since {}

        /** An issue whose record cannot be read any longer. */
        record Unreadable() implements Since {}

        /**
         * The issue of the run before.
         *
         * @param date report date, ISO 8601
         */
        record Run(String date) implements Since {}

        /**
         * A version of one document that is public.
         *
         * @param version its number
         * @param date report date, ISO 8601
         */
        record PublicVersion(int version, String date) implements Since {}
    }

    /** The changes of an issue without a predecessor. */
    public static Changes ofFirstIssue() {
        return new Changes(new Since.Nothing(), new TreeMap<>(), List.of(), area -> false);
    }

    /** The changes of an issue that has a predecessor of which nothing can be told any longer. */
    public static Changes unreadable() {
        return new Changes(new Since.Unreadable(), new TreeMap<>(), List.of(), area -> false);
    }

    /** What differs from the issue in which a version of a document became public. */
    public static Changes sincePublic(
            int version, String date, IssueRecord then, IssueRecord now, Territory territory) {
        Changes changes = between(Optional.of(then), now, territory);
        return changes.firstIssue()
                ? changes
                : new Changes(
                        new Since.PublicVersion(version, date), changes.areas, changes.reports, changes.sameGrounds);
    }

    /** What differs from the previous issue of the same wave; another wave or none makes this a first issue. */
    public static Changes between(Optional<IssueRecord> previous, IssueRecord now, Territory territory) {
        Optional<IssueRecord> comparable = previous.filter(p -> p.wave().equals(now.wave()));
        if (comparable.isEmpty()) {
            return ofFirstIssue();
        }
        var comparison = new Comparison(comparable.get(), now, territory);
        var attribution = new Attribution(comparable.get(), now, territory);
        return new Changes(
                new Since.Run(comparable.get().date()),
                comparison.areas(),
                comparison.reports(),
                attribution::sameGrounds);
    }

    /** Whether there was no issue of this wave before. */
    public boolean firstIssue() {
        return since instanceof Since.Nothing;
    }

    /** What the issue is compared with. */
    public Since since() {
        return since;
    }

    /**
     * Whether areas stand as they stood: nothing printed of them moved, and their own data, weights, decisions and all
     * methods, settings, rules and templates are the same. Means of others may have moved.
     */
    public boolean unmoved(Collection<Area> own) {
        return own.stream().allMatch(area -> !areas.containsKey(area) && sameGrounds.test(area));
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
