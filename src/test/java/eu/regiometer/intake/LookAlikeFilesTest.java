package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed look-alikes of exports, each with the first six sound citizens. */
class LookAlikeFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/eu/regiometer/intake/look-alikes");
    private static final Map<String, String> TOOLS =
            Map.of("eusurvey", "EUSurvey", "limesurvey", "LimeSurvey", "kobo", "KoboToolbox", "odk", "ODK Central");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(Path::getFileName)
                    .filter(name -> !name.toString().startsWith("README"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void holdsTheSameAnswersAsTheTemplate(Path name) throws IOException {
        Dropped dropped = Dropped.citizens(6);
        ValidatedSubmission checked = LookAlike.check(Files.readAllBytes(FOLDER.resolve(name)), name.toString());

        LookAlike.assertSame(dropped.check(), checked, dropped.questionnaire());
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        String tool = name.toString().split("-", 2)[0];
        assertThat(checked.layoutRule()).startsWith(TOOLS.getOrDefault(tool, "a tool without a name"));
    }
}
