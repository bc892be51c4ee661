package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of small and large programmes and of places with long names, in English and in the longest language. */
class ManyPlacesTest {

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());
    private static final ReportRenderer REPORTS = new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3, true, ga", "13, true, en", "40, false, en"})
    void pagesAreFullAndWordsWithinThem(int regions, boolean longNames, String language) throws IOException {
        ReportSources sources = Fixture.sources(ManyPlaces.of(regions, longNames, folder), true, true, 7);
        Area town = sources.territory().municipalities("PL22").getFirst().area();
        var softly = new SoftAssertions();
        for (ReportKey key : List.of(
                new ReportKey(GovernanceLevel.LOCAL, town, sources.release().wave(), language),
                new ReportKey(
                        GovernanceLevel.REGIONAL,
                        Area.region("PL22"),
                        sources.release().wave(),
                        language),
                new ReportKey(
                        GovernanceLevel.EU, Area.PARTNERS, sources.release().wave(), language))) {
            byte[] pdf = print(key, sources);
            softly.assertThat(PageLook.faults(pdf, key.level() == GovernanceLevel.EU ? 0.6 : 0.5))
                    .as(key.documentId())
                    .isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                softly.assertThat(document.getNumberOfPages())
                        .as(key.documentId())
                        .isBetween(fewest(key, regions), most(key, regions, longNames));
            }
        }
        softly.assertAll();
        assertThat(sources.territory().members(sources.territory().newest())).hasSize(regions);
    }

    private static int fewest(ReportKey key, int regions) {
        return switch (key.level()) {
            case LOCAL -> 6;
            case REGIONAL -> 16;
            case EU -> regions < 13 ? 26 : 28;
        };
    }

    /** Long names take more lines; the overview of all regions grows with their number. */
    private static int most(ReportKey key, int regions, boolean longNames) {
        return switch (key.level()) {
            case LOCAL -> longNames ? 10 : 8;
            case REGIONAL -> longNames ? 26 : 24;
            case EU -> regions > 13 ? 60 : 40;
        };
    }

    private static byte[] print(ReportKey key, ReportSources sources) {
        ReportDocument document = REPORTS.render(key, sources);
        var out = new ByteArrayOutputStream();
        new PdfRenderer(FONTS)
                .render(
                        new PdfSource(
                                document.printed(),
                                document.styles(),
                                document.drawings(),
                                key.documentId(),
                                document.date(),
                                List.of()),
                        out);
        return out.toByteArray();
    }
}
