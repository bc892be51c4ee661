package eu.regiometer.report;

import eu.regiometer.measures.NodeLevel;
import eu.regiometer.recommendation.Pilot;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;

/** Lists proposed pairs of regions for pilots with the reason of each match. */
final class PilotTables {

    private final Issue issue;

    PilotTables(Issue issue) {
        this.issue = issue;
    }

    /** The pairs of all regions, with the lenses for which there are none. */
    Section all() {
        List<Pilot> pilots = issue.recommendations().pilots();
        List<String> without = Pilot.LENSES.stream()
                .filter(lens -> pilots.stream().noneMatch(p -> p.lens() == lens))
                .filter(lens -> issue.tree().at(NodeLevel.SUB).stream()
                        .anyMatch(i -> i.lens().equals(Optional.of(lens))))
                .map(lens -> issue.text("lens." + lens.name()))
                .toList();
        if (pilots.isEmpty() || without.isEmpty()) {
            return section(pilots);
        }
        return section(
                pilots,
                List.of(
                        issue.text("pilots.intro"),
                        issue.text(
                                "pilots.without",
                                "lenses",
                                issue.list(without),
                                "n",
                                issue.numbers()
                                        .whole(issue.recommendations()
                                                .rulebook()
                                                .settings()
                                                .fewestPilots()))));
    }

    /** The pairs of a region, or the words why there is none. */
    Section section(List<Pilot> pilots) {
        return section(pilots, List.of(issue.text("pilots.intro")));
    }

    private Section section(List<Pilot> pilots, List<String> intro) {
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
                intro,
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
        return issue.text(
                pilot.neighbours() ? "pilots.reason.neighbours" : "pilots.reason",
                "first",
                issue.name(Area.region(pilot.first())),
                "firstLeads",
                names(pilot.firstLeads()),
                "second",
                issue.name(Area.region(pilot.second())),
                "secondLeads",
                names(pilot.secondLeads()));
    }

    private String names(List<String> dimensions) {
        return issue.list(dimensions.stream().map(issue::name).toList());
    }
}
