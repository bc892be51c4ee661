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
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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

    private static IssueRecord issue(
            String identity, String rulebook, String figure, SortedMap<String, CardState> cards) {
        return new IssueRecord(
                identity,
                "2026",
                "2026-11-05",
                new Grounds(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), rulebook, "t", "1"),
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

    /** Writes the site; the pages of the reports are there already, as in a run. */
    private List<String> write(List<SubmissionLine> files, List<ReportKey> reports, Changes changes) {
        for (ReportKey key : reports) {
            String path = SitePath.of(key, "2026");
            OutputFiles.write(
                    output.resolve(path),
                    new ReportPage(TemplateFolder.shipped()).of(document(key), Sample.facts(), path));
        }
        return writer.write(output, Sample.site(files, reports, changes));
    }

    private static ReportDocument document(ReportKey key) {
        var shapes = List.<Shape>of(
                new Shape.Rectangle(0, 0, 10, 10, 0, Optional.of(Colour.of("#12355b")), Optional.empty()));
        var drawings = new TreeMap<>(Map.of(
                "a", new Drawing(400, 100, shapes, "Second <chart>", "It says two"),
                "z", new Drawing(400, 100, shapes, "First chart", "It says one")));
        return new ReportDocument(
                key,
                "Report on " + key.area().code(),
                Sample.wave().reportDate(),
                "<html></html>",
                "<section id=\"changes\"><h2>Content</h2><p id=\"r-FIN-01\"><img src=\"drawing:z\" alt=\"one\"/>"
                        + "<img src=\"drawing:a\" alt=\"two\"/></p><p id=\"i-FIN_LEVEL\"></p></section>",
                List.of(),
                drawings,
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "index.sv.html",
                "site/find.html",
                "site/publications.sv.html",
                "site/files.html",
                "site/SE332.sv.html",
                "site/EU.html"
            })
    void pagesAreWellFormedAndCarryWhatAssistiveTechnologyNeeds(String name) throws IOException {
        write(files(), Sample.reports(), changes());
        Document page = parse(page(name));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(name.contains("sv") ? "sv" : "en");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
        assertThat(elements(page, "table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isEqualTo(1));
        assertThat(elements(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isNotEmpty());
        assertThat(elements(page, "a").getFirst().getAttribute("href")).isEqualTo("#main");
        assertThat(elements(page, "link"))
                .extracting(l -> l.getAttribute("hreflang"))
                .containsExactly("en", "sv");
    }

    @Test
    void onlyTheIndexHoldsAScriptAndEveryPageForbidsAllElse() throws IOException {
        List<String> paths = write(files(), Sample.reports(), changes());
        for (String path : paths.stream().filter(p -> p.endsWith(".html")).toList()) {
            Document page = parse(page(path));
            assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(path.contains("find") ? 1 : 0);
            assertThat(page(path)).contains("default-src 'none'").doesNotContain(" style=", " onclick=", "javascript:");
        }
    }

    @Test
    void everyReportAndItsPageAreReached() throws IOException {
        write(files(), Sample.reports(), changes());
        List<String> links = links("site/publications.html");
        for (ReportKey key : Sample.reports()) {
            assertThat(links).contains("../reports/" + key.path() + ".pdf", "../" + SitePath.of(key, "2026"));
        }
        assertThat(links("index.html"))
                .contains("data/indicators.csv", "manifest.json", "index.sv.html", "site/SE332.html", "site/EU.html");
        assertThat(links("site/files.html")).contains("../feedback/SE332/a.xlsx.receipt.html");
    }

    private List<String> links(String name) throws IOException {
        return LINK.matcher(page(name)).results().map(m -> m.group(1)).toList();
    }

    @Test
    void theTileOfARegionIsALinkThatSaysItsName() throws IOException {
        write(files(), Sample.reports(), changes());
        Element map = elements(parse(page("index.html")), "svg").getFirst();

        assertThat(descendants(map, "a")).hasSize(13).anySatisfy(tile -> {
            assertThat(tile.getAttribute("href")).isEqualTo("site/SE332.html");
            assertThat(tile.getAttribute("aria-label")).startsWith("Norrbotten: ");
        });
    }

    @Test
    void theIndexOfPublicationsTellsVersionStateAndHash() throws IOException {
        write(files(), Sample.reports(), changes());

        assertThat(page("site/publications.html"))
                .containsPattern(
                        "RM-2026-REGIONAL-SE332-en</a></th>\\s*<td>Norrbotten</td>\\s*<td lang=\"en\">English</td>"
                                + "\\s*<td>3</td>\\s*<td>In review</td>\\s*<td>2026-11-22</td>");
        assertThat(page("site/publications.csv").lines().filter(l -> l.startsWith("RM-2026-REGIONAL-SE332-en,")))
                .containsExactly("RM-2026-REGIONAL-SE332-en,2026,REGIONAL,SE332,,en,3,IN_REVIEW,2026-11-22,"
                        + "reports/2026/regional/SE332-2026-en.pdf,site/SE332.html,1234," + Sample.HASH);
        assertThat(page("site/SE332.html")).contains("version: 3".replace("v", "V"), "In review");
    }

    @Test
    void anAnnexIsReachedFromItsReportAndFromTheIndexOfPublications() throws IOException {
        ReportKey report = Sample.reports().getFirst();
        ReportKey annex = report.annex(Lens.PPI_ICT);
        write(
                files(),
                Stream.concat(Sample.reports().stream(), Stream.of(annex)).toList(),
                changes());

        assertThat(links("site/publications.html")).contains("../reports/" + annex.path() + ".pdf");
        assertThat(links("site/EU.html")).contains("../site/EU-ict.html");
        assertThat(links("site/EU-ict.html")).contains("../site/EU.html");
    }

    @Test
    void withoutScriptsTheIndexHoldsRegionsMunicipalitiesIndicatorsRulesAndPublications() throws IOException {
        write(files(), Sample.reports(), changes());

        assertThat(links("site/find.html"))
                .contains("../site/SE332.html", "../site/SE-2581.html", "../site/EU.html#i-FIN_LEVEL")
                .contains("../site/SE332.html#r-FIN-01");
        assertThat(page("site/find.html")).contains("RM-2026-EU-EU-en", "<code>FIN_LEVEL</code>");
    }

    @Test
    void aSiteWithoutReceiptsHasNoLinkToFeedback() throws IOException {
        write(files(), Sample.reports(), changes());
        SiteContent all = Sample.site(files(), Sample.reports(), changes());
        writer.write(
                output,
                new SiteContent(
                        all.facts(),
                        all.monitoring(),
                        all.tree(),
                        all.rulebook(),
                        all.reports(),
                        all.documents(),
                        new TreeMap<>(),
                        all.data(),
                        all.changes(),
                        all.languages()));

        assertThat(page("site/files.html")).contains("b&lt;i&gt;.xlsx").doesNotContain("feedback/");
    }

    @Test
    void verdictsAreToldInWordsAndNamesAreEscaped() throws IOException {
        write(files(), Sample.reports(), changes());
        assertThat(page("site/files.html"))
                .contains("Accepted", "Refused", "Waiting", "b&lt;i&gt;.xlsx", "HEADER-MISSING");
        assertThat(page("site/files.sv.html")).contains("Godtagen", "Avvisad", "Väntar");
    }

    @Test
    void changesAreCountedWithTheirCausesAndLeadToThePageThatTellsThem() throws IOException {
        write(files(), Sample.reports(), changes());
        assertThat(page("index.html"))
                .containsPattern("site/SE332.html#changes\">Norrbotten</a></th>\\s*<td class=\"number\">1</td>"
                        + "\\s*<td class=\"number\">1</td>\\s*<td>rulebook</td>")
                .contains("Changes are counted since the last issue; a report that is linked compares");
        write(files(), Sample.reports(), Changes.ofFirstIssue());
        assertThat(page("index.html")).contains("This is the first issue");
    }

    @Test
    void otherTemplatesAreToldForAllReportsWithBothVersions() throws IOException {
        IssueRecord before = issue("a", "r1", "58", new TreeMap<>());
        Grounds grounds = before.grounds();
        write(
                files(),
                Sample.reports(),
                Changes.between(
                        Optional.of(before),
                        new IssueRecord(
                                "b",
                                before.wave(),
                                before.date(),
                                new Grounds(
                                        grounds.data(),
                                        grounds.weights(),
                                        grounds.methods(),
                                        grounds.settings(),
                                        grounds.rulebook(),
                                        "t2",
                                        grounds.product()),
                                before.figures(),
                                before.cards(),
                                before.measured(),
                                before.decisions(),
                                before.rules()),
                        Sample.TERRITORY));

        assertThat(page("index.html")).contains("<p>All reports: templates (t → t2)</p>");
        assertThat(page("index.sv.html")).contains("(t → t2)");
    }

    @Test
    void syntheticAnswersAreToldOnEveryPage() throws IOException {
        List<String> paths = write(files(), Sample.reports(), changes());
        for (String path : paths.stream().filter(p -> p.endsWith(".html")).toList()) {
            assertThat(page(path)).contains(path.contains("sv") ? "syntetiska" : "synthetic");
        }
    }

    @Test
    void theSameContentInAnotherOrderGivesTheSameBytes() throws IOException {
        write(files(), Sample.reports(), changes());
        List<String> first = List.of(page("index.html"), page("site/SE332.html"), page("site/find.html"));
        List<SubmissionLine> files = new ArrayList<>(files());
        List<ReportKey> reports = new ArrayList<>(Sample.reports());
        Collections.shuffle(files, new Random(3));
        Collections.shuffle(reports, new Random(4));
        List<String> paths = write(files, reports, changes());
        assertThat(List.of(page("index.html"), page("site/SE332.html"), page("site/find.html")))
                .isEqualTo(first);
        assertThat(paths).isSorted().contains("index.html", "index.sv.html", "site/fonts/OFL.txt");
    }

    @Test
    void aPageThatSaysAllOfItAlreadyIsNotWrittenAgain() throws IOException {
        write(files(), Sample.reports(), changes());
        Path page = output.resolve("site/SE332.html");
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(page, longAgo);

        writer.write(output, Sample.site(files(), Sample.reports(), changes()));

        assertThat(Files.getLastModifiedTime(page)).isEqualTo(longAgo);
    }

    @Test
    void chartsStandInTheirPlaceAsVectorGraphicsOfOneScale() throws IOException {
        write(files(), Sample.reports(), changes());
        String html = page("site/SE332.html");
        assertThat(html.indexOf("First chart")).isLessThan(html.indexOf("Second &lt;chart&gt;"));
        assertThat(html)
                .contains("It says one", "It says two", "width=\"46rem\"", "../site/fonts/")
                .doesNotContain("<img src=\"drawing");
    }

    private static List<Element> descendants(Element element, String tag) {
        NodeList nodes = element.getElementsByTagName(tag);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
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
