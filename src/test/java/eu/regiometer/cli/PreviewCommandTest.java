package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.FirstRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a designer types, and is told. */
@ResourceLock("batch run")
class PreviewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theReportThatWasAskedForIsMadeAndNamedWithItsPagesAndSeconds() throws IOException {
        Said said = preview(FirstRun.state(), "--kind", "local", "--region", "CZ08", "--language", "sv");

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        List<String> lines = said.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("RM-2026-LOCAL-CZ-554821-sv\\.pdf +pages: +[0-9]+  seconds: [0-9]+\\.[0-9]");
        assertThat(lines.getLast()).startsWith("Reports: 1 of 1, ").endsWith("in " + folder.resolve("shown"));
        assertThat(names()).containsExactly("RM-2026-LOCAL-CZ-554821-sv.html", "RM-2026-LOCAL-CZ-554821-sv.pdf");
    }

    @Test
    void aReportThatCannotBeFilledEndsWithFourAndTheLineOfTheTemplate() throws IOException {
        Path templates = copy(Path.of("report-templates"), folder.resolve("templates"));
        Path local = templates.resolve("local.ftl");
        Files.writeString(
                local,
                Files.readString(local).replace("\n<@part.page>\n", "\n<@part.page>\n<p>${contents[99].id}</p>\n"));

        Said said =
                preview(FirstRun.state(), "--kind", "local", "--region", "CZ08", "--templates", templates.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out().lines().toList().getFirst())
                .matches("No local report on .*CZ_554821.*, en \\(RM-2026-LOCAL-CZ-554821-en\\):"
                        + " report template local\\.ftl line [0-9]+ column [0-9]+: .+");
        assertThat(said.out()).contains("Reports: 0 of 1, ");
    }

    @Test
    void withoutARunItIsSaidThatOneIsNeeded() {
        Said said = preview(folder.resolve("empty"));

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err().lines()).singleElement().asString().contains("run the main job first", "--state");
        assertThat(folder.resolve("empty")).doesNotExist();
    }

    @Test
    void anUnknownKindIsAMatterOfUsage() {
        assertThat(preview(folder.resolve("empty"), "--kind", "poster").code()).isEqualTo(2);
    }

    private Said preview(Path state, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("preview", "--input", FirstRun.input().toString()));
        arguments.addAll(List.of("--state", state.toString()));
        arguments.addAll(List.of("--to", folder.resolve("shown").toString()));
        arguments.addAll(List.of(more));
        return Said.command(arguments.toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("shown"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }
}
