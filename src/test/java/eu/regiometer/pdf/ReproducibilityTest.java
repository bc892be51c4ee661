package eu.regiometer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.workbook.ClassPath;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs alone because it changes the default locale and zone. */
@Isolated
class ReproducibilityTest {

    private static final String UNPACKED = "258a0441728508ec29d064f11248b16cab5cdf059fa8321005e9f7f7956631f3";

    @ParameterizedTest
    @CsvSource({"ar-EG, Pacific/Kiritimati", "tr-TR, America/St_Johns", "hi-IN-u-nu-deva, Asia/Kathmandu"})
    void theSameSourceGivesTheSameBytesInEveryLocaleAndZone(String language, String place) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String first = RenderedHash.ofReport();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(place));
            assertThat(RenderedHash.ofReport()).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Fresh processes have other identity hash codes, an order of tables of their own and another folder. */
    @Test
    void otherProcessesInOtherFoldersGiveTheSameBytes(@TempDir Path folder) throws Exception {
        String first = RenderedHash.ofReport();
        List<Process> processes = new ArrayList<>();
        for (String options : List.of("UTC th TH", "America/Los_Angeles fa IR")) {
            String[] parts = options.split(" ");
            Path home = Files.createDirectories(folder.resolve("in " + parts[1]));
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.awt.headless=true",
                            "-Duser.timezone=" + parts[0],
                            "-Duser.language=" + parts[1],
                            "-Duser.country=" + parts[2],
                            "-Djava.io.tmpdir=" + home,
                            "-cp",
                            absolute(ClassPath.ofTests()),
                            RenderedHash.class.getName())
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("hash " + first);
            assertThat(process.waitFor()).isZero();
        }
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * What the sample report says when it is unpacked, wherever it was made: another JDK or zlib may pack it otherwise, but
     * nothing else may differ. Made with JDK 25.0.3; to be replaced when the writer of PDFs, the sample or a font changes.
     */
    @Test
    void theUnpackedContentIsTheSameOnEveryMachine() throws Exception {
        String content = InflatedContent.of(Samples.render(Samples.report(40)));

        assertThat(RenderedHash.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(UNPACKED);
    }

    /** The clock of the machine stands nowhere in the file, so tomorrow's is the same. */
    @Test
    void theOnlyDateInTheFileIsItsOwn() throws Exception {
        String content = InflatedContent.of(Samples.render(Samples.report(10)));
        List<String> dates = Pattern.compile("D:\\d{8,}[^}]*")
                .matcher(content)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(dates).containsExactly("D:20261112000000Z");
        try (var pdf = Loader.loadPDF(Samples.render(Samples.report(10)))) {
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^<]*")
                            .matcher(metadata)
                            .results()
                            .map(MatchResult::group))
                    .containsOnly("2026-11-12T00:00:00Z");
        }
    }

    @Test
    void freshFontsGiveTheSameBytes() {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(FontSet.read(FontSource.shipped())).render(Samples.report(), out);

        assertThat(out.toByteArray()).isEqualTo(Samples.render(Samples.report()));
    }

    @Test
    void threadsThatShareARendererDoNotDisturbEachOther() throws Exception {
        List<PdfSource> sources =
                Stream.of(10, 40, 70, 100).map(Samples::report).toList();
        List<byte[]> alone = sources.stream().map(Samples::render).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                List<Future<byte[]>> together = threads.invokeAll(sources.stream()
                        .map(source -> (Callable<byte[]>) () -> Samples.render(source))
                        .toList());
                for (int i = 0; i < together.size(); i++) {
                    assertThat(together.get(i).get()).as("document " + i).isEqualTo(alone.get(i));
                }
            }
        }
    }

    @Test
    void anotherDateOrTextGivesAnotherFileIdentifier() throws Exception {
        assertThat(identifier(Samples.document("<p>one</p>")))
                .isEqualTo(identifier(Samples.document("<p>one</p>")))
                .isNotEqualTo(identifier(Samples.document("<p>two</p>")));
    }

    private static String identifier(PdfSource source) throws Exception {
        try (var pdf = Loader.loadPDF(Samples.render(source))) {
            return pdf.getDocument().getDocumentID().toString();
        }
    }
}
