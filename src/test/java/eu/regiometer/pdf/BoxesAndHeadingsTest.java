package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings before boxes, with the style sheet of the reports, wherever on a page they fall. */
class BoxesAndHeadingsTest {

    private static final int LINES_OF_A_PAGE = 60;

    /** Below and above the margins of the style sheet, in points. */
    private static final int TOP = 42;

    private static final int BOTTOM = 842 - 34;

    /** The pages of a chapter that begins with a heading, a lead and a box, below so many lines. */
    private static String[] pages(int above, int rows) throws IOException {
        String lines = IntStream.range(0, above).mapToObj(i -> "<p>Line</p>").collect(Collectors.joining());
        String table = IntStream.range(0, rows)
                .mapToObj(i -> "<tr><th>Row</th><td>Request " + i + "</td></tr>")
                .collect(Collectors.joining());
        boolean split = rows > 30;
        String body = "<div class=\"sheet\"><p>Cover</p><div class=\"chapter\">" + lines + "</div><section class=\""
                + (split ? "chapter" : "flow") + "\"><div class=\"keep\"><h2>Chapter</h2>"
                + "<p class=\"lead\">What the box holds</p><section class=\"box orange" + (split ? " split" : "")
                + "\"><h3>Box</h3>"
                + "<table><thead><tr><th>Level</th><th>Request</th></tr></thead><tbody>" + table
                + "</tbody></table></section></div></section></div>";
        String css = Files.readString(Path.of("report-templates", "report.css"));
        try (PDDocument pdf = Loader.loadPDF(Samples.render(Samples.document(body, css)))) {
            String[] pages = new String[pdf.getNumberOfPages()];
            for (int page = 0; page < pages.length; page++) {
                // what lies outside the margins is not seen
                var stripper = new PDFTextStripperByArea();
                stripper.addRegion("sheet", new Rectangle2D.Float(0, TOP, 595, BOTTOM - TOP));
                stripper.extractRegions(pdf.getPage(page));
                pages[page] = stripper.getTextForRegion("sheet");
            }
            return pages;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 24, 70})
    void aHeadingStandsOnThePageOnWhichItsBoxBegins(int rows) throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE; above += 3) {
            for (String page : pages(above, rows)) {
                if (page.contains("Chapter")) {
                    assertThat(page).as("below %d lines", above).contains("What the box holds", "Box", "Request 0");
                }
            }
        }
    }

    /** A long table begins where there is room for it; its heading and caption go with its first row. */
    @Test
    void noHeadingOrCaptionStaysBehindALongTable() throws IOException {
        String css = Files.readString(Path.of("report-templates", "report.css"));
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "<tr><th>Row " + i + "</th></tr>")
                .collect(Collectors.joining());
        for (int above = 30; above < 42; above++) {
            String lines =
                    IntStream.range(0, above).mapToObj(i -> "<p>Line</p>").collect(Collectors.joining());
            String body = "<div class=\"sheet\"><p>Cover</p><div class=\"chapter\">" + lines + "</div><div>"
                    + "<div class=\"keep start\"><h3>Heading</h3><p>Sentence</p></div><table><caption>Caption</caption>"
                    + "<thead><tr><th>Name</th></tr></thead><tbody>" + rows + "</tbody></table></div></div>";
            try (PDDocument pdf = Loader.loadPDF(Samples.render(Samples.document(body, css)))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(pdf);
                    if (text.contains("Heading") || text.contains("Caption")) {
                        assertThat(text).as("below %d lines", above).contains("Heading", "Caption", "Row 0");
                    }
                }
            }
        }
    }

    @Test
    void aBoxThatIsLongerThanAPageGoesOnUnderTheHeadOfItsTable() throws IOException {
        String[] pages = pages(12, 70);

        assertThat(pages[pages.length - 1]).contains("Level", "Request 69").doesNotContain("Chapter");
    }
}
