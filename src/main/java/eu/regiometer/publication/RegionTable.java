package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.publication.PageTable.Column;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Response and verdicts of each region, with the way to its page. */
final class RegionTable {

    private static final int PERCENT = 100;

    private final SiteContent content;
    private final Texts texts;
    private final Markup page;
    private final NumberStyle numbers;

    RegionTable(SiteContent content, Texts texts, Markup page) {
        this.content = content;
        this.texts = texts;
        this.page = page;
        this.numbers = NumberStyle.of(texts.language());
    }

    void write() {
        List<MonitoringLine> lines = MonitoringLine.of(content.monitoring());
        List<Survey> surveys = List.copyOf(content.monitoring().questionnaires().keySet());
        List<Column> columns = new ArrayList<>(List.of(Column.text(texts.text("column.region"))));
        surveys.forEach(survey -> columns.add(Column.text(texts.text("survey." + survey.id()))));
        columns.add(Column.text(texts.text("column.files")));
        var table = new PageTable(page);
        table.open(texts.text("overview.regions"), "many", columns);
        page.start("tbody");
        for (Region region : content.territory().members(content.wave())) {
            List<MonitoringLine> own =
                    lines.stream().filter(line -> line.region().equals(region)).toList();
            row(region, surveys, own);
        }
        page.end();
        table.close();
    }

    private void row(Region region, List<Survey> surveys, List<MonitoringLine> lines) {
        page.start("tr").start("th", "scope", "row");
        String name = region.name(texts.language());
        content.shelf()
                .nearest(region.area(), texts.language())
                .ifPresentOrElse(
                        key -> page.element("a", name, "href", Links.href(content.page(key))), () -> page.text(name));
        page.element("span", region.country().name(texts.language()), "class", "below")
                .end();
        for (Survey survey : surveys) {
            Optional<MonitoringLine> line =
                    lines.stream().filter(l -> l.survey() == survey).findFirst();
            String state = line.map(l -> l.state().name()).orElse(MonitoringLine.State.NONE.name());
            page.start("td")
                    .start("span", "class", "state " + state)
                    .element("span", sign(state), "aria-hidden", "true")
                    .text(" " + texts.text("state." + state))
                    .end();
            line.flatMap(MonitoringLine::counts).ifPresent(this::counts);
            page.end();
        }
        page.element("td", files(lines), "class", "files").end();
    }

    private static String sign(String state) {
        return switch (MonitoringLine.State.valueOf(state)) {
            case ENOUGH -> "✓";
            case FEW -> "±";
            case NONE -> "×";
        };
    }

    private void counts(ReleasedCounts counts) {
        String answers =
                counts.accepted().isPresent() ? numbers.whole(counts.accepted().getAsLong()) : ":c";
        page.element(
                "span",
                texts.text("overview.counts", "answers", answers, "rate", rate(counts.responseRate())),
                "class",
                "below");
    }

    /** A share of a whole population may be small and is not nought for it. */
    private String rate(OptionalDouble rate) {
        if (rate.isEmpty()) {
            return "–";
        }
        double percent = PERCENT * rate.getAsDouble();
        return numbers.percent(percent, percent < 1 ? 3 : 1);
    }

    private String files(List<MonitoringLine> lines) {
        return texts.text(
                "overview.files",
                "accepted",
                sum(lines.stream().mapToLong(MonitoringLine::accepted).sum()),
                "refused",
                sum(lines.stream().mapToLong(MonitoringLine::refused).sum()),
                "waiting",
                sum(lines.stream().mapToLong(MonitoringLine::waiting).sum()));
    }

    private String sum(long count) {
        return numbers.whole(count);
    }
}
