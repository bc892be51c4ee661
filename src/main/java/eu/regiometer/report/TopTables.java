package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.measures.Indicator;
import eu.regiometer.report.TestedItems.Tested;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures of all partners and of the members of the Union, by population and with each region counting the same. */
final class TopTables {

    private final Issue issue;
    private final ItemFigures figures;

    TopTables(Issue issue) {
        this.issue = issue;
        this.figures = new ItemFigures(issue);
    }

    /** The index and the challenges. */
    Section indices() {
        List<DataTable.Row> rows = Stream.concat(issue.top().stream(), issue.heads().stream())
                .map(indicator -> new DataTable.Row(
                        issue.name(indicator.code()),
                        List.of(
                                issue.figure(Area.PARTNERS, indicator.code()),
                                equalRegions(Area.PARTNERS, indicator),
                                issue.figure(Area.EU, indicator.code()),
                                equalRegions(Area.EU, indicator))))
                .toList();
        return Section.figures(
                "tops",
                issue.text("tops.heading"),
                List.of(issue.text("tops.intro"), issue.text("weightings.intro")),
                List.of(new DataTable(
                        "tops", issue.text("tops.table"), issue.text("column.indicator"), columns(), rows)));
    }

    private Figure equalRegions(Area area, Indicator indicator) {
        return issue.release()
                .aggregate(issue.key().wave(), area, indicator.code(), Weighting.EQUAL_REGIONS)
                .map(a -> new Figure(
                                a.estimate(),
                                a.lower(),
                                a.upper(),
                                indicator.unit(),
                                a.flag().text())
                        .noted(figures.regions(a)))
                .orElse(Figure.missing(indicator.unit(), ":"));
    }

    private List<String> columns() {
        return List.of(
                issue.text("weightings.partners.population"),
                issue.text("weightings.partners.equal"),
                issue.text("weightings.eu.population"),
                issue.text("weightings.eu.equal"));
    }

    /** Headline questions; none in a programme without them. */
    Optional<Section> headlines() {
        List<Tested> items = new TestedItems(issue).headlines();
        return items.isEmpty() ? Optional.empty() : Optional.of(questions("weightings", items));
    }

    /** All tested questions. */
    Section all() {
        return questions("weightings-all", new TestedItems(issue).all());
    }

    private Section questions(String id, List<Tested> items) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (Tested tested : items) {
            DataTable.Row row = new DataTable.Row(
                    issue.names().of(tested.item()),
                    List.of(
                            figures.aggregate(
                                    tested.survey(),
                                    tested.item(),
                                    tested.statistic(),
                                    Area.PARTNERS,
                                    Weighting.POPULATION),
                            figures.aggregate(
                                    tested.survey(),
                                    tested.item(),
                                    tested.statistic(),
                                    Area.PARTNERS,
                                    Weighting.EQUAL_REGIONS),
                            figures.aggregate(
                                    tested.survey(), tested.item(), tested.statistic(), Area.EU, Weighting.POPULATION),
                            figures.aggregate(
                                    tested.survey(),
                                    tested.item(),
                                    tested.statistic(),
                                    Area.EU,
                                    Weighting.EQUAL_REGIONS)));
            if (row.figures().stream().anyMatch(Figure::known)) {
                rows.add(row);
            }
        }
        return Section.figures(
                id,
                issue.text("weightings.heading"),
                rows.isEmpty() ? List.of(issue.text("weightings.none")) : List.of(issue.text("weightings.units")),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new DataTable(
                                id, issue.text("weightings.table"), issue.text("column.question"), columns(), rows)));
    }
}
