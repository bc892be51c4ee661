package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.SmallInput;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that tells how figures are made. */
class MethodsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theProgrammeIsDescribedInTheLanguageAskedFor() {
        String input = SmallInput.copyTo(folder.resolve("input")).toString();

        Said english = Said.command("methods", "--input", input);
        assertThat(english.code()).isZero();
        assertThat(english.out())
                .contains("## Weights of citizens", "D1_AGE × D2_GENDER; D3_EDU", "Korn and Graubard 1998)")
                .doesNotContain("{", "`");
        Said swedish = Said.command("methods", "--input", input, "--language", "sv");
        assertThat(swedish.code()).isZero();
        assertThat(swedish.out()).contains("## Invånarnas vikter");
    }

    @Test
    void languagesWithoutTextsAndFoldersWithoutProgrammeAreTold() {
        String input = SmallInput.copyTo(folder.resolve("input")).toString();

        Said icelandic = Said.command("methods", "--input", input, "--language", "is");
        assertThat(icelandic.code()).isEqualTo(4);
        assertThat(icelandic.err()).contains("\"is\"", "en", "sv");
        assertThat(Said.command("methods", "--input", input, "--language", "xx").code())
                .isEqualTo(2);
        assertThat(Said.command("methods", "--input", folder.toString()).code()).isEqualTo(4);
    }
}
