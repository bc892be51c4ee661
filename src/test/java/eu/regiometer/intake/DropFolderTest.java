package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
