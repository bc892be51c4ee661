package eu.regiometer.report;

import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.Optional;

/** Lists the adequacy gates that the areas of a report miss, each with its cause and what follows from it. */
final class GateMaker {

    private final Issue issue;

    GateMaker(Issue issue) {
        this.issue = issue;
    }

    /** The section; none when all gates were passed. */
    Optional<Section> section() {
        List<List<String>> rows = issue.release().missedGates().stream()
                .filter(gate -> gate.wave().equals(issue.key().wave()) && concerns(gate))
                .map(gate -> List.of(
                        issue.name(gate.area()),
                        issue.text("survey.short." + gate.survey().name()),
                        cause(gate),
                        issue.text("gate." + gate.gate() + ".then", "area", issue.name(gate.area()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.tables(
                        "quality-gates",
                        issue.text("quality.heading.gates"),
                        List.of(issue.text("quality.gates")),
                        List.of(TextTable.of(
                                "gates",
                                issue.text("gates.table"),
                                List.of(
                                        issue.text("column.area"),
                                        issue.text("column.survey"),
                                        issue.text("column.gate"),
                                        issue.text("column.consequence")),
                                rows))));
    }

    /** A region's report tells all gates of its region; that of the Union those of whole regions and of itself. */
    private boolean concerns(MissedGate gate) {
        boolean top = gate.gate() == MissedGate.Gate.REGIONS;
        if (issue.key().level() == GovernanceLevel.EU) {
            return switch (gate.gate()) {
                case STATEMENT, WEIGHTS, UNMARKED, REGIONS -> true;
                case GROUP, ITEM -> false;
            };
        }
        return top
                ? gate.area().equals(Area.PARTNERS)
                : issue.region().map(Region::area).filter(gate.area()::equals).isPresent();
    }

    private String cause(MissedGate gate) {
        return issue.text(
                "gate." + gate.gate() + (gate.withheld() ? ".withheld" : ""),
                "missing",
                issue.numbers().whole(gate.missing().orElse(0)),
                "subject",
                subject(gate));
    }

    private String subject(MissedGate gate) {
        Optional<Item> item = issue.questionnaire(gate.survey()).item(gate.subject());
        if (item.isPresent()) {
            return gate.subject() + " " + issue.names().of(item.get());
        }
        int equals = gate.subject().indexOf('=');
        if (equals < 0) {
            return gate.subject();
        }
        return new CategoryNames(issue)
                .crossed(gate.subject().substring(0, equals), gate.subject().substring(equals + 1));
    }
}
