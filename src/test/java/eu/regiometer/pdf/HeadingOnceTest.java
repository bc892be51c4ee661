package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Text that a page break moves must stand in the file once: search, copying and screen readers find what is not seen. */
class HeadingOnceTest {

    @Test
    void textAtTheTopOfAPageStandsInTheFileOnceAndIsRead() throws IOException {
        String chapters = IntStream.range(0, 6)
                .mapToObj(i -> "<section class=\"chapter\"><div class=\"keep\"><h2><span class=\"no\">" + i
                        + "</span> Heading" + i + "</h2><p>Sentence" + i + "</p></div></section>"
                        + "<section class=\"chapter\"><table><caption>Caption" + i
                        + "</caption><tbody><tr><th>Row</th></tr></tbody></table></section>")
                .collect(Collectors.joining());
        String css = Files.readString(Path.of("report-templates", "report.css"));
        try (PDDocument pdf = Loader.loadPDF(
                Samples.render(Samples.document("<div class=\"sheet\"><p>Cover</p>" + chapters + "</div>", css)))) {
            String text = new PDFTextStripper().getText(pdf);
            String read = String.join("\n", StructureReader.read(pdf));
            for (int i = 0; i < 6; i++) {
                assertThat(text).containsOnlyOnce("Heading" + i).containsOnlyOnce("Caption" + i);
                assertThat(read).containsOnlyOnce("Heading" + i).containsOnlyOnce("Caption" + i);
            }
        }
    }
}
