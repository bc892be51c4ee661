package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader finds in the rendered sample report. */
class ReportPdfTest {

    private static PDDocument pdf;
    private static List<String> structure;

    @BeforeAll
    static void render() throws IOException {
        pdf = Loader.loadPDF(Samples.render(Samples.report()));
        structure = StructureReader.read(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void readsInTheOrderOfTheDocumentWithTheRightTags() {
        assertThat(structure)
                .containsSubsequence(
                        "/Document/P Regional report · Wave 2026",
                        "/Document/H1 Innovation in Lubelskie",
                        "/Document/H2 Contents",
                        "/Document/TOC/TOCI/Reference/Link Summary 3",
                        "/Document/TOC/TOCI/Reference/Link Figures and tables 4",
                        "/Document/TOC/TOCI/TOC/TOCI/Reference/Link Scorecard 4",
                        "/Document/Sect/H2 Summary",
                        "/Document/Sect/P 52.4",
                        "/Document/Sect/P/Span Badanie innowacji w sektorze publicznym",
                        "/Document/Sect/P/Link on the web",
                        "/Document/Sect/H3 Recommendations",
                        "/Document/Sect/L/LI/Lbl 1.",
                        "/Document/Sect/L/LI/LBody Publish the result of every pilot within six months. LOCAL",
                        "/Document/Sect/H2 Figures and tables",
                        "/Document/Sect/Figure [Two bars: finance 52, authorities 59 of 100 points.]",
                        "/Document/Sect/Figure/Caption Citizen survey, wave 2026, 1,204 answers, weighted.",
                        "/Document/Sect/P/Figure [Green dot]",
                        "/Document/Sect/H3 Scorecard",
                        "/Document/Sect/Table/Caption All indicators",
                        "/Document/Sect/Table/THead/TR/TH Indicator",
                        "/Document/Sect/Table/TBody/TR/TH Indicator number 1",
                        "/Document/Sect/Table/TBody/TR/TD 1.0",
                        "/Document/Sect/Table/TBody/TR/TH Indicator number 90",
                        "/Document/Sect/H4 Note on methods",
                        "/Document/Sect/Note Values are shares in percent.");
    }

    @Test
    void whatIsClickedBelongsToALink() throws IOException {
        var parents = pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        List<String> roles = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary tag = (COSDictionary)
                        ((PDParentTreeValue) parents.getValue(annotation.getStructParent())).getCOSObject();
                roles.add(tag.getNameAsString(COSName.S));
            }
        }
        assertThat(roles).hasSizeGreaterThan(3).containsOnly("Link");
    }

    @Test
    void wordsStayApartWhereLinesBreak() {
        assertThat(structure)
                .contains(
                        "/Document/Sect/P Citizens of Lubelskie are more open to new services than their offices are ready"
                                + " to offer them, and the difference is larger than the margin of error in three of the four"
                                + " challenges that the partnership observes.");
    }

    @Test
    void repeatedTableHeadsAndDecorationAreNotRead() {
        assertThat(structure).filteredOn(line -> line.endsWith("/TH Indicator")).hasSize(1);
        assertThat(structure).filteredOn(line -> line.contains("/Figure [")).hasSize(2);
        assertThat(structure).noneMatch(line -> line.contains("Page ") || line.contains("CC BY"));
    }

    @Test
    void gradientsAreShadings() {
        assertThat(pdf.getPage(0).getResources().getShadingNames()).hasSize(2);
    }

    @Test
    void headAndFootCountThePages() throws IOException {
        assertThat(text(1)).doesNotContain("Page 1");
        for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
            assertThat(text(page))
                    .contains("Page " + page + " of " + pdf.getNumberOfPages())
                    .contains("Joint Secretariat · Wave 2026")
                    .contains("Illustrative data · CC BY 4.0");
        }
    }

    @Test
    void theHeadOfATableStandsOnEachOfItsPages() throws IOException {
        assertThat(text(5)).contains("Indicator Value Interval Band");
        assertThat(text(6)).contains("Indicator Value Interval Band");
    }

    @Test
    void linesBreakAtSoftHyphensWhereTheyMust() throws IOException {
        assertThat(text(3)).contains("Landesverwaltung").contains("Innovations\nförderungs\nbescheid und");
    }

    @Test
    void aHyphenatedWordIsReadAsOne() {
        assertThat(structure)
                .contains("/Document/Sect/P Innovations\u00ADförderungs\u00ADbescheid und"
                        + " Vergabe\u00ADbeschleunigungs\u00ADgesetz");
    }

    @Test
    void bookmarksFollowTheFirstThreeLevelsOfHeadings() {
        List<String> titles = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);

        assertThat(titles)
                .containsExactly(
                        "Innovation in Lubelskie",
                        "> Contents",
                        "> Summary",
                        "> > Recommendations",
                        "> Figures and tables",
                        "> > Scorecard");
    }

    @Test
    void linksSayWhereTheyLead() throws IOException {
        List<String> contents = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                contents.add(annotation.getContents());
            }
        }

        assertThat(contents)
                .containsExactly(
                        "Summary",
                        "Figures and tables",
                        "Scorecard",
                        "Method of the survey, on the web",
                        "the scorecard");
    }

    @Test
    void metadataNameTitleLanguageAuthorAndTheDateOfTheDocument() {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Innovation in Lubelskie & its neighbours");
        assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Joint Secretariat");
        assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).hasToString("2026-11-12T00:00:00Z");
        assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                .isTrue();
    }

    @Test
    void theAttachmentComesOutAsItWentIn() throws IOException {
        var files = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
        var file = files.getNames().values().iterator().next();

        assertThat(file.getFileUnicode()).isEqualTo("estimates.csv");
        assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/csv");
        assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("area,value\nPL81,52.4\n");
    }

    private static String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static void collect(PDOutlineNode node, String indent, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(indent + item.getTitle());
            collect(item, indent + "> ", titles);
        }
    }
}
