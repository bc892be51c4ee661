package eu.regiometer.report;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.measures.Lens;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.publication.ReportPrint;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fixture's reports as finished PDFs, each made once for all tests. */
final class PrintedReports {

    /** Kinds of reports. */
    enum Kind {
        LOCAL,
        REGIONAL,
        EU,
        LENS
    }

    /** A kind in a language. */
    record Edition(Kind kind, String language) {}

    /** A report and what it became. */
    record Printed(ReportDocument document, byte[] pdf) {}

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());
    private static final PdfRenderer PDF = new PdfRenderer(FONTS);
    private static final ReportRenderer REPORTS = new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics());
    private static final ReportSources SOURCES = Fixture.sources(true, true, 1);
    private static final Map<Edition, Printed> PRINTED = new ConcurrentHashMap<>();

    private PrintedReports() {}

    /** Languages that there are texts of. */
    static List<String> languages() {
        return NumberStyle.languages().stream()
                .filter(language -> TextBundle.held(TemplateFolder.shipped(), language))
                .toList();
    }

    static Printed of(Edition edition) {
        return PRINTED.computeIfAbsent(edition, PrintedReports::print);
    }

    private static Printed print(Edition edition) {
        ReportDocument document = REPORTS.render(key(edition), SOURCES);
        var out = new ByteArrayOutputStream();
        PDF.render(ReportPrint.of(document, List.of()), out);
        return new Printed(document, out.toByteArray());
    }

    private static ReportKey key(Edition edition) {
        String wave = SOURCES.release().wave();
        return switch (edition.kind()) {
            case LOCAL ->
                new ReportKey(
                        GovernanceLevel.LOCAL,
                        SOURCES.territory().municipalities("PL22").getFirst().area(),
                        wave,
                        edition.language());
            case REGIONAL -> new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, edition.language());
            case EU -> new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, edition.language());
            case LENS ->
                new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, edition.language())
                        .annex(Lens.PPI_ICT);
        };
    }
}
