package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the process that reads files cannot be started, nothing is read without it. */
@DisabledOnOs(OS.WINDOWS)
class NoFenceTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTheReadingProcessACheckSaysSoInOneLine() throws IOException, InterruptedException {
        Path shipped = LargeWorkbook.shipped(Path.of("input", "surveys"));
        ChildRun run = ChildRun.start(
                List.of("-Djava.home=" + homeWithoutJava()),
                folder.resolve("log"),
                List.of("check", shipped.toString()));

        assertThat(run.end()).isEqualTo(ExitCode.RUN_FAILED.code());
        assertThat(run.said().lines())
                .singleElement()
                .asString()
                .startsWith("the separate process that reads workbooks cannot be started")
                .contains("allow this user to start processes");
    }

    /** All of the Java that runs, but for the program that would start another one. */
    private Path homeWithoutJava() throws IOException {
        Path home = Files.createDirectory(folder.resolve("java"));
        try (Stream<Path> parts = Files.list(Path.of(System.getProperty("java.home")))) {
            for (Path part : parts.filter(p -> !p.endsWith("bin")).toList()) {
                Files.createSymbolicLink(home.resolve(part.getFileName()), part);
            }
        }
        return home;
    }
}
