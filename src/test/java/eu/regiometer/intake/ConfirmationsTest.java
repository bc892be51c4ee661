package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationsTest {

    @TempDir
    private Path programme;

    private final Defects defects = new Defects();

    @Test
    void aDecisionIsFoundByTheFirstTwelveSignsOfTheHash() throws IOException {
        Files.writeString(
                programme.resolve("confirmations.csv"),
                "hash,decision,name\n" + "0123456789ab,accept,A. Secretary\n" + "ffffffffffff,withdraw,A. Secretary\n");

        Confirmations read = Confirmations.read(programme, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(read.of("0123456789ab" + "0".repeat(52))).contains(Confirmations.Decision.ACCEPT);
        assertThat(read.of("f".repeat(64))).contains(Confirmations.Decision.WITHDRAW);
        assertThat(read.of("e".repeat(64))).isEmpty();
    }

    @Test
    void aShortHashAndAnUnknownDecisionAreDefectsWithTheirLine() throws IOException {
        Files.writeString(
                programme.resolve("confirmations.csv"), "hash,decision,name\n0123,accept,x\n0123456789ab,maybe,x\n");

        Confirmations.read(programme, defects);

        assertThat(defects.all()).extracting(d -> d.at().row()).containsExactly(2, 3);
    }

    @Test
    void aProgrammeWithoutTheTableHasDecidedNothing() {
        assertThat(Confirmations.read(programme, defects).of("a".repeat(64))).isEmpty();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void theShippedProgrammeReads() {
        Confirmations.read(ProgrammeFixture.FOLDER, defects);

        assertThat(defects.all()).isEmpty();
    }
}
