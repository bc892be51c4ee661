package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Writes the state of the field work: {@value #CSV}, {@value #ITEMS} and {@value #HTML}. */
public final class MonitoringWriter {

    /** Table for programs, a line per region and survey. */
    public static final String CSV = "monitoring.csv";

    /** Table for programs, a line per question: what is missing of its answers. */
    public static final String ITEMS = "monitoring-items.csv";

    /** Page for people. */
    public static final String HTML = "monitoring.html";

    private static final double PERCENT = 100;
    private static final double SMALL = 1;
    private static final int MORE_DECIMALS = 3;
    private static final String NO_VALUE = "–";
    private static final List<String> COLUMNS = List.of(
            "column.region",
            "column.survey",
            "monitor.state",
            "monitor.files",
            "monitor.eligible",
            "monitor.invited",
            "monitor.started",
            "monitor.unfinished",
            "monitor.refused",
            "monitor.received",
            "monitor.complete",
            "monitor.usable",
            "monitor.rate",
            "monitor.invitedRate",
            "monitor.half",
            "monitor.expected");

    private final TemplateFolder templates;
    private final Texts texts;
    private final Texts feedback;
    private final NumberStyle numbers = NumberStyle.of(Texts.ENGLISH);

    /** A writer with the style and texts of these templates. */
    public MonitoringWriter(TemplateFolder templates) {
        this.templates = templates;
        this.texts = Texts.read(templates, "site", Texts.ENGLISH);
        this.feedback = Texts.read(templates, "feedback", Texts.ENGLISH);
    }

    /**
     * Writes the files.
     *
     * @param output output folder
     * @param facts who publishes it and who paid
     * @return their paths below the output folder, sorted
     */
    public List<String> write(Path output, Monitoring data, SiteFacts facts) {
        List<MonitoringLine> lines = MonitoringLine.of(data);
        String wave = data.wave().code();
        OutputFiles.write(output.resolve(CSV), MonitoringTables.regions(lines, wave));
        OutputFiles.write(output.resolve(ITEMS), MonitoringTables.items(lines, wave));
        OutputFiles.write(output.resolve(HTML), page(lines, data, facts).getBytes(StandardCharsets.UTF_8));
        return List.of(ITEMS, CSV, HTML);
    }

    private String page(List<MonitoringLine> lines, Monitoring data, SiteFacts facts) {
        String title = texts.text("monitoring");
        String date = data.wave().reportDate().toString();
        Markup page = new PageFrame(templates)
                .open(Texts.ENGLISH, title, "")
                .element("a", texts.text("skip"), "class", "skip", "href", "#main")
                .start("header")
                .start("div", "class", "inner")
                .element("p", texts.text("over", "wave", data.wave().code(), "date", date), "class", "over")
                .element("h1", title)
                .end()
                .end()
                .start("main", "id", "main", "class", "inner", "tabindex", "-1");
        if (data.release().synthetic()) {
            page.element("p", texts.text("synthetic"), "class", "notice");
        }
        page.start("p", "class", "ways")
                .element("a", texts.text("back"), "href", SiteNavigation.Part.OVERVIEW.path(Texts.ENGLISH))
                .element("a", CSV, "href", CSV)
                .element("a", ITEMS, "href", ITEMS)
                .end();
        long days = Math.max(
                0, ChronoUnit.DAYS.between(data.wave().reportDate(), data.wave().acceptUntil()));
        page.element(
                "p",
                texts.text(
                        "monitor.lead",
                        "date",
                        date,
                        "until",
                        data.wave().acceptUntil().toString(),
                        "days",
                        Long.toString(days)),
                "class",
                "lead");
        table(page, lines);
        data.withoutTexts()
                .forEach((language, regions) -> page.element(
                        "p",
                        texts.text(
                                "monitor.languages.missing",
                                "language",
                                texts.has("language." + language) ? texts.text("language." + language) : language,
                                "regions",
                                String.join(", ", regions)),
                        "class",
                        "notice"));
        page.element("p", texts.text("monitor.words"), "class", "lead");
        page.element("h2", texts.text("monitor.details"));
        var details = new MonitoringDetails(texts, feedback, numbers, data);
        lines.stream()
                .filter(line -> line.state() != MonitoringLine.State.NONE)
                .forEach(line -> details.add(page, line));
        page.end();
        new PageFoot(page, facts, texts, Texts.ENGLISH, "")
                .write(PageFoot.accessibility(
                        texts, Texts.ENGLISH, "", SiteNavigation.Part.ACCESSIBILITY.path(Texts.ENGLISH)));
        return page.end().end().done();
    }

    private void table(Markup page, List<MonitoringLine> lines) {
        String caption = texts.text("monitor.caption");
        page.start("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", caption)
                .start("table", "class", "many")
                .element("caption", caption)
                .start("thead")
                .start("tr");
        for (String key : COLUMNS) {
            boolean words = key.startsWith("column.") || key.equals("monitor.state");
            page.element("th", texts.text(key), "scope", "col", "class", words ? "text" : "number");
        }
        page.end().end().start("tbody");
        lines.forEach(line -> row(page, line));
        page.end().end().end();
    }

    private void row(Markup page, MonitoringLine line) {
        Optional<ReleasedCounts> counts = line.counts();
        page.start("tr").element("th", line.region().name(Texts.ENGLISH), "scope", "row");
        page.element("td", texts.text("survey." + line.survey().id()));
        page.element("td", texts.text("state." + line.state()));
        number(page, line.accepted() + ", " + line.refused() + ", " + line.waiting());
        number(page, whole(counts.map(ReleasedCounts::eligible).orElse(OptionalLong.empty())));
        number(page, whole(counts.map(ReleasedCounts::invited).orElse(OptionalLong.empty())));
        number(page, line.work().map(w -> told(w.started())).orElse(NO_VALUE));
        number(page, work(line, ReleasedFieldWork::unfinished));
        number(page, work(line, ReleasedFieldWork::refused));
        number(page, line.work().map(w -> told(w.received())).orElse(NO_VALUE));
        number(page, line.work().map(w -> told(w.complete())).orElse(NO_VALUE));
        number(page, counts.map(c -> told(c.accepted())).orElse(NO_VALUE));
        number(page, percent(counts.map(ReleasedCounts::responseRate).orElse(OptionalDouble.empty()), ""));
        number(page, percent(line.ofInvited(), ""));
        number(page, percent(line.pace().halfWidth(), "± "));
        number(page, percent(line.pace().expectedHalfWidth(), "± "));
        page.end();
    }

    private String work(MonitoringLine line, ToLongFunction<ReleasedFieldWork> count) {
        return line.work().map(w -> numbers.whole(count.applyAsLong(w))).orElse(NO_VALUE);
    }

    private String told(OptionalLong count) {
        return count.isPresent() ? numbers.whole(count.getAsLong()) : ":c";
    }

    private static void number(Markup page, String text) {
        page.element("td", text, "class", "number");
    }

    private String whole(OptionalLong number) {
        return number.isPresent() ? numbers.whole(number.getAsLong()) : NO_VALUE;
    }

    private String percent(OptionalDouble share, String sign) {
        if (share.isEmpty()) {
            return NO_VALUE;
        }
        double percent = PERCENT * share.getAsDouble();
        // a share of the whole population may be small, and is not nought for it
        int decimals = percent > 0 && percent < SMALL ? MORE_DECIMALS : 1;
        return sign + numbers.percent(percent, decimals);
    }
}
