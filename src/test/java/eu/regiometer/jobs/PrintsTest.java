package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintsTest {

    @TempDir
    private Path output;

    @Test
    void aFewAnswersInATextAreNamedWithTheirFile() throws IOException {
        Files.writeString(output.resolve("page.html"), "<p>Answers: 3, organisations: 12</p>");
        Files.createDirectory(output.resolve("feedback"));
        Files.writeString(output.resolve("feedback/page.html"), "<p>Answers: 2</p>");

        assertThat(Prints.of(output).few()).containsExactly("page.html: Answers: 3");
    }

    /** What follows a number decides whether it is one of answers. */
    @Test
    void largerNumbersSharesDatesAndRegionsAreNoFewAnswers() throws IOException {
        Files.writeString(
                output.resolve("page.html"),
                "Answers: 3\u202F120; citizens 4\u202F%; citizens: 2\u00A0April 2026; Regions without enough answers: 1;"
                        + " organisations 4 of 12; answers: 2\u00A0*");

        assertThat(Prints.of(output).few()).containsExactly("page.html: organisations 4", "page.html: answers: 2");
    }

    @Test
    void onlyNumbersWithManyDigitsAreKept() throws IOException {
        Files.writeString(output.resolve("table.csv"), "value\n0.123456789\n0.12\n");

        assertThat(Prints.of(output).numbers()).containsExactly(Map.entry(0.123456789, "table.csv"));
    }
}
