package eu.regiometer.publication;

import eu.regiometer.revision.Change;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;

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
        } else if (all.isEmpty()) {
            page.element("p", texts.text("changes.none"));
        } else {
            page.element("p", texts.text("changes.lead"), "class", "lead");
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
                    .element("td", change.from().isEmpty() ? "–" : change.from())
                    .element("td", change.to().isEmpty() ? "–" : change.to())
                    .element("td", texts.text("cause." + change.cause().name()))
                    .end();
        }
        page.end().end().end().end();
    }

    private String what(Change change) {
        if (change.rule()) {
            boolean known = content.rulebook().texts().containsKey(change.what());
            return change.what()
                    + (known
                            ? " "
                                    + content.rulebook()
                                            .text(change.what(), texts.language())
                                            .title()
                            : "");
        }
        return content.tree()
                .indicator(change.what())
                .map(i -> i.name(texts.language()) + " (" + change.what() + ")")
                .orElse(change.what());
    }
}
