package eu.regiometer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No reference file lies about without a test that reads it. */
class ReferenceFilesTest {

    @Test
    void everyFileIsReadByATest() throws IOException {
        String tests = text(Path.of("src/test/java/eu/regiometer"));
        for (String file : files()) {
            assertThat(tests).as("tests that read %s", file).contains('"' + file + '"');
        }
    }

    private static List<String> files() throws IOException {
        Path folder = Path.of("src/test/resources/eu/regiometer/statistics/reference");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path sources) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(
                            name -> name.toString().endsWith("Test.java") || name.endsWith("RegionsSample.java"))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
