package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.intake.Verdict;
import eu.regiometer.measures.Lens;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.CardState;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Grounds;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SiteWriterTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @TempDir
    Path output;

    private final SiteWriter writer = new SiteWriter(TemplateFolder.shipped());

    private static List<SubmissionLine> files() {
        return List.of(
                Sample.submission("SE332/a.xlsx", "SE332", Verdict.ACCEPTED),
                Sample.submission("b<i>.xlsx", "", Verdict.REFUSED),
                Sample.submission("c.xlsx", "FI1D7", Verdict.WAITING));
    }

    private static Changes changes() {
        var card = new CardState("FIRED", "HIGH", "71.2", 1, "w");
        return Changes.between(
                Optional.of(issue("a", "r1", "58", new TreeMap<>())),
                issue("b", "r2", "61", new TreeMap<>(Map.of("REGIONAL/SE332/FIN-01", card))),
                Sample.TERRITORY);
    }

    private static IssueRecord issue(String identity, String rulebook, String figure, SortedMap<String, CardState> cards) {
        return new IssueRecord(
                identity,
                "2026",
                "2026-11-05",
                new Grounds(
                        new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), rulebook, "t", "1"),
                new TreeMap<>(Map.of("REGIONAL/SE332/FIN_LEVEL", figure)),
                cards,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of("FIN-01", rulebook)));
    }

    static Document parse(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private String page(String name) throws IOException {
        return Files.readString(output.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "index.sv.html"})
    void pagesAreWellFormedAndCarryWhatAssistiveTechnologyNeeds(String name) throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        Document page = parse(page(name));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(name.contains("sv") ? "sv" : "en");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(elements(page, "table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isEqualTo(1));
        assertThat(elements(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isNotEmpty());
        assertThat(elements(page, "a").getFirst().getAttribute("href")).isEqualTo("#main");
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void everyReportAndItsChartsAreReached() throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        List<String> links =
                LINK.matcher(page("index.html")).results().map(m -> m.group(1)).toList();
        for (ReportKey key : Sample.reports()) {
            assertThat(links).contains("reports/" + key.path() + ".pdf", "charts/" + key.path() + ".html");
        }
        assertThat(links)
                .contains(
                        "feedback/SE332/a.xlsx.receipt.html", "data/indicators.csv", "manifest.json", "index.sv.html");
    }

    @Test
    void anAnnexIsReachedBesideItsReportUnderTheNameOfItsLens() throws IOException {
        ReportKey report = Sample.reports().getFirst();
        ReportKey annex = report.annex(Lens.PPI_ICT);
        writer.write(
                output,
                Sample.site(
                        files(),
                        Stream.concat(Sample.reports().stream(), Stream.of(annex))
                                .toList(),
                        changes()));

        assertThat(page("index.html"))
                .contains("reports/" + report.path() + ".pdf", "reports/" + annex.path() + ".pdf", "Annex: ICT (PDF)");
    }

    @Test
    void linksOnlyLeadToFilesOfTheOutputOrToTheSecretariat() throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        Document page = parse(page("index.html"));
        assertThat(elements(page, "a")).allSatisfy(a -> {
            String href = a.getAttribute("href");
            if (href.startsWith("#")) {
                assertThat(elements(page, "*"))
                        .anyMatch(e -> e.getAttribute("id").equals(href.substring(1)));
            } else {
                assertThat(href)
                        .matches("(reports|charts|feedback|data)/.*|index.*|manifest.json|monitoring.html"
                                + "|https://(regioclimate.example|creativecommons).org/.*|https://regioclimate.example.org/"
                                + "|mailto:secretariat@regioclimate.example.org");
            }
        });
    }

    @Test
    void verdictsAreToldInWordsAndNamesAreEscaped() throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        assertThat(page("index.html")).contains("Accepted", "Refused", "Waiting", "b&lt;i&gt;.xlsx", "HEADER-MISSING");
        assertThat(page("index.sv.html")).contains("Godtagen", "Avvisad", "Väntar");
    }

    @Test
    void changesAreListedWithTheirCause() throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        assertThat(page("index.html"))
                .contains("Norrbotten · changes: 2", "FIN-01 Open a &lt;small&gt; fund", "<td>58</td>", "rulebook");
        writer.write(output, Sample.site(files(), Sample.reports(), Changes.ofFirstIssue()));
        assertThat(page("index.html")).contains("This is the first issue");
    }

    @Test
    void syntheticAnswersAreToldOnEveryPage() throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        assertThat(page("index.html")).contains("synthetic");
        assertThat(page("index.sv.html")).contains("syntetiska");
        assertThat(charts("en")).contains("synthetic");
    }

    @Test
    void theSameContentInAnotherOrderGivesTheSameBytes() throws IOException {
        writer.write(output, Sample.site(files(), Sample.reports(), changes()));
        String first = page("index.html");
        List<SubmissionLine> files = new ArrayList<>(files());
        List<ReportKey> reports = new ArrayList<>(Sample.reports());
        Collections.shuffle(files, new Random(3));
        Collections.shuffle(reports, new Random(4));
        List<String> paths = writer.write(output, Sample.site(files, reports, changes()));
        assertThat(page("index.html")).isEqualTo(first);
        assertThat(paths).isSorted().contains("index.html", "index.sv.html", "site/fonts/OFL.txt");
    }

    private static String charts(String language) {
        var shapes = List.<Shape>of(
                new Shape.Rectangle(0, 0, 10, 10, 0, Optional.of(Colour.of("#12355b")), Optional.empty()));
        var drawings = new TreeMap<>(Map.of(
                "a", new Drawing(400, 100, shapes, "Second <chart>", "It says two"),
                "z", new Drawing(400, 100, shapes, "First chart", "It says one"),
                "emblem", new Drawing(10, 10, shapes, "Emblem", "Stars")));
        var report = new ReportDocument(
                new ReportKey(GovernanceLevel.REGIONAL, Area.region("SE332"), "2026", language),
                "Norrbotten",
                Sample.wave().reportDate(),
                "<p><img src=\"drawing:emblem\"/><img src=\"drawing:z\"/><img src=\"drawing:a\"/></p>",
                List.of(),
                drawings,
                List.of());
        return new String(new ChartPage(TemplateFolder.shipped()).of(report, true), StandardCharsets.UTF_8);
    }

    @Test
    void chartsStandInTheOrderOfTheReportWithWordsBesideThem() {
        String html = charts("en");
        Document page = parse(html);
        assertThat(elements(page, "svg")).hasSize(2);
        assertThat(html.indexOf("First chart")).isLessThan(html.indexOf("Second &lt;chart&gt;"));
        assertThat(html)
                .contains("It says one", "It says two")
                .doesNotContain("Emblem")
                .contains(
                        "../../../reports/2026/regional/SE332-2026-en.pdf",
                        "../../../site/fonts/",
                        "../../../index.html");
        assertThat(charts("sv")).contains("lang=\"sv\"", "../../../index.sv.html");
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
    }
}
