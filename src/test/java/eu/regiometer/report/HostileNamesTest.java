package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.SvgWriter;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Names of places and labels of questions that try to be more than text. */
class HostileNamesTest {

    /** 90 characters and more, with a control sign and one that turns the direction of text. */
    private static final String NAME = "=cmd() <script>alert(1)</script> & ]]> ${x} <#if y>\u0007 \u202Egnirts and a"
            + " long end of the name of a region";

    private static final String LABEL = "<b>Do you</b> & ]]> ${1/0} <!-- \u0000trust\u202E? -->";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\u202A-\u202E]");

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());
    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics());

    private static ReportSources sources;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        ManyPlaces.of(13, false, folder);
        Path regions = folder.resolve("regions.csv");
        Files.writeString(regions, Files.readString(regions).replace("Silesia", NAME));
        Path places = folder.resolve("municipalities.csv");
        Files.writeString(places, Files.readString(places).replace("Municipality 0 1", NAME));
        ReportSources shipped = Fixture.sources(folder, true, true, 7);
        SortedMap<Survey, Questionnaire> asked = new TreeMap<>();
        shipped.questionnaires().forEach((survey, questionnaire) -> asked.put(survey, hostile(questionnaire)));
        sources = new ReportSources(
                shipped.release(),
                shipped.recommendations(),
                shipped.territory(),
                shipped.tree(),
                asked,
                shipped.branding(),
                shipped.methods(),
                shipped.date(),
                shipped.changes());
    }

    private static Questionnaire hostile(Questionnaire q) {
        List<Item> items = new ArrayList<>();
        for (Item i : q.items()) {
            items.add(new Item(
                    i.code(),
                    i.block(),
                    i.type(),
                    new TreeMap<>(Map.of("en", LABEL + i.code())),
                    i.unit(),
                    i.range(),
                    i.options(),
                    i.bands(),
                    i.direction(),
                    i.relevant(),
                    i.relevantText(),
                    i.missing(),
                    i.missingOptions(),
                    i.required(),
                    i.defaultAnswer(),
                    i.role(),
                    i.uses(),
                    i.registry(),
                    i.pattern(),
                    i.source(),
                    i.particulars()));
        }
        var edition = new eu.regiometer.questionnaire.Edition(
                q.version(), q.acceptedVersions(), "en", q.titles(), new TreeMap<>());
        return new Questionnaire(q.survey(), edition, Map.of(), items, q.checks());
    }

    private static ReportDocument report(GovernanceLevel level) {
        Area area = switch (level) {
            case LOCAL -> sources.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
        return RENDERER.render(new ReportKey(level, area, sources.release().wave(), "en"), sources);
    }

    private static String text(ReportDocument report, List<Integer> missing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfResult result = new PdfRenderer(FONTS)
                .render(
                        new PdfSource(
                                report.printed(),
                                report.styles(),
                                report.drawings(),
                                report.key().documentId(),
                                report.date(),
                                List.of()),
                        bytes);
        result.missingGlyphs().forEach(glyph -> missing.add(glyph.codePoint()));
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static void parse(String xml) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void namesAndLabelsStandInReportsAndPagesAsText(GovernanceLevel level) {
        ReportDocument report = report(level);

        for (String markup : List.of(report.xhtml(), "<html>" + report.page() + "</html>")) {
            parse(markup.replace("&nbsp;", " "));
            assertThat(markup).contains("=cmd() &lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt; ${x} &lt;#if y&gt;");
            assertThat(markup.contains("<script")).isFalse();
            assertThat(markup.contains("<b>Do")).isFalse();
            assertThat(FORBIDDEN.matcher(markup).find()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void chartsHoldThemAsText(GovernanceLevel level) {
        for (Drawing drawing : report(level).drawings().values()) {
            String svg = SvgWriter.write(drawing, "en");
            parse(svg);
            assertThat(svg).doesNotContain("<script", "<b>");
            assertThat(FORBIDDEN.matcher(svg).find()).isFalse();
        }
    }

    @Test
    void thePdfPrintsThemAsTextAndMissesNoSign() throws IOException {
        List<Integer> missing = new ArrayList<>();

        assertThat(text(report(GovernanceLevel.REGIONAL), missing))
                .contains("=cmd() <script>alert(1)</script> & ]]> ${x} <#if y> gnirts and a long end of the name of a")
                .contains("<b>Do you</b> & ]]> ${1/0} <!-- trust? -->");
        assertThat(missing).isEmpty();
    }

    @Test
    void noSpreadsheetTakesTheFiguresForAFormula() {
        String csv = report(GovernanceLevel.EU).attachments().getFirst().text();

        assertThat(csv).contains(",'=cmd() <script>");
        assertThat(csv.lines().flatMap(line -> Pattern.compile(",").splitAsStream(line)))
                .noneMatch(field -> field.startsWith("=") || field.startsWith("\"="));
        assertThat(csv.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
