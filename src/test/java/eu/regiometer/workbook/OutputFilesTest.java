package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    @Test
    void foldersAreMadeAndNothingElseStays(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("data/2026/estimates.csv");

        OutputFiles.write(target, "first");
        OutputFiles.write(target, "second");

        assertThat(target).hasContent("second");
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFailedWriteLeavesTheEarlierFile(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("report.pdf");
        OutputFiles.write(target, "whole");

        assertThatExceptionOfType(UnwritableOutputException.class)
                .isThrownBy(() -> OutputFiles.write(target, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .withMessage(target + " cannot be written (No space left on device); make the folder writable,"
                        + " free space on the disk, or choose another folder");

        assertThat(target).hasContent("whole");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFileWhereAFolderIsNeededIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("output"), "a file");

        assertThatExceptionOfType(UnwritableOutputException.class)
                .isThrownBy(() -> OutputFiles.write(folder.resolve("output/data/a.csv"), "x"))
                .withMessageContaining("output is a file where a folder is needed");
    }

    @Test
    void hashesAreThoseOfTheStandard(@TempDir Path folder) throws IOException {
        // FIPS 180-2, appendix B.1: SHA-256 of "abc"
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(ContentHash.of("abc")).isEqualTo(abc);
        assertThat(ContentHash.of(Files.writeString(folder.resolve("a"), "abc")))
                .isEqualTo(abc);
    }
}
