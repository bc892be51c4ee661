package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {

    @TempDir
    private Path surveys;

    @Test
    void filesAreListedByNameWithTheirRegionFolder() throws IOException {
        write("SE332/b.xlsx", "b");
        write("SE332/a.xlsx", "a");
        write("z.xlsx", "z");

        DropFolder listed = DropFolder.list(surveys);

        assertThat(listed.files())
                .extracting(ReceivedFile::name)
                .containsExactly("SE332/a.xlsx", "SE332/b.xlsx", "z.xlsx");
        assertThat(listed.files()).extracting(ReceivedFile::folder).containsExactly("SE332", "SE332", "");
        // printf a | sha256sum
        assertThat(listed.files().getFirst().hash())
                .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @Test
    void lockFilesAndUnfinishedCopiesAreIgnored() throws IOException {
        for (String name :
                new String[] {"~$a.xlsx", "a.xlsx.tmp", "a.part", ".DS_Store", "Thumbs.db", ".~lock.a.xlsx#"}) {
            write(name, "x");
        }

        DropFolder listed = DropFolder.list(surveys);

        assertThat(listed.files()).isEmpty();
        assertThat(listed.refused()).isEmpty();
        assertThat(listed.ignored()).hasSize(6);
    }

    @Test
    void aLinkOrFolderInsteadOfAFileIsRefused() throws IOException {
        write("SE332/a.xlsx", "a");
        Files.createSymbolicLink(surveys.resolve("link.xlsx"), surveys.resolve("SE332/a.xlsx"));
        Files.createDirectory(surveys.resolve("folder.xlsx"));
        Files.createDirectory(surveys.resolve("SE332/deeper"));
        Files.createSymbolicLink(surveys.resolve("PL22"), surveys.resolve("SE332"));

        DropFolder listed = DropFolder.list(surveys);

        assertThat(listed.files()).hasSize(1);
        assertThat(listed.refused())
                .extracting(refused -> refused.file().name())
                .containsExactly("PL22", "SE332/deeper", "folder.xlsx", "link.xlsx");
        assertThat(listed.refused())
                .allSatisfy(refused -> assertThat(refused.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.code()).isEqualTo("FILE-LINK")));
    }

    @Test
    void aNameWithDecomposedAccentsIsComposed() throws IOException {
        write(Normalizer.normalize("Åland-öar.xlsx", Normalizer.Form.NFD), "a");

        assertThat(DropFolder.list(surveys).files())
                .extracting(ReceivedFile::name)
                .containsExactly(Normalizer.normalize("Åland-öar.xlsx", Normalizer.Form.NFC));
    }

    @Test
    void aNameWithARightToLeftOverrideOrALineBreakIsRefusedAndShownEscaped() throws IOException {
        write("a\u202Exslx.xlsx", "a");
        write("b\nc.xlsx", "b");

        DropFolder listed = DropFolder.list(surveys);

        assertThat(listed.files()).isEmpty();
        assertThat(listed.refused())
                .extracting(refused -> refused.file().name())
                .containsExactly("a\\u202Exslx.xlsx", "b\\u000Ac.xlsx");
        assertThat(listed.refused())
                .allSatisfy(refused ->
                        assertThat(refused.findings().getFirst().code()).isEqualTo("FILE-NAME"));
    }

    @Test
    void aNameOfMoreThanTwoHundredBytesIsRefused() throws IOException {
        write("n".repeat(230) + ".xlsx", "a");

        assertThat(DropFolder.list(surveys).refused()).hasSize(1);
    }

    @Test
    void aFileOfZeroBytesIsRefused() throws IOException {
        write("a.xlsx", "");
        assertThat(code(DropFolder.list(surveys))).isEqualTo("FILE-EMPTY");
    }

    @Test
    void aTwentyFourMegabyteFileIsRefusedWithItsSizeBeforeItIsHashed() throws IOException {
        try (var file = new RandomAccessFile(surveys.resolve("a.xlsx").toFile(), "rw")) {
            file.setLength(24_000_000);
        }

        DropFolder listed = DropFolder.list(surveys);

        assertThat(code(listed)).isEqualTo("FILE-TOO-LARGE");
        Submission.Refused refused = listed.refused().getFirst();
        assertThat(refused.findings().getFirst().arguments())
                .containsEntry("size", "24.0 MB")
                .containsEntry("limit", "20.0 MB");
        assertThat(refused.file().hash()).isEmpty();
        assertThat(refused.file().size()).isEqualTo(24_000_000);
    }

    @Test
    void twoNamesThatLookAlikeAreNotTakenForOneFile() throws IOException {
        write(Normalizer.normalize("Å.xlsx", Normalizer.Form.NFC), "a");
        write(Normalizer.normalize("Å.xlsx", Normalizer.Form.NFD), "b");

        DropFolder listed = DropFolder.list(surveys);

        assertThat(listed.files()).hasSize(1);
        assertThat(code(listed)).isEqualTo("FILE-NAME");
        assertThat(listed.refused().getFirst().file().name()).contains("\\u");
    }

    @Test
    void aMappingSheetBesideItsFileIsNeverReadAsAnswers() throws IOException {
        write("SE332/a.csv", "a");
        write("SE332/a.csv.mapping.xlsx", "m");

        DropFolder listed = DropFolder.list(surveys);

        assertThat(listed.files()).extracting(ReceivedFile::name).containsExactly("SE332/a.csv");
        assertThat(listed.mappings()).containsOnlyKeys("SE332/a.csv");
        assertThat(listed.mappings().get("SE332/a.csv").name()).isEqualTo("SE332/a.csv.mapping.xlsx");
        assertThat(DropFolder.single(surveys.resolve("SE332/a.csv")).mappings()).containsOnlyKeys("a.csv");
    }

    @Test
    void aMappingSheetWithoutItsFileWaitsForIt() throws IOException {
        write("a.csv.mapping.xlsx", "m");
        write("PL22/a.csv", "a");

        DropFolder listed = DropFolder.list(surveys);

        assertThat(code(listed)).isEqualTo("MAPPING-ALONE");
        assertThat(listed.refused().getFirst().findings().getFirst().arguments())
                .containsEntry("found", "a.csv");
    }

    private static String code(DropFolder listed) {
        assertThat(listed.refused()).hasSize(1);
        return listed.refused().getFirst().findings().getFirst().code();
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> DropFolder.list(surveys.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere");
    }

    private void write(String name, String content) throws IOException {
        Path file = surveys.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
