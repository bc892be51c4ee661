package eu.regiometer.report;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.Attachment;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints the fixture's reports as PDF into a folder, to be looked at. */
final class Pages {

    private Pages() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FontSet fonts = FontSet.read(FontSource.shipped());
        ReportRenderer reports = new ReportRenderer(TemplateFolder.of(Path.of("report-templates")), fonts.metrics());
        ReportSources sources = Fixture.sources(true, false, 7);
        PdfRenderer pdf = new PdfRenderer(fonts);
        for (String language : List.of("en", "sv")) {
            String wave = sources.release().wave();
            List<ReportKey> keys = List.of(
                    new ReportKey(
                            GovernanceLevel.LOCAL,
                            sources.territory()
                                    .municipalities("PL22")
                                    .getFirst()
                                    .area(),
                            wave,
                            language),
                    new ReportKey(
                            GovernanceLevel.LOCAL,
                            sources.territory().municipalities("PL22").get(1).area(),
                            wave,
                            language),
                    new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, language),
                    new ReportKey(
                            GovernanceLevel.REGIONAL,
                            sources.territory().regions().get(1).area(),
                            wave,
                            language),
                    new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, language));
            for (ReportKey key : keys) {
                ReportDocument document = reports.render(key, sources);
                Path file = folder.resolve(key.level().name().toLowerCase(Locale.ROOT) + "-"
                        + key.area().fileName() + "-" + language + ".pdf");
                try (OutputStream out = Files.newOutputStream(file)) {
                    var result = pdf.render(
                            new PdfSource(
                                    document.xhtml(),
                                    document.styles(),
                                    document.drawings(),
                                    key.documentId(),
                                    document.date(),
                                    document.attachments().stream()
                                            .map(a -> new Attachment(
                                                    a.name(),
                                                    a.description(),
                                                    a.mediaType(),
                                                    a.text().getBytes(StandardCharsets.UTF_8)))
                                            .toList()),
                            out);
                    System.out.println(file + " pages " + result.pages() + " missing " + result.missingGlyphs()
                            + " broken " + result.brokenLinks());
                }
            }
        }
    }
}
