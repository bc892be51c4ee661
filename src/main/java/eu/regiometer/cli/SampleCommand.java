package eu.regiometer.cli;

import eu.regiometer.jobs.SampleInput;
import eu.regiometer.jobs.SampleOverrides;
import eu.regiometer.jobs.SampleReviews;
import eu.regiometer.sample.SampleRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes synthetic submissions. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Writes synthetic submissions for the programme: a workbook per region, wave and survey.",
            "Every workbook is marked as synthetic, and so is every report made from it. Without --to, decisions of",
            "reviewers are written to reviews/overrides.xlsx too, unless that file is there."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer sample --to input/surveys",
            "  regiometer sample --to try-out --regions 4 --waves 1 --seed 7 --defects"
        })
final class SampleCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Folder to write to (default: surveys of the input folder).")
    @Nullable
    Path target;

    @Option(names = "--seed", paramLabel = "N", description = "Seed; the same seed gives the same answers.")
    long seed = SampleRequest.SEED;

    @Option(names = "--regions", paramLabel = "N", description = "Most regions (default: all).")
    int regions = Integer.MAX_VALUE;

    @Option(names = "--waves", paramLabel = "N", description = "Most waves, the newest ones (default: all).")
    int waves = Integer.MAX_VALUE;

    @Option(names = "--citizens", paramLabel = "N", description = "Typical number of citizens per region and wave.")
    int citizens = SampleRequest.CITIZENS;

    @Option(
            names = "--organisations",
            paramLabel = "N",
            description = "Typical number of organisations per region and wave.")
    int organisations = SampleRequest.ORGANISATIONS;

    @Option(names = "--defects", description = "Adds files that are refused, for trying out the feedback.")
    boolean defects;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path folder = target == null ? folders.input.resolve("surveys") : target;
        List<Path> written =
                SampleInput.write(folders.input, folder, seed, regions, waves, citizens, organisations, defects);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Synthetic workbooks written to " + folder + ": " + written.size());
        if (target == null) {
            SampleOverrides.write(folders.input)
                    .ifPresent(file -> out.println("Synthetic decisions of reviewers written to " + file));
            SampleReviews.write(folders.input)
                    .ifPresent(file -> out.println("Synthetic decisions about documents written to " + file));
        }
        return ExitCode.DONE.code();
    }
}
