package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.drawing.Colour;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final String DRAFT = "DRAFT v3, 12 November 2026, not for citation";

    @Test
    void standsOnEveryPageAsAnArtifactAndIsNeverRead() throws IOException {
        PdfSource plain = Samples.report(10);
        try (var pdf = Loader.loadPDF(Samples.render(plain.withWatermark(DRAFT)));
                var without = Loader.loadPDF(Samples.render(plain))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(watermarks(page)).containsExactly(DRAFT);
            }
            assertThat(StructureReader.read(pdf)).isEqualTo(StructureReader.read(without));
            assertThat(pdf.getNumberOfPages()).isEqualTo(without.getNumberOfPages());
        }
    }

    /** A background that is painted later would cover it, and it would cover text that is painted sooner. */
    @Test
    void liesAboveBackgroundsAndUnderText() throws IOException {
        PdfSource source = Samples.document("<h1>Heading</h1><p>Text</p>", "body { background: #12355b; color: #fff }")
                .withWatermark("DRAFT");
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            String content = content(pdf);
            int watermark = content.indexOf("/Watermark");
            assertThat(content.substring(0, watermark)).contains("\nf\n").doesNotContain("Tj");
            assertThat(content.substring(watermark)).contains("Tj").doesNotContain("\nf\n");
        }
    }

    @Test
    void aPageWithoutTextHasItToo() throws IOException {
        PdfSource source = Samples.document("<div style=\"height: 50mm; background: #eee\"></div>");
        try (var pdf = Loader.loadPDF(Samples.render(source.withWatermark("DRAFT")))) {
            assertThat(watermarks(pdf.getPage(0))).containsExactly("DRAFT");
        }
    }

    @Test
    void staysOnThePageHoweverLongOrShort() throws IOException {
        for (String text : List.of("X", DRAFT, "W".repeat(90))) {
            for (String format : List.of("A4", "A4 landscape", "A6")) {
                PdfSource source = Samples.document("<p>Text</p>", "@page { size: " + format + "; margin: 0 }");
                try (var pdf = Loader.loadPDF(Samples.render(source.withWatermark(text)))) {
                    PDPage page = pdf.getPage(0);
                    assertThat(positions(page)).isNotEmpty().allSatisfy(letter -> {
                        assertThat(letter.getTextMatrix().getTranslateX())
                                .isBetween(0f, page.getMediaBox().getWidth());
                        assertThat(letter.getTextMatrix().getTranslateY())
                                .isBetween(0f, page.getMediaBox().getHeight());
                    });
                }
            }
        }
    }

    /** The palest text of the reports has 5.4:1 on white; WCAG 2.1 asks for 4.5:1. */
    @Test
    void textAboveItStaysLegible() {
        Colour ground = Colour.WHITE.mix(Watermark.INK, Watermark.OPACITY);

        assertThat(Colour.of("#0f766e").contrast(ground)).isGreaterThan(Colour.TEXT_CONTRAST);
        assertThat(ground.contrast(Colour.WHITE)).isGreaterThan(1.15);
        assertThat(Colour.of("#12355b").mix(Watermark.INK, Watermark.OPACITY).contrast(Colour.WHITE))
                .isGreaterThan(9);
    }

    @Test
    void aCharacterWithoutGlyphIsReported() {
        assertThat(Samples.RENDERER
                        .render(
                                Samples.document("<p>x</p>").withWatermark("\u6F22 DRAFT"),
                                OutputStream.nullOutputStream())
                        .missingGlyphs())
                .containsExactly(new MissingGlyph(0x6F22, "\u6F22 DRAFT"));
    }

    @Test
    void theStatusStandsInTheMetadataAndNowhereElse() throws IOException {
        assertThat(metadata(Samples.document("<p>x</p>").withStatus("IN_REVIEW <2>")))
                .contains("<xmp:Label>IN_REVIEW &lt;2&gt;</xmp:Label>");
        assertThat(metadata(Samples.document("<p>x</p>"))).doesNotContain("xmp:Label");
    }

    @Test
    void watermarkAndStatusChangeTheFileIdentifier() throws IOException {
        PdfSource source = Samples.document("<p>x</p>");

        assertThat(List.of(
                        identifier(source),
                        identifier(source.withWatermark("A")),
                        identifier(source.withWatermark("B")),
                        identifier(source.withStatus("A"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void blankTextsAreRefused() {
        PdfSource source = Samples.document("<p>x</p>");

        assertThatIllegalArgumentException().isThrownBy(() -> source.withWatermark(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> source.withStatus(""));
    }

    private static String content(PDDocument pdf) throws IOException {
        return new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static String metadata(PdfSource source) throws IOException {
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static String identifier(PdfSource source) throws IOException {
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            return pdf.getDocument().getDocumentID().toString();
        }
    }

    private static List<String> watermarks(PDPage page) throws IOException {
        return marks(page).stream()
                .map(mark -> mark.getContents().stream()
                        .map(letter -> ((TextPosition) letter).getUnicode())
                        .reduce("", String::concat))
                .toList();
    }

    private static List<TextPosition> positions(PDPage page) throws IOException {
        return marks(page).stream()
                .flatMap(mark -> mark.getContents().stream())
                .map(TextPosition.class::cast)
                .toList();
    }

    private static List<PDMarkedContent> marks(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        return extractor.getMarkedContents().stream()
                .filter(mark -> mark.getProperties() != null
                        && "Watermark".equals(mark.getProperties().getNameAsString("Subtype")))
                .toList();
    }
}
