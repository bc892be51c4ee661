package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.measures.Lens;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.DocumentVersion;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a bundle lead to each other and to all that lies beside them, and to nothing that does not. */
class BundleTest {

    private static final ReportKey EU = new ReportKey(GovernanceLevel.EU, Area.PARTNERS, "2026", "en");
    private static final ReportKey NORTH = new ReportKey(GovernanceLevel.REGIONAL, Area.region("SE332"), "2026", "en");
    private static final ReportKey NORTH_SV = new ReportKey(GovernanceLevel.REGIONAL, NORTH.area(), "2026", "sv");
    private static final Municipality TOWN =
            Sample.TERRITORY.municipalities("SE332").getFirst();
    private static final ReportKey LOCAL = new ReportKey(GovernanceLevel.LOCAL, TOWN.area(), "2026", "en");

    @TempDir
    Path folder;

    private Path there() {
        return folder.resolve("2026");
    }

    private static Bundle.Document document(ReportKey key, ReviewState state) {
        String said = state == ReviewState.CORRECTED ? "<section id=\"erratum\"><h2>Erratum</h2></section>" : "";
        said += state == ReviewState.WITHDRAWN ? "<section id=\"withdrawal\"><h2>Withdrawn</h2></section>" : "";
        var shapes = List.<Shape>of(
                new Shape.Rectangle(0, 0, 10, 10, 0, Optional.of(Colour.of("#12355b")), Optional.empty()));
        var report = new ReportDocument(
                key,
                "Report on " + key.area().code(),
                Sample.wave().reportDate(),
                "<html></html>",
                said + "<section id=\"changes\"><h2>Content</h2><p><img src=\"drawing:open\" alt=\"\"/></p></section>",
                List.of(),
                new TreeMap<>(Map.of("open", new Drawing(400, 100, shapes, "A chart", "It says one"))),
                List.of(new ReportDocument.Attached(key.documentId() + ".csv", "Figures", "text/csv", "a,b\n1,2\n")));
        var version = new DocumentVersion(2, "c".repeat(64), Sample.wave().reportDate());
        var standing = new Standing(DocumentLife.begin(key.documentId()), version, state, Optional.empty(), Tally.NONE);
        String path = SitePath.of(key, Sample.TERRITORY.newest().code());
        return Bundle.Document.of(
                report,
                standing,
                ("PDF of " + key).getBytes(StandardCharsets.UTF_8),
                new ReportPage(TemplateFolder.shipped()).of(report, Sample.facts(), path));
    }

    private static Bundle bundle(Bundle.Document... documents) {
        return new Bundle(
                TemplateFolder.shipped(),
                new Bundle.Facts(Sample.facts(), Sample.TERRITORY, "snapshot", "1", "rules"),
                List.of(documents));
    }

    private void write(Bundle bundle, Path data) {
        bundle.addDocuments();
        OutputFiles.write(data.resolve("data/indicators.csv"), "area,value\n");
        bundle.add(data, "data/indicators.csv");
        bundle.write(there());
    }

    private String page(String name) throws IOException {
        return Files.readString(there().resolve(name));
    }

    @Test
    void everyLinkLeadsToAFileOfTheBundleAndEveryFileIsReached(@TempDir Path data) throws IOException {
        write(
                bundle(
                        document(EU, ReviewState.PUBLISHED),
                        document(NORTH, ReviewState.CORRECTED),
                        document(NORTH_SV, ReviewState.PUBLISHED),
                        document(NORTH.annex(Lens.PPI_ICT), ReviewState.PUBLISHED),
                        document(LOCAL, ReviewState.WITHDRAWN)),
                data);

        assertThat(LinkWalk.dead(there())).isEmpty();
        assertThat(unreached()).isEmpty();
    }

    /** Files that no page leads to; fonts are named by the style. */
    private List<String> unreached() throws IOException {
        List<Path> reached = new ArrayList<>(List.of(there().resolve("index.html")));
        for (Path page : LinkWalk.pages(there())) {
            LinkWalk.links(page).stream()
                    .filter(link -> !link.contains(":"))
                    .map(link ->
                            page.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                    .forEach(reached::add);
        }
        try (Stream<Path> files = Files.walk(there())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !reached.contains(file))
                    .map(file -> there().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aPageLeadsToItsTwinsItsPdfsItsChartsItsFiguresAndItsNeighbours(@TempDir Path data) throws IOException {
        write(
                bundle(
                        document(EU, ReviewState.PUBLISHED),
                        document(NORTH, ReviewState.CORRECTED),
                        document(NORTH_SV, ReviewState.PUBLISHED),
                        document(LOCAL, ReviewState.PUBLISHED)),
                data);

        assertThat(LinkWalk.links(there().resolve("site/SE332.html")))
                .contains(
                        "../site/SE332.sv.html",
                        "../reports/2026/regional/SE332-2026-en.pdf",
                        "../reports/2026/regional/SE332-2026-sv.pdf",
                        "../figures/RM-2026-REGIONAL-SE332-en/open.svg",
                        "../figures/RM-2026-REGIONAL-SE332-en/RM-2026-REGIONAL-SE332-en.csv",
                        "../site/EU.html",
                        "../" + SitePath.of(LOCAL, "2026"),
                        "../index.html",
                        "../site/accessibility.html");
        assertThat(page("figures/RM-2026-REGIONAL-SE332-en/open.svg")).startsWith("<svg xmlns=");
        assertThat(page("index.html")).contains("data/indicators.csv", "manifest.json");
    }

    @Test
    void everyPageSaysTheStateAndLeadsToTheWordsAboutIt(@TempDir Path data) throws IOException {
        write(
                bundle(
                        document(EU, ReviewState.PUBLISHED),
                        document(NORTH, ReviewState.CORRECTED),
                        document(LOCAL, ReviewState.WITHDRAWN)),
                data);

        assertThat(page("site/EU.html")).contains("RM-2026-EU-EU-en · Version: 2 · State: Published");
        assertThat(page("site/SE332.html")).contains("Version: 2 · State: <a href=\"#erratum\">Corrected</a>");
        assertThat(page(SitePath.of(LOCAL, "2026"))).contains("State: <a href=\"#withdrawal\">Withdrawn</a>");
        assertThat(page("index.html"))
                .contains(
                        "<a href=\"site/SE332.html#erratum\">Corrected</a>",
                        "<a href=\"" + SitePath.of(LOCAL, "2026") + "#withdrawal\">Withdrawn</a>",
                        "<td>Published</td>");
    }

    @Test
    void nothingIsWrongWithItsPagesByTheRulesOfAxe(@TempDir Path data, @TempDir Path profile) throws IOException {
        write(
                bundle(
                        document(EU, ReviewState.PUBLISHED),
                        document(NORTH, ReviewState.CORRECTED),
                        document(NORTH_SV, ReviewState.PUBLISHED),
                        document(LOCAL, ReviewState.WITHDRAWN)),
                data);

        new SiteWriter(TemplateFolder.shipped()).writeFonts(there());
        try (Chromium browser = Chromium.required(profile)) {
            for (Path page : LinkWalk.pages(there())) {
                for (int width : List.of(360, 1280)) {
                    browser.open(page, "", width, 900);
                    assertThat(browser.violations()).as(page.toString()).isEmpty();
                    assertThat(browser.complaints()).as(page.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void aWithdrawnDocumentHasNoFigures(@TempDir Path data) {
        write(bundle(document(NORTH, ReviewState.WITHDRAWN)), data);

        assertThat(there().resolve("figures")).doesNotExist();
        assertThat(there().resolve("site/SE332.html")).exists();
    }

    @Test
    void aPageThatIsTakenOverLeadsToWhatIsBesideItNow(@TempDir Path data) throws IOException {
        write(bundle(document(EU, ReviewState.PUBLISHED), document(NORTH, ReviewState.PUBLISHED)), data);
        assertThat(LinkWalk.links(there().resolve("site/EU.html"))).contains("../site/SE332.html");

        Bundle next = bundle(document(NORTH_SV, ReviewState.PUBLISHED));
        assertThat(next.carry(EarlierBundle.at(there(), "2026"), EU)).isTrue();
        write(next, data);

        assertThat(LinkWalk.dead(there())).isEmpty();
        assertThat(LinkWalk.links(there().resolve("site/EU.html")))
                .contains("../site/SE332.sv.html")
                .doesNotContain("../site/SE332.html");
    }

    @Test
    void everyPageNamesTheFundingAndThePublisherAndLeadsToTheAccessibilityStatement(@TempDir Path data)
            throws IOException {
        write(bundle(document(NORTH, ReviewState.PUBLISHED), document(NORTH_SV, ReviewState.PUBLISHED)), data);

        for (Path page : LinkWalk.pages(there())) {
            String text = Files.readString(page);
            boolean swedish = page.toString().contains(".sv.");
            assertThat(text)
                    .contains(swedish ? "Medfinansieras av Europeiska unionen" : "Co-funded by the European Union")
                    .contains(swedish ? "Europeiska unionens emblem" : "Emblem of the European Union")
                    .contains(swedish ? "Tillgänglighetsredogörelse" : "Accessibility statement")
                    .contains("site/logos/own-logo.png\" alt=\"Logo of the project\"")
                    .contains("img-src 'self' file:")
                    .doesNotContain("data:");
        }
        assertThat(there().resolve("site/logos/own-logo.png")).exists();
    }
}
