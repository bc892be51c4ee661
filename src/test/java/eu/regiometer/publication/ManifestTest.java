package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    @TempDir
    Path output;

    @BeforeEach
    void outputs() throws IOException {
        Files.createDirectories(output.resolve("data"));
        Files.writeString(output.resolve("data/b.csv"), "x\n");
        Files.writeString(output.resolve("a.html"), "<p/>");
    }

    private Manifest manifest() {
        return new Manifest(
                "0.1.0",
                "2026",
                Sample.HASH,
                LocalDate.of(2026, 11, 22),
                "1",
                Sample.HASH,
                Sample.HASH,
                Sample.HASH,
                List.of(new Manifest.Input("surveys/\"é\\\n.xlsx", Sample.HASH), new Manifest.Input("p", Sample.HASH)),
                List.of(
                        Manifest.Output.of(output, "data/b.csv", Manifest.Kind.DATA),
                        Manifest.Output.of(output, "a.html", Manifest.Kind.SITE)));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        manifest().write(output);
        assertThat(Manifest.read(output)).contains(manifest());
    }

    @Test
    void pathsAreSortedAndHashesAreThoseOfTheContent() {
        assertThat(manifest().outputs()).extracting(Manifest.Output::path).containsExactly("a.html", "data/b.csv");
        // printf 'x\n' | sha256sum
        assertThat(manifest().outputs().get(1))
                .isEqualTo(new Manifest.Output(
                        "data/b.csv",
                        "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac",
                        2,
                        Manifest.Kind.DATA));
    }

    @Test
    void missingAndAlteredOutputsAreNamed() throws IOException {
        Manifest manifest = manifest();
        assertThat(manifest.verify(output)).isEmpty();
        Files.writeString(output.resolve("data/b.csv"), "y\n");
        assertThat(manifest.verify(output)).containsExactly("data/b.csv");
        Files.delete(output.resolve("a.html"));
        assertThat(manifest.verify(output)).containsExactly("a.html", "data/b.csv");
    }

    @Test
    void aLinkInPlaceOfAnOutputCountsAsAltered() throws IOException {
        Manifest manifest = manifest();
        Files.move(output.resolve("a.html"), output.resolve("c.html"));
        Files.createSymbolicLink(output.resolve("a.html"), output.resolve("c.html"));
        assertThat(manifest.verify(output)).containsExactly("a.html");
    }

    @Test
    void aFileCutAnywhereCountsAsAbsent() throws IOException {
        manifest().write(output);
        Path file = output.resolve(Manifest.FILE);
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length() - 1; length++) {
            Files.writeString(file, whole.substring(0, length));
            assertThat(Manifest.read(output)).as("cut at %d", length).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"format\": 2}",
                "{\"format\": 1, \"product\": 5}",
                "{\"format\": 1, \"format\": 1}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void whatIsNoManifestCountsAsAbsent(String text) throws IOException {
        Files.writeString(output.resolve(Manifest.FILE), text);
        assertThat(Manifest.read(output)).isEmpty();
    }

    @Test
    void aPathThatLeadsOutsideMakesItAbsent() throws IOException {
        manifest().write(output);
        Path file = output.resolve(Manifest.FILE);
        Files.writeString(file, Files.readString(file).replace("data/b.csv", "data/../../b.csv"));
        assertThat(Manifest.read(output)).isEmpty();
    }

    @Test
    void noManifestIsAbsent() {
        assertThat(Manifest.read(output)).isEmpty();
    }

    @Test
    void namingAFileTwiceIsRefused() {
        var twice = new Manifest.Input("p", Sample.HASH);
        assertThatThrownBy(() -> new Manifest(
                        "1", "2026", "", LocalDate.EPOCH, "", "", "", "", List.of(twice, twice), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p");
    }
}
