package eu.regiometer.publication;

import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.Cause;
import eu.regiometer.revision.Change;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Origin;
import eu.regiometer.territory.Area;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much changed since the last issue, one line per area; the pages of the areas tell what. */
final class ChangesSection {

    private final SiteContent content;
    private final Texts texts;
    private final Markup page;

    ChangesSection(SiteContent content, Texts texts, Markup page) {
        this.content = content;
        this.texts = texts;
        this.page = page;
    }

    void write() {
        page.start("section", "aria-labelledby", "changes").element("h2", texts.text("changes"), "id", "changes");
        Map<Area, List<Change>> all = content.changes().all();
        if (content.changes().firstIssue()) {
            page.element("p", texts.text("changes.first"));
        } else if (content.changes().since() instanceof Changes.Since.Unreadable) {
            page.element("p", texts.text("changes.unknown"));
        } else if (content.changes().none()) {
            page.element("p", texts.text("changes.none"));
        } else {
            page.element("p", texts.text("changes.lead"), "class", "lead");
            content.changes()
                    .reports()
                    .forEach(change -> page.element(
                            "p", texts.text("changes.reports", "cause", causes(List.of(change)) + versions(change))));
            if (!all.isEmpty()) {
                table(all);
            }
        }
        page.end();
    }

    private static String versions(Change change) {
        return change instanceof Change.OfReports(Cause cause, String from, String to)
                ? " (" + from + " → " + to + ")"
                : "";
    }

    private void table(Map<Area, List<Change>> all) {
        var table = new PageTable(page);
        table.open(
                texts.text("changes"),
                "plain",
                List.of(
                        Column.text(texts.text("column.area")),
                        Column.number(texts.text("column.cards")),
                        Column.number(texts.text("column.figures")),
                        Column.text(texts.text("column.cause"))));
        page.start("tbody");
        all.forEach((area, changes) -> {
            page.start("tr").start("th", "scope", "row");
            String name = SiteOrder.name(area, content.territory(), texts);
            page(area)
                    .ifPresentOrElse(
                            key -> page.element("a", name, "href", Links.href(content.page(key)) + "#changes"),
                            () -> page.text(name));
            page.end();
            long cards =
                    changes.stream().filter(Change.OfCard.class::isInstance).count();
            page.element("td", Counts.grouped(cards), "class", "number");
            page.element("td", Counts.grouped(changes.size() - cards), "class", "number");
            page.element("td", causes(changes)).end();
        });
        page.end();
        table.close();
    }

    /** The report that tells the changes of an area, in the language of the page or else in English. */
    private Optional<ReportKey> page(Area area) {
        Area told = area.equals(Area.EU) ? Area.PARTNERS : area;
        return content.shelf().nearest(told, texts.language());
    }

    private String causes(Collection<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.origins().stream())
                .map(Origin::cause)
                .distinct()
                .sorted()
                .map((Cause cause) -> texts.text("cause." + cause))
                .collect(Collectors.joining("; "));
    }
}
