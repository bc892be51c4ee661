package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** docs/methods.md tells what the product does. */
class MethodsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/methods.md");

    /** To mend it, print the text below and put it between the two remarks of the document. */
    @Test
    void theDocumentIsMadeOfTheCatalogueAndTheShippedProgramme() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("-->\n\n") + "-->\n\n".length();
        int end = document.indexOf("\n<!-- End of what is made. -->");

        assertThat(document.substring(start, end))
                .isEqualTo(ProgrammeMethods.describe(
                        Path.of("input"), Optional.of(Path.of("report-templates")), "en", true));
    }

    @Test
    void theDocumentSaysWhatWasComparedWithR() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("## Compared by hand with R's survey package 4.1.1");
    }
}
