package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import java.util.ArrayList;
import java.util.List;

/** Pilot pairs, existing solutions, competence centres and planned purchases in the report to the European level. */
final class PilotChapter {

    private final Issue issue;

    PilotChapter(Issue issue) {
        this.issue = issue;
    }

    Chapter chapter(Heading heading) {
        List<Section> sections = new ArrayList<>();
        sections.add(new PilotTables(issue).all());
        new RunningPilotTables(issue).section(pilot -> true).ifPresent(sections::add);
        new InventoryCounts(issue).section().ifPresent(sections::add);
        if (issue.buys()) {
            sections.add(new CentreTables(issue).all());
            sections.add(slots());
        }
        return new Chapter(heading, issue.text(issue.buys() ? "lead.eu.pilots" : "lead.eu.pilots.alone"), sections);
    }

    /** Planned innovation purchases per region. */
    private Section slots() {
        List<DataTable.Row> rows = issue.regions().stream()
                .map(r -> {
                    Figure planned = issue.figure(r.area(), "PLAN_PPI");
                    Figure centre = issue.figure(r.area(), CentreTables.KNOWN);
                    return ChartMaker.row(
                            issue.names().of(r),
                            planned,
                            centre.unit() == Unit.PERCENT ? centre : Figure.missing(Unit.PERCENT, ":"));
                })
                .toList();
        return Section.figures(
                "purchases",
                issue.text("purchases.heading"),
                List.of(),
                List.of(new DataTable(
                        "purchases",
                        issue.text("purchases.table"),
                        issue.text("column.region"),
                        List.of(issue.name("PLAN_PPI"), issue.name(CentreTables.KNOWN)),
                        rows)));
    }
}
