package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.pdf.Validation;
import eu.regiometer.report.PrintedReports.Edition;
import eu.regiometer.report.PrintedReports.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finished reports are accessible (PDF/UA-1), archival (PDF/A-3a) and sound. */
class ReportProofTest {

    /** Every kind in English, and one kind in each further language, another one each time. */
    static Stream<Edition> some() {
        List<Edition> editions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            editions.add(new Edition(kind, "en"));
        }
        List<String> further = PrintedReports.languages().stream()
                .filter(language -> !language.equals("en"))
                .toList();
        for (int i = 0; i < further.size(); i++) {
            editions.add(new Edition(i % 2 == 0 ? Kind.LOCAL : Kind.LENS, further.get(i)));
        }
        return editions.stream();
    }

    static Stream<Edition> all() {
        return PrintedReports.languages().stream()
                .flatMap(language -> Stream.of(Kind.values()).map(kind -> new Edition(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("some")
    void everyKindAndEveryLanguageIsAccessibleAndArchival(Edition edition) {
        assertSound(edition);
    }

    @Tag("reports")
    @ParameterizedTest
    @MethodSource("all")
    void everyKindInEveryLanguageIsAccessibleAndArchival(Edition edition) {
        assertSound(edition);
    }

    @Test
    void qpdfFindsNothingInSomeReports(@TempDir Path folder) throws Exception {
        assertClean(some().toList(), folder);
    }

    @Tag("reports")
    @Test
    void qpdfFindsNothingInAnyReport(@TempDir Path folder) throws Exception {
        assertClean(all().toList(), folder);
    }

    private static void assertSound(Edition edition) {
        byte[] pdf = PrintedReports.of(edition).pdf();
        for (String flavour : Validation.FLAVOURS) {
            assertThat(Validation.failures(pdf, flavour))
                    .as("%s, %s", edition, flavour)
                    .isEmpty();
        }
    }

    private static void assertClean(List<Edition> editions, Path folder) throws IOException, InterruptedException {
        Path qpdf = qpdf();
        for (Edition edition : editions) {
            Path file = Files.write(
                    folder.resolve(edition.kind() + "-" + edition.language() + ".pdf"),
                    PrintedReports.of(edition).pdf());
            Process process = new ProcessBuilder(qpdf.toString(), "--check", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains("No syntax or stream encoding errors").doesNotContainIgnoringCase("warning");
        }
    }

    private static Path qpdf() {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "qpdf"))
                .filter(Files::isExecutable)
                .toList();
        if (found.isEmpty() && "required".equals(System.getProperty("regiometer.tools"))) {
            throw new AssertionError("qpdf is required but is not on the path");
        }
        Assumptions.assumeFalse(found.isEmpty(), "skipped: qpdf is not installed");
        return found.getFirst();
    }
}
