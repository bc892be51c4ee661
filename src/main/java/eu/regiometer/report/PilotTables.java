package eu.regiometer.report;

import eu.regiometer.recommendation.Pilot;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;

/** Lists proposed pairs of regions for pilots with the reason of each match. */
final class PilotTables {

    private final Issue issue;

    PilotTables(Issue issue) {
        this.issue = issue;
    }

    /** The pairs, or the words why there is none. */
    Section section(List<Pilot> pilots) {
        if (pilots.isEmpty()) {
            String note = issue.recommendations().pilotNote();
            String key = "pilots.note." + note;
            return Section.text(
                    "pilots",
                    issue.text("pilots.heading"),
                    List.of(issue.texts().has(key) ? issue.text(key) : issue.text("pilots.none")));
        }
        List<List<String>> rows = pilots.stream()
                .map(p -> List.of(
                        issue.text("lens." + p.lens().name()),
                        issue.name(Area.region(p.first())),
                        issue.name(Area.region(p.second())),
                        issue.numbers().number(p.value(), 1),
                        reason(p)))
                .toList();
        return Section.tables(
                "pilots",
                issue.text("pilots.heading"),
                List.of(issue.text("pilots.intro")),
                List.of(TextTable.of(
                        "pilots",
                        issue.text("pilots.table"),
                        List.of(
                                issue.text("column.lens"),
                                issue.text("column.first"),
                                issue.text("column.second"),
                                issue.text("column.gain"),
                                issue.text("column.reason")),
                        rows)));
    }

    /** Where each of the two is better. */
    private String reason(Pilot pilot) {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 0; i < pilot.dimensions().size(); i++) {
            int compared = Double.compare(
                    pilot.firstProfile().get(i), pilot.secondProfile().get(i));
            if (compared != 0) {
                (compared > 0 ? first : second).add(issue.name(pilot.dimensions().get(i)));
            }
        }
        return issue.text(
                pilot.neighbours() ? "pilots.reason.neighbours" : "pilots.reason",
                "first",
                issue.name(Area.region(pilot.first())),
                "firstLeads",
                issue.list(first),
                "second",
                issue.name(Area.region(pilot.second())),
                "secondLeads",
                issue.list(second));
    }
}
