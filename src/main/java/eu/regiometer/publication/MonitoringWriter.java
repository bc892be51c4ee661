package eu.regiometer.publication;

import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.CsvWriter;
import eu.regiometer.workbook.Decimals;
import eu.regiometer.workbook.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the state of the field work: {@value #CSV} and {@value #HTML}. */
public final class MonitoringWriter {

    /** Table for programs. */
    public static final String CSV = "monitoring.csv";

    /** Table for people. */
    public static final String HTML = "monitoring.html";

    private static final double PERCENT = 100;
    private static final String NO_VALUE = "–";
    private static final List<String> WORDS = List.of("monitor.state", "monitor.weakest", "monitor.thin");
    private static final List<String> HEADER = List.of(
            "wave",
            "region",
            "survey",
            "state",
            "files_accepted",
            "files_refused",
            "files_waiting",
            "eligible",
            "invited",
            "rows_found",
            "rows_accepted",
            "response_rate",
            "accepted_of_invited",
            "field_from",
            "field_to",
            "days_left",
            "n_eff",
            "half_width",
            "weakest_items",
            "thin_margins");

    private final TemplateFolder templates;
    private final Texts texts;
    private final NumberStyle numbers = NumberStyle.of(Texts.ENGLISH);

    /** A writer with the style and texts of these templates. */
    public MonitoringWriter(TemplateFolder templates) {
        this.templates = templates;
        this.texts = Texts.read(templates, "site", Texts.ENGLISH);
    }

    /**
     * Writes both files.
     *
     * @param output output folder
     * @return their paths below the output folder, sorted
     */
    public List<String> write(Path output, Monitoring data) {
        List<MonitoringLine> lines = MonitoringLine.of(data);
        long days = Math.max(
                0, ChronoUnit.DAYS.between(data.wave().reportDate(), data.wave().acceptUntil()));
        OutputFiles.write(
                output.resolve(CSV),
                CsvWriter.data(
                        HEADER, lines.stream().map(l -> fields(l, data, days)).toList()));
        OutputFiles.write(output.resolve(HTML), page(lines, data, days).getBytes(StandardCharsets.UTF_8));
        return List.of(CSV, HTML);
    }

    private static List<String> fields(MonitoringLine line, Monitoring data, long days) {
        List<String> fields = new ArrayList<>();
        fields.add(data.wave().code());
        fields.add(line.region().code());
        fields.add(line.survey().id());
        fields.add(
                switch (line.state()) {
                    case NONE -> "no submission";
                    case FEW -> "not enough answers";
                    case ENOUGH -> "enough answers";
                });
        fields.add(Long.toString(line.accepted()));
        fields.add(Long.toString(line.refused()));
        fields.add(Long.toString(line.waiting()));
        fields.add(count(line, ReleasedCounts::eligible));
        fields.add(count(line, ReleasedCounts::invited));
        fields.add(count(line, c -> OptionalLong.of(c.found())));
        fields.add(count(line, c -> OptionalLong.of(c.accepted())));
        fields.add(number(line.counts().map(ReleasedCounts::responseRate).orElse(OptionalDouble.empty())));
        fields.add(number(line.ofInvited()));
        fields.add(date(line.counts().flatMap(ReleasedCounts::fieldFrom)));
        fields.add(date(line.counts().flatMap(ReleasedCounts::fieldTo)));
        fields.add(Long.toString(days));
        fields.add(number(line.nEff()));
        fields.add(number(line.halfWidth()));
        fields.add(line.weakest().stream()
                .map(w -> w.item() + "=" + Decimals.text(w.valid()))
                .collect(Collectors.joining(" ")));
        fields.add(String.join(" ", line.thin()));
        return fields;
    }

    private static String count(MonitoringLine line, Function<ReleasedCounts, OptionalLong> of) {
        OptionalLong count = line.counts().map(of).orElse(OptionalLong.empty());
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Decimals.text(number.getAsDouble()) : "";
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private String page(List<MonitoringLine> lines, Monitoring data, long days) {
        String title = texts.text("monitoring");
        Markup page = new PageFrame(templates)
                .open(Texts.ENGLISH, title, "")
                .element("a", texts.text("skip"), "class", "skip", "href", "#main")
                .start("header")
                .start("div", "class", "inner")
                .element(
                        "p",
                        texts.text(
                                "over",
                                "wave",
                                data.wave().code(),
                                "date",
                                data.wave().reportDate().toString()),
                        "class",
                        "over")
                .element("h1", title)
                .end()
                .end()
                .start("main", "id", "main", "class", "inner", "tabindex", "-1");
        if (data.release().synthetic()) {
            page.element("p", texts.text("synthetic"), "class", "notice");
        }
        page.start("p", "class", "ways")
                .element("a", texts.text("back"), "href", SiteWriter.page(Texts.ENGLISH))
                .element("a", CSV, "href", CSV)
                .end();
        page.element(
                "p",
                texts.text(
                        "monitor.lead",
                        "date",
                        data.wave().reportDate().toString(),
                        "until",
                        data.wave().acceptUntil().toString(),
                        "days",
                        Long.toString(days)),
                "class",
                "lead");
        table(page, lines);
        return page.end().end().end().done();
    }

    private void table(Markup page, List<MonitoringLine> lines) {
        String caption = texts.text("monitor.caption");
        page.start("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", caption)
                .start("table", "class", "many")
                .element("caption", caption)
                .start("thead")
                .start("tr");
        for (String key : List.of(
                "column.region",
                "column.survey",
                "monitor.state",
                "monitor.files",
                "monitor.eligible",
                "monitor.invited",
                "monitor.rows",
                "monitor.rate",
                "monitor.invitedRate",
                "monitor.neff",
                "monitor.half",
                "monitor.weakest",
                "monitor.thin")) {
            boolean words = key.startsWith("column.") || WORDS.contains(key);
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
        number(
                page,
                counts.map(c -> texts.text(
                                "fact.of", "count", numbers.whole(c.accepted()), "all", numbers.whole(c.found())))
                        .orElse(NO_VALUE));
        number(page, percent(counts.map(ReleasedCounts::responseRate).orElse(OptionalDouble.empty()), ""));
        number(page, percent(line.ofInvited(), ""));
        number(page, line.nEff().isPresent() ? numbers.whole(line.nEff().getAsDouble()) : NO_VALUE);
        number(page, percent(line.halfWidth(), "± "));
        page.element(
                "td",
                line.weakest().isEmpty()
                        ? NO_VALUE
                        : line.weakest().stream()
                                .map(w -> w.item() + " " + numbers.percent(PERCENT * w.valid()))
                                .collect(Collectors.joining(", ")));
        page.element("td", line.thin().isEmpty() ? NO_VALUE : String.join(", ", line.thin()))
                .end();
    }

    private static void number(Markup page, String text) {
        page.element("td", text, "class", "number");
    }

    private String whole(OptionalLong number) {
        return number.isPresent() ? numbers.whole(number.getAsLong()) : NO_VALUE;
    }

    private String percent(OptionalDouble share, String sign) {
        return share.isPresent()
                ? String.format(Locale.ROOT, "%s%.1f\u00A0%%", sign, PERCENT * share.getAsDouble())
                : NO_VALUE;
    }
}
