package eu.regiometer.cli;

import eu.regiometer.jobs.RunRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Folders {

    @Option(
            names = "--input",
            paramLabel = "FOLDER",
            defaultValue = "input",
            description = "Input folder (default: input).")
    Path input = Path.of("input");

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "output",
            description = "Folder for everything a person receives (default: output).")
    Path output = Path.of("output");

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = ".regiometer",
            description = "Private folder of the product (default: .regiometer).")
    Path state = Path.of(".regiometer");

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "Templates (default: ./report-templates, else the copy inside the jar).")
    @Nullable
    Path templates;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Report date in place of the one in programme.yaml.")
    @Nullable
    LocalDate date;

    Optional<Path> templatesFolder() {
        return Optional.ofNullable(templates);
    }

    Optional<LocalDate> reportDate() {
        return Optional.ofNullable(date);
    }

    /** All reports of a wave on these folders, the newest without its code. */
    RunRequest request(@Nullable String wave, int threads, Duration settle) {
        return RunRequest.whole(
                input, output, state, templatesFolder(), Optional.ofNullable(wave), reportDate(), threads, settle);
    }

    /** As many threads as there are processors, but not so many that the heap fills up. */
    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    }
}
