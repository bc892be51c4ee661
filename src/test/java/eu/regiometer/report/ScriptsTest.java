package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.Attachment;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.pdf.TagTree;
import eu.regiometer.pdf.Validation;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A region that writes in Greek and one that writes in Cyrillic: Crete beside the shipped regions, and Sofia. */
class ScriptsTest {

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());

    @TempDir
    static Path folder;

    private static ReportSources sources;
    private static ReportRenderer renderer;
    private static final Map<String, Printed> PRINTED = new TreeMap<>();

    /** A finished report. */
    private record Printed(ReportDocument document, byte[] pdf, PdfResult result) {}

    @BeforeAll
    static void addCrete() throws IOException {
        List<String> regions = Files.readAllLines(Fixture.PROGRAMME.resolve("regions.csv"));
        List<String> titles = List.of(regions.getFirst().split(",", -1));
        List<String> crete = new ArrayList<>(Arrays.asList(regions.get(1).split(",", -1)));
        for (int column = 0; column < titles.size(); column++) {
            switch (titles.get(column)) {
                case "code" -> crete.set(column, "EL43");
                case "country" -> crete.set(column, "EL");
                case "languages" -> crete.set(column, "el");
                case "name_own", "name_el" -> crete.set(column, "Κρήτη");
                case "name_bg" -> crete.set(column, "Крит");
                case "short_name" -> crete.set(column, "KRI");
                case "tile_row" -> crete.set(column, "10");
                case "aliases" -> crete.set(column, "");
                default -> {
                    if (titles.get(column).startsWith("name_")) {
                        crete.set(column, "Crete");
                    }
                }
            }
        }
        List<String> all = new ArrayList<>(regions);
        all.add(String.join(",", crete));
        Files.write(folder.resolve("regions.csv"), all);
        // in the order of their code points Άγιος and Έξω stand before all others
        Files.writeString(
                folder.resolve("municipalities.csv"),
                Files.readString(Fixture.PROGRAMME.resolve("municipalities.csv"))
                        + "EL_1,Ηράκλειο,EL43,180000\nEL_2,Έξω Μουλιανά,EL43,9000\n"
                        + "EL_3,Ανώγεια,EL43,12000\nEL_4,Άγιος Νικόλαος,EL43,30000\n");
        Files.copy(Fixture.PROGRAMME.resolve("programme.yaml"), folder.resolve("programme.yaml"));
        sources = Fixture.sources(folder, true, true, 3);
        renderer = new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics());
    }

    private static Printed report(String language, String code) {
        return PRINTED.computeIfAbsent(language + code, both -> {
            Area area = sources.territory()
                    .municipality(code)
                    .map(Municipality::area)
                    .orElse(Area.region(code));
            GovernanceLevel level = sources.territory().municipality(code).isPresent()
                    ? GovernanceLevel.LOCAL
                    : GovernanceLevel.REGIONAL;
            ReportDocument document =
                    renderer.render(new ReportKey(level, area, sources.release().wave(), language), sources);
            var out = new ByteArrayOutputStream();
            PdfResult result = new PdfRenderer(FONTS)
                    .render(
                            new PdfSource(
                                    document.printed(),
                                    document.styles(),
                                    document.drawings(),
                                    document.key().documentId(),
                                    document.date(),
                                    document.attachments().stream()
                                            .map(a -> new Attachment(
                                                    a.name(),
                                                    a.description(),
                                                    a.mediaType(),
                                                    a.text().getBytes(StandardCharsets.UTF_8)))
                                            .toList()),
                            out);
            return new Printed(document, out.toByteArray(), result);
        });
    }

    @ParameterizedTest
    @CsvSource({"el, EL43", "bg, BG_00357"})
    void reportsInTheScriptAreArchivalAccessibleAndReadAsTheyWereWritten(String language, String code)
            throws Exception {
        Printed report = report(language, code);
        TagTree read = TagTree.read(report.pdf()).kids().getFirst();
        String xhtml = report.document().xhtml();

        assertThat(report.result().missingGlyphs()).isEmpty();
        for (String flavour : Validation.FLAVOURS) {
            assertThat(Validation.failures(report.pdf(), flavour)).as(flavour).isEmpty();
        }
        assertThat(read.texts("H1", "H2", "H3", "H4"))
                .hasSizeGreaterThan(8)
                .containsExactlyElementsOf(ReadingOrderTest.written(xhtml, "h1", "h2", "h3", "h4"));
        assertThat(read.texts("TH", "TD", "Caption"))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(ReadingOrderTest.written(xhtml, "th", "td", "caption", "figcaption"));
        assertThat(read.texts("P")).containsSubsequence(ReadingOrderTest.written(xhtml, "p"));
    }

    /** What a reader copies or searches, without the structure: accents, the sigma at the end of a word, ѝ and ъ. */
    @Test
    void wordsAreFoundInTheFinishedFile() throws IOException {
        assertThat(text(report("el", "EL43")))
                .contains("έκθεση για την περιφέρεια", "Κρήτη", "Ελλάδα", "Τρία μηνύματα", "Υπεύθυνος:", "Νοεμβρίου")
                .contains("Συστάσεις", "τις", "προϋπολογισμ")
                // what a decomposed accent or a sigma of another kind would leave
                .doesNotContainPattern("[\u0300-\u036F]|σ(?=[ .,;:)])");
        assertThat(text(report("bg", "BG_00357")))
                .contains("доклад за общината", "Нови Искър", "София (столица)", "България", "Три послания", "ноември")
                .contains("ъ", "щ", "ю");
    }

    /** What a semicolon is elsewhere is a raised dot in Greek; the semicolon asks. */
    @Test
    void noGreekListIsPartedByQuestionMarks() {
        ReportDocument document = report("el", "EL43").document();

        assertThat(Stream.of(document.xhtml(), document.page())
                        .flatMap(xhtml -> PseudoWords.blocks(xhtml).stream())
                        .filter(text -> text.matches("(?s).*;\\s[\\p{Ll}0-9].*")))
                .isEmpty();
        assertThat(document.xhtml()).contains("του πληθυσμού αναφοράς· 27");
    }

    @Test
    void placesStandInTheAlphabetOfTheLanguage() {
        assertThat(report("el", "EL43").document().xhtml()).contains("Άγιος Νικόλαος, Ανώγεια, Έξω Μουλιανά, Ηράκλειο");
    }

    /** Long words may be broken, and are: a line of the finished file ends with the hyphen inside a word. */
    @ParameterizedTest
    @CsvSource({"el, EL43, IsGreek", "bg, BG_00357, IsCyrillic"})
    void longWordsAreBrokenByTheirLanguage(String language, String code, String script) throws IOException {
        String printed = report(language, code).document().printed();

        assertThat(printed).containsPattern("\\p{" + script + "}\u00AD\\p{" + script + "}");
        assertThat(raw(report(language, code))).containsPattern("\\p{" + script + "}[-\u00AD]\\R\\p{" + script + "}");
    }

    private static String text(Printed report) throws IOException {
        return raw(report).replaceAll("\u00AD\\s*", "").replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    private static String raw(Printed report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
