package eu.regiometer.report;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.FontMetrics;
import eu.regiometer.report.chart.Emblem;
import eu.regiometer.report.language.Passage;
import eu.regiometer.report.language.PrintedXhtml;
import eu.regiometer.report.part.Annex;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.EuReport;
import eu.regiometer.report.part.LensReport;
import eu.regiometer.report.part.LocalReport;
import eu.regiometer.report.part.RegionalReport;
import eu.regiometer.report.part.ReviewMark;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TemplateFunction;
import eu.regiometer.report.template.Templates;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Makes reports as XHTML with drawings. Safe for use by several threads. */
public final class ReportRenderer {

    private static final String LENS = "lens.ftl";
    private static final String PAGE = "page.ftl";
    private static final String EMBLEM = "emblem";
    private static final String STYLES = "report.css";

    private final Templates templates;
    private final TemplateFolder folder;
    private final FontMetrics metrics;
    private final String styles;
    private final TemplateVersion version;
    private final String product;
    private final ConcurrentMap<String, TextBundle> bundles = new ConcurrentHashMap<>();

    /**
     * A renderer of no named product.
     *
     * @param folder templates, styles and texts
     * @param metrics measures text as the PDF prints it
     */
    public ReportRenderer(TemplateFolder folder, FontMetrics metrics) {
        this(folder, metrics, "");
    }

    /**
     * A renderer.
     *
     * @param folder templates, styles and texts
     * @param metrics measures text as the PDF prints it
     * @param product name and version of the product, printed in the imprint; may be empty
     */
    public ReportRenderer(TemplateFolder folder, FontMetrics metrics, String product) {
        this.folder = folder;
        this.templates = new Templates(folder);
        this.metrics = metrics;
        this.styles = folder.text(STYLES);
        this.version = TemplateVersion.of(folder);
        this.product = product;
    }

    /**
     * Reads all templates and the texts of some languages, so that what is wrong with them is told before any work.
     *
     * @throws eu.regiometer.report.template.TemplateFailure if one is missing or faulty
     */
    public void check(Collection<String> languages) {
        List.of("local.ftl", "regional.ftl", "eu.ftl", LENS, PAGE).forEach(templates::check);
        languages.forEach(language -> TextBundle.read(folder, language));
    }

    /** Version of the templates: a name that a designer gives and a mark of their content. */
    public String version() {
        return version.text();
    }

    /** The writer of evidence sentences in a language. */
    public EvidenceWriter evidence(String language) {
        return new EvidenceWriter(TextBundle.read(folder, language));
    }

    /** Where a content stands; empty when the life of the document is not followed. */
    private interface Followed {

        Optional<Standing> standing(String content);
    }

    /** Says to a template that what does not make another version of the document is left out. */
    private record Bare() {}

    /**
     * Makes the content of one report, without marks of a state.
     *
     * @throws eu.regiometer.report.template.TemplateFailure if a template or text is missing or faulty
     */
    public ReportDocument render(ReportKey key, ReportSources sources) {
        return follow(key, sources, content -> Optional.empty());
    }

    /**
     * Makes one report with the marks of its state.
     *
     * @param standings where a content with this SHA-256 stands
     * @throws eu.regiometer.report.template.TemplateFailure if a template or text is missing or faulty
     */
    public ReportDocument render(ReportKey key, ReportSources sources, Function<String, Standing> standings) {
        return follow(key, sources, content -> Optional.of(standings.apply(content)));
    }

    private ReportDocument follow(ReportKey key, ReportSources sources, Followed life) {
        TextBundle texts = bundles.computeIfAbsent(key.language(), language -> TextBundle.read(folder, language));
        Issue issue = new Issue(key, sources, texts, metrics);
        ChartCollector charts = new ChartCollector();
        if (key.lens().isPresent()) {
            LensReport report = new LensBuilder(issue, key.lens().get()).build(made());
            return document(issue, LENS, report, report.title(), report.annex(), charts.of(report), life);
        }
        return switch (key.level()) {
            case LOCAL -> {
                LocalReport report = new LocalBuilder(issue).build(made());
                yield document(issue, "local.ftl", report, report.title(), report.annex(), charts.of(report), life);
            }
            case REGIONAL -> {
                RegionalReport report = new RegionalBuilder(issue).build(made());
                yield document(issue, "regional.ftl", report, report.title(), report.annex(), charts.of(report), life);
            }
            case EU -> {
                EuReport report = new EuBuilder(issue).build(made());
                yield document(issue, "eu.ftl", report, report.title(), report.annex(), charts.of(report), life);
            }
        };
    }

    /** Version of the templates and of the product, as the imprint prints them. */
    private String made() {
        return product.isEmpty() ? version.text() : version.text() + " · " + product;
    }

    private ReportDocument document(
            Issue issue, String template, Record model, String title, Annex annex, List<Chart> charts, Followed life) {
        SortedMap<String, Drawing> drawings = new TreeMap<>();
        drawings.put(EMBLEM, Emblem.draw(issue.text("emblem")));
        charts.forEach(chart -> drawings.put(chart.id(), chart.drawing()));
        List<ReportDocument.Attached> attachments = List.of(FiguresCsv.of(issue, annex));
        List<Logo> logos = issue.sources().branding().logos();
        Printing printing = new Printing(model, issue);
        String content = ContentMark.of(
                issue.key(),
                issue.sources().date(),
                printing.of(template, Map.of("bare", new Bare())),
                List.of(styles),
                drawings,
                attachments,
                logos);
        Optional<Standing> standing = life.standing(content);
        Optional<ReviewMark> mark = standing.map(new MarkMaker(issue.texts())::mark);
        SortedMap<String, Record> more = new TreeMap<>();
        mark.ifPresent(shown -> more.put("mark", shown));
        boolean withdrawn = mark.flatMap(ReviewMark::withdrawal).isPresent();
        if (withdrawn) {
            more.put("bare", new Bare());
            drawings.keySet().retainAll(List.of(EMBLEM));
        }
        String xhtml = printing.of(template, more);
        return new ReportDocument(
                issue.key(),
                Passage.plain(title),
                issue.sources().date(),
                xhtml,
                PageNumbers.of(xhtml, printing.of(PAGE, more)),
                List.of(styles),
                drawings,
                withdrawn ? List.of() : attachments,
                logos,
                content,
                mark.filter(ReviewMark::guard).map(ReviewMark::line),
                standing.map(MarkMaker::label));
    }

    /** Fills templates with one report. */
    private final class Printing {

        private final Record model;
        private final SortedMap<String, TemplateFunction> functions;

        Printing(Record model, Issue issue) {
            this.model = model;
            this.functions = TemplateFunctions.of(issue.texts(), issue.note());
        }

        String of(String template, Map<String, ? extends Record> more) {
            return PrintedXhtml.withPassages(templates.render(template, model, functions, more));
        }
    }
}
