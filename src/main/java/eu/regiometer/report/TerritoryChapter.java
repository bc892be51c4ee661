package eu.regiometer.report;

import eu.regiometer.report.language.NameOrder;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SizeClasses;
import java.util.ArrayList;
import java.util.List;

/** The region in its report: what is known of it beyond the surveys, and who answered there. */
final class TerritoryChapter {

    private static final List<String> CONTEXT = List.of("TRAVEL", "FISCAL", "SUP_SKILL", "SUP_POOL");

    private final Issue issue;
    private final Region region;

    TerritoryChapter(Issue issue, Region region) {
        this.issue = issue;
        this.region = region;
    }

    Chapter chapter(Heading heading) {
        List<DataTable.Row> context = CONTEXT.stream()
                .filter(code -> issue.tree().indicator(code).isPresent())
                .map(code -> ChartMaker.row(
                        issue.name(code), issue.figure(region.area(), code), issue.figure(Area.PARTNERS, code)))
                .toList();
        DataTable lines = new DataTable(
                "context",
                issue.text("context.table"),
                issue.text("column.indicator"),
                List.of(issue.name(region.area()), issue.text("area.partners")),
                context);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "profile",
                issue.text(context.isEmpty() ? "profile.heading" : "context.heading"),
                context.isEmpty() ? List.of() : List.of(issue.text("context.intro")),
                List.of(),
                context.isEmpty() ? List.of() : List.of(lines),
                List.of(profile())));
        sections.add(Section.tables(
                "responses",
                issue.text("responses.heading"),
                List.of(issue.text("responses.intro")),
                List.of(new QualityMaker(issue).responses())));
        return new Chapter(heading, issue.text("lead.regional.territory"), sections);
    }

    private TextTable profile() {
        var n = issue.numbers();
        var mix = region.settlement();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(issue.text("profile.code"), region.code()));
        rows.add(List.of(issue.text("profile.country"), issue.names().of(region.country())));
        rows.add(List.of(issue.text("profile.population"), n.whole(region.population())));
        rows.add(List.of(issue.text("profile.size"), size()));
        rows.add(List.of(issue.text("profile.density"), n.number(region.density(), region.density() < 10 ? 1 : 0)));
        rows.add(List.of(
                issue.text("profile.settlement"),
                issue.text(
                        "profile.mix",
                        "city",
                        n.percent(100 * mix.city()),
                        "town",
                        n.percent(100 * mix.town()),
                        "rural",
                        n.percent(100 * mix.rural()))));
        rows.add(List.of(issue.text("profile.remote"), issue.text(region.remote() ? "unit.yes" : "unit.no")));
        rows.add(List.of(
                issue.text("profile.experience"),
                issue.text("experience." + region.experience().name())));
        rows.add(List.of(
                issue.text("profile.neighbours"),
                issue.list(region.neighbours().stream()
                        .map(code -> issue.name(Area.region(code)))
                        .toList())));
        rows.add(List.of(
                issue.text("profile.municipalities"),
                issue.list(issue.territory().municipalities(region.code()).stream()
                        .map(m -> m.name())
                        .sorted(NameOrder.of(issue.language()))
                        .toList())));
        return TextTable.of(
                "profile",
                issue.text("profile.table"),
                List.of(issue.text("column.feature"), issue.text("column.value")),
                rows);
    }

    /** Size class of the region with its bounds. */
    private String size() {
        SizeClasses sizes = issue.territory().sizes();
        return issue.text(
                "size." + sizes.of(region.population()).name(),
                "medium",
                issue.numbers().whole(sizes.mediumFrom()),
                "big",
                issue.numbers().whole(sizes.bigFrom()));
    }
}
