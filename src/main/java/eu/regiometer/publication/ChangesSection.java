package eu.regiometer.publication;

import eu.regiometer.revision.CardState;
import eu.regiometer.revision.Change;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed since the last issue, one list per area. */
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
        } else if (content.changes().none()) {
            page.element("p", texts.text("changes.none"));
        } else {
            page.element("p", texts.text("changes.lead"), "class", "lead");
            content.changes().reports().forEach(change -> page.element("p", texts.text("cause." + change.code())));
            all.forEach(this::areaChanges);
        }
        page.end();
    }

    private void areaChanges(Area area, List<Change> lines) {
        String name = ReportTables.name(area, content, texts);
        String count = Integer.toString(lines.size());
        page.start("details").element("summary", texts.text("changes.area", "area", name, "count", count));
        page.start("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", name)
                .start("table");
        page.element("caption", name);
        page.start("thead").start("tr");
        for (String column : List.of("what", "from", "to", "cause")) {
            page.element("th", texts.text("column." + column), "scope", "col");
        }
        page.end().end();
        page.start("tbody");
        for (Change change : lines) {
            page.start("tr")
                    .element("th", what(change), "scope", "row")
                    .element("td", from(change))
                    .element("td", to(change))
                    .element(
                            "td",
                            change.origins().stream()
                                    .map(origin -> texts.text("cause." + origin.cause()))
                                    .collect(Collectors.joining("; ")))
                    .end();
        }
        page.end().end().end().end();
    }

    private static String from(Change change) {
        return switch (change) {
            case Change.OfFigure figure -> figure.from();
            case Change.OfCard card -> card.from().map(CardState::priority).orElse("–");
            case Change.OfReports reports -> reports.from();
        };
    }

    private static String to(Change change) {
        return switch (change) {
            case Change.OfFigure figure -> figure.to();
            case Change.OfCard card -> card.to().map(CardState::priority).orElse("–");
            case Change.OfReports reports -> reports.to();
        };
    }

    private String what(Change change) {
        if (change instanceof Change.OfCard) {
            boolean known = content.rulebook().texts().containsKey(change.code());
            return change.code()
                    + (known
                            ? " "
                                    + content.rulebook()
                                            .text(change.code(), texts.language())
                                            .title()
                            : "");
        }
        return content.tree()
                .indicator(change.code())
                .map(i -> i.name(texts.language()) + " (" + change.code() + ")")
                .orElse(change.code());
    }
}
