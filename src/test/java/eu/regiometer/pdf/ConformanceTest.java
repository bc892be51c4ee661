package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents pass the validator; those from which one thing was taken do not, so that it is known to look. */
class ConformanceTest {

    private static final byte[] REPORT = Samples.render(Samples.report(12));

    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void aReportHasNoFailure(String flavour) {
        assertThat(Validation.failures(Samples.render(Samples.report()), flavour))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void aDraftHasNoFailure(String flavour) {
        PdfSource draft =
                Samples.report(12).withWatermark("DRAFT v3, not for citation").withStatus("DRAFT");

        assertThat(Validation.failures(Samples.render(draft), flavour)).isEmpty();
    }

    @Test
    void aSkippedHeadingLevelIsFound() {
        byte[] pdf = Samples.render(Samples.document("<h1>One</h1><h2>Two</h2><h4>Four</h4>"));

        // PDF/UA-1, 7.4.2: heading levels are not skipped
        assertThat(Validation.failures(pdf, "ua1")).singleElement().asString().startsWith("7.4.2");
    }

    /** The control of the controls: reading and writing the file again breaks nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ua1", "3a"})
    void anUntouchedCopyHasNoFailure(String flavour) throws IOException {
        assertThat(Validation.failures(without(pdf -> {}), flavour)).isEmpty();
    }

    static Stream<Arguments> thefts() {
        return Stream.of(
                theft("alternative text", "ua1", "7.3", pdf -> each(pdf, "Figure", tag -> tag.removeItem(COSName.ALT))),
                theft(
                        "language",
                        "ua1",
                        "7.2",
                        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG)),
                theft(
                        "title",
                        "ua1",
                        "7.1",
                        pdf -> pdf.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false)),
                theft(
                        "structure tree",
                        "ua1",
                        "7.1",
                        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT)),
                theft("known tag", "ua1", "7.1", pdf -> each(pdf, "TD", tag -> tag.setName(COSName.S, "Cell"))),
                theft("scope of a head", "ua1", "7.5", pdf -> each(pdf, "TH", tag -> tag.removeItem(COSName.A))),
                theft(
                        "tag of a link",
                        "ua1",
                        "7.18.5",
                        pdf -> each(pdf, "Link", tag -> tag.setName(COSName.S, "Span"))),
                theft("item of contents", "ua1", "7.2", pdf -> each(pdf, "TOCI", tag -> tag.setName(COSName.S, "P"))),
                theft("font", "3a", "6.2.11.4.1", pdf -> fonts(pdf, font -> font.removeItem(COSName.FONT_FILE2))),
                theft("font", "ua1", "7.21.4.1", pdf -> fonts(pdf, font -> font.removeItem(COSName.FONT_FILE2))),
                theft(
                        "output intent",
                        "3a",
                        "6.2.4.3",
                        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS)),
                theft(
                        "metadata",
                        "3a",
                        "6.6.2.1",
                        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA)),
                theft(
                        "metadata",
                        "ua1",
                        "7.1",
                        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA)),
                theft(
                        "relationship of the data",
                        "3a",
                        "6.8",
                        pdf -> visit(pdf, object -> object.removeItem(COSName.getPDFName("AFRelationship")))));
    }

    private static Arguments theft(String what, String flavour, String clause, Consumer<PDDocument> theft) {
        return Arguments.of(what, flavour, clause, theft);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("thefts")
    void whatIsMissingIsFound(String what, String flavour, String clause, Consumer<PDDocument> theft)
            throws IOException {
        assertThat(Validation.failures(without(theft), flavour))
                .as(what)
                .anySatisfy(failure -> assertThat(failure).startsWith(clause));
    }

    private static byte[] without(Consumer<PDDocument> theft) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORT)) {
            theft.accept(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Elements of the structure tree with that type. */
    private static void each(PDDocument pdf, String type, Consumer<COSDictionary> action) {
        visit(pdf, object -> {
            if (type.equals(object.getNameAsString(COSName.S)) && object.containsKey(COSName.P)) {
                action.accept(object);
            }
        });
    }

    private static void fonts(PDDocument pdf, Consumer<COSDictionary> action) {
        visit(pdf, object -> {
            if (object.containsKey(COSName.FONT_FILE2)) {
                action.accept(object);
            }
        });
    }

    private static void visit(PDDocument pdf, Consumer<COSDictionary> action) {
        pdf.getDocument().getXrefTable().keySet().forEach(key -> {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            visit(object.getObject(), action, 0);
        });
    }

    /** Direct parts of an object; references lead to objects that are visited by themselves. */
    private static void visit(COSBase object, Consumer<COSDictionary> action, int depth) {
        if (object instanceof COSDictionary dictionary && depth < 5) {
            action.accept(dictionary);
            dictionary.getValues().forEach(value -> visit(value, action, depth + 1));
        } else if (object instanceof COSArray array && depth < 5) {
            array.forEach(value -> visit(value, action, depth + 1));
        }
    }
}
