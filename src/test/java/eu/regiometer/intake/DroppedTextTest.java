package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts of texts that hold no answers in a known layout. */
class DroppedTextTest {

    @TempDir
    private Path folder;

    @Test
    void aTextWithoutAKnownLayoutIsToldWithTheRowThatWasLookedAt() throws IOException {
        List<Finding> findings = findings("table.csv", "\n\na;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().code()).isEqualTo("LAYOUT-UNKNOWN");
        assertThat(findings.getFirst().arguments())
                .containsEntry("sheet", "table")
                .containsEntry("row", "3");
    }

    @ParameterizedTest
    @CsvSource({"answers.xlsx, TYPE-MISMATCH", "answers.csv, TYPE-ENCODING"})
    void aTextIsToldApartByItsNameBeforeItsLetters(String name, String code) throws IOException {
        assertThat(codes(name, "id;größe\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(code);
    }

    private List<String> codes(String name, byte[] content) throws IOException {
        return findings(name, content).stream().map(Finding::code).toList();
    }

    private List<Finding> findings(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        var submission = ProgrammeFixture.intake()
                .read(new ReceivedFile(file, ProgrammeFixture.REGION + "/" + name, "hash", content.length));
        assertThat(submission).isInstanceOf(Submission.Refused.class);
        return submission.findings();
    }
}
