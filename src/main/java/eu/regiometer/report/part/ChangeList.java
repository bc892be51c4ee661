package eu.regiometer.report.part;

import java.util.List;

/**
 * What changed since the last issue.
 *
 * @param lead since when, or that there is nothing to tell
 * @param lines what is printed: recommendations, figures, then what concerns the whole report
 * @param further what stands on the site and in the data only
 * @param more how much that is, in words; empty if nothing
 */
public record ChangeList(String lead, List<Line> lines, List<Line> further, String more) {

    public ChangeList {
        lines = List.copyOf(lines);
        further = List.copyOf(further);
    }

    /**
     * One change.
     *
     * @param kind what happened, in words
     * @param what the recommendation or figure
     * @param from before
     * @param to now
     * @param cause why, in words
     * @param where section and figure of this report, in words
     * @param target id of that place; empty where there is none
     */
    public record Line(String kind, String what, String from, String to, String cause, String where, String target) {}
}
