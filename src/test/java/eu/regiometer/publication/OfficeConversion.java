package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Opens workbooks in LibreOffice without a window, all of a folder in one start, and saves them in another format. */
final class OfficeConversion {

    private static final String REQUIRED = "regiometer.tools";
    private static final int MINUTES = 3;

    private final Path program;
    private final Path profile;

    private OfficeConversion(Path program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /**
     * LibreOffice with a profile of its own; the test is skipped where it is not installed, and fails there when the
     * tools are required.
     *
     * @param profile folder for its settings, which need not exist
     */
    static OfficeConversion required(Path profile) {
        Optional<Path> program = find();
        if (program.isEmpty() && "required".equals(System.getProperty(REQUIRED))) {
            throw new AssertionError("LibreOffice is required but soffice is not on the path");
        }
        Assumptions.assumeTrue(program.isPresent(), "skipped: LibreOffice (soffice) is not installed");
        return new OfficeConversion(program.orElseThrow(), profile);
    }

    private static Optional<Path> find() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Converts workbooks.
     *
     * @param filter output format of LibreOffice, for example {@code pdf}
     * @param target folder for the results
     */
    void convert(String filter, Path target, List<Path> workbooks) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                filter,
                "--outdir",
                target.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        try {
            Path said = Files.createTempFile(target.getParent(), "said", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice did not end within minutes: " + MINUTES);
            }
            String words = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(words).isZero();
            assertThat(words.lines().filter(line -> line.startsWith("convert ")))
                    .as(words)
                    .hasSize(workbooks.size());
            assertThat(words).doesNotContainIgnoringCase("error", "repair", "corrupt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
