package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.FontException;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PdfRendererTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html lang='en'><head><title>T</title></head><body><p></body></html> | not well-formed XHTML, line 1",
                "<html><head><title>T</title></head><body/></html>                    | <html> needs a language",
                "<html lang='en'><head/><body/></html>                                | needs a <title>",
                "<html lang='en'><head><title>T</title></head></html>                 | needs a <body>",
                "<html lang='en'><head><title>T</title></head><body><img src='drawing:x' alt=''/></body></html>"
                        + " | names no drawing; there are none",
                "<html lang='en'><head><title>T</title></head><body><img src='data:image/png;base64,'/></body></html>"
                        + " | needs an alternative text"
            })
    void anUnfitDocumentIsExplained(String xhtml, String message) {
        PdfSource source = new PdfSource(xhtml, List.of(), Map.of(), "unfit", Samples.DATE, List.of());

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.render(source))
                .withMessageContaining(message.strip());
    }

    @Test
    void aMissingFontFileIsNamed(@TempDir Path empty) {
        assertThatExceptionOfType(FontException.class)
                .isThrownBy(() -> FontSet.read(FontSource.folder(empty)))
                .withMessageContaining("SourceSans3-Regular.ttf");
    }

    @Test
    void aFailingTargetIsReported() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatExceptionOfType(PdfException.class)
                .isThrownBy(() -> Samples.RENDERER.render(Samples.document("<p>x</p>"), full))
                .withMessageContaining("sample")
                .withMessageContaining("no space left");
    }

    @Test
    void theTargetStaysOpen() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(Samples.RENDERER.render(Samples.document("<p>x</p>"), out).pages())
                .isEqualTo(1);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void aLinkWithoutTargetIsReported() {
        assertThat(result("<p><a href=\"#nowhere\">x</a> <a href=\"#p\" id=\"p\">y</a></p>")
                        .brokenLinks())
                .containsExactly("#nowhere");
    }

    @Test
    void charactersWithoutGlyphBecomeSquaresAndAreReported() throws IOException {
        PdfSource source = Samples.document("<p>a\uD83D\uDE00b漢</p>");

        assertThat(text(source)).isEqualTo("a□b□");
        assertThat(Samples.RENDERER
                        .render(source, OutputStream.nullOutputStream())
                        .missingGlyphs())
                .containsExactly(
                        new MissingGlyph(0x6F22, "a\uD83D\uDE00b漢"), new MissingGlyph(0x1F600, "a\uD83D\uDE00b漢"));
    }

    @Test
    void aMissingGlyphIsToldWithTheWordsAroundIt() {
        String far = "word ".repeat(20);

        assertThat(result("<p>" + far + "Region\nof 漢 valleys " + far + "</p>").missingGlyphs())
                .singleElement()
                .satisfies(glyph -> {
                    assertThat(glyph.name()).isEqualTo("U+6F22 (CJK UNIFIED IDEOGRAPHS 6F22)");
                    assertThat(glyph.text())
                            .contains("Region of 漢 valleys word")
                            .hasSizeLessThan(70);
                });
    }

    @Test
    void aMissingGlyphInADrawingOrAStyleSheetIsASquareToo() throws IOException {
        Drawing drawing = new Drawing(
                50,
                10,
                List.of(new Shape.Text(0, 8, Anchor.START, "c漢", Face.REGULAR, 8, Colour.INK)),
                "Title",
                "Description");
        PdfSource source = new PdfSource(
                Samples.document("<p>a</p><img src=\"drawing:one\"/>").xhtml(),
                List.of("p::after { content: 'b\\6F23' }"),
                Map.of("one", drawing),
                "x",
                Samples.DATE,
                List.of());

        assertThat(text(source)).contains("ab□").contains("c□");
        assertThat(Samples.RENDERER
                        .render(source, OutputStream.nullOutputStream())
                        .missingGlyphs())
                .containsExactly(new MissingGlyph(0x6F22, "c漢"), new MissingGlyph(0x6F23, "b\u6F23"));
    }

    @Test
    void decomposedLettersAreComposedAndInvisibleMarksAreLeftOut() throws IOException {
        PdfSource source = Samples.document("<p>Va\u0308rmland\u2060\uFEFF\u200E \u2713\uFE0F</p>");

        assertThat(text(source)).isEqualTo("Värmland \u2713");
        assertThat(result("<p>Va\u0308rmland\u2060\uFEFF\u200E \u2713\uFE0F</p>")
                        .missingGlyphs())
                .isEmpty();
    }

    @Test
    void textComesOutAsItWentIn() throws IOException {
        String text = "Zażółć gęślą jaźń, Ξεσκεπάζω την ψυχοφθόρα, щъркел, þæð, ≤ ≥ → ▲ □ ✓ − – „x“ € ‰";

        assertThat(text(Samples.document("<p>" + text + "</p>"))).isEqualTo(text);
    }

    @Test
    void controlCharactersBecomeSpaces() throws IOException {
        assertThat(text(Samples.document("<p>a\u0007b\u001Fc</p>"))).isEqualTo("a b c");
    }

    @Test
    void aNoBreakSpaceDoesNotTurnAllSpacesIntoNoBreakSpaces() throws IOException {
        assertThat(text(Samples.document("<p>3\u00A0% of all\u2011round</p>"))).isEqualTo("3 % of all-round");
    }

    @Test
    void aDrawingPrintsItsTextWithTheEmbeddedFonts() throws IOException {
        PdfSource source = new PdfSource(
                Samples.document("<p><img src=\"drawing:bars\" alt=\"Bars\"/></p>")
                        .xhtml(),
                List.of(),
                Map.of("bars", Samples.bars()),
                "drawing",
                Samples.DATE,
                List.of());

        assertThat(text(source)).contains("Finance").contains("Servicequalität").contains("59");
    }

    @Test
    void generatedTextIsReadWhereItStands() throws IOException {
        PdfSource source = Samples.document(
                "<p>See <b>Riga</b>, <a href=\"https://example.org/a/very/long/path/that/breaks\">here</a>.</p>",
                "body { width: 60mm } b::before { content: '<' } b::after { content: '>' }"
                        + " a::after { content: ' (' attr(href) ')' }");
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            assertThat(StructureReader.read(pdf))
                    .containsExactly(
                            "/Document/P See <Riga>,",
                            "/Document/P/Link here (https://example.org/a/very/long/path/that/breaks)",
                            "/Document/P .");
        }
    }

    @Test
    void aTableThatOnlySetsThingsSideBySideIsNotReadAsATable() throws IOException {
        String inner = "<table><tr><td>c</td></tr></table>";
        PdfSource source = Samples.document(
                "<table role=\"presentation\"><tr><td>a</td><td><p>b</p>" + inner + "</td></tr></table>");
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            assertThat(StructureReader.read(pdf))
                    .containsExactly("/Document/P a", "/Document/P b", "/Document/Table/TR/TD c");
        }
    }

    @Test
    void aLineBreakKeepsWordsApart() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.render(Samples.document("<p>one<br/><b>two</b><br/>three</p>")))) {
            assertThat(StructureReader.read(pdf)).containsExactly("/Document/P one two three");
        }
    }

    @Test
    void aDrawingWithoutAlternativeTextIsReadByItsDescription() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.render(Samples.document("<p><img src=\"drawing:dot\"/></p>")))) {
            assertThat(StructureReader.read(pdf)).containsExactly("/Document/P/Figure [A dot]");
        }
    }

    @Test
    void aDrawingKeepsItsProportions() throws IOException {
        String image = "<img src=\"drawing:dot\" style=\"width: 100pt; height: 20pt\"/>";
        try (var pdf = Loader.loadPDF(Samples.render(Samples.document(image)))) {
            String content = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(content).containsPattern("2 0 0 2 [0-9.]+ [0-9.]+ cm"); // 10 points high, 20 asked for
        }
    }

    @ParameterizedTest
    @EnumSource
    void chartsAreMeasuredAsThePdfPrints(Face face) {
        String text = "Ψηφιακές υπηρεσίες, Обществени поръчки, Reģions 0123456789 ≤ −";

        assertThat(Samples.FONTS.metrics().width(text, face, 9))
                .isCloseTo(Samples.FONTS.font(face).getWidthPoint(text, 9), within(1e-3));
    }

    private static PdfResult result(String body) {
        return Samples.RENDERER.render(Samples.document(body), OutputStream.nullOutputStream());
    }

    private static String text(PdfSource source) throws IOException {
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            return new PDFTextStripper().getText(pdf).strip();
        }
    }
}
