package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfException;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of a whole release stay as short as they are; who adds to one sees here what it costs. */
class PageCountTest {

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());
    private static final ReportSources SOURCES = Fixture.sources(true, true, 7);

    @ParameterizedTest
    @CsvSource({
        "LOCAL, en, 6, 8",
        "LOCAL, bg, 6, 9",
        "LOCAL, ga, 6, 9",
        "REGIONAL, en, 16, 24",
        "REGIONAL, bg, 16, 26",
        "REGIONAL, ga, 16, 25",
        "EU, en, 28, 40",
        "EU, bg, 28, 40",
        "EU, ga, 28, 40"
    })
    void reportsStayWithinTheirPages(GovernanceLevel level, String language, int fewest, int most) throws PdfException {
        Area area = switch (level) {
            case LOCAL -> SOURCES.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
        ReportKey key = new ReportKey(level, area, SOURCES.release().wave(), language);
        ReportDocument document = new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics()).render(key, SOURCES);

        int pages = new PdfRenderer(FONTS)
                .render(
                        new PdfSource(
                                document.printed(),
                                document.styles(),
                                document.drawings(),
                                key.documentId(),
                                document.date(),
                                List.of()),
                        OutputStream.nullOutputStream())
                .pages();

        assertThat(pages).as(key.documentId()).isBetween(fewest, most);
    }
}
