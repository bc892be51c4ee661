package eu.regiometer.cli;

import eu.regiometer.intake.DiskLooks;
import eu.regiometer.jobs.Progress;
import eu.regiometer.jobs.PublishJob;
import eu.regiometer.jobs.RunRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes approved documents. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the output up to date and asks the gates: state, comments, embargo, disclosure, languages, visibility,",
            "data, overrides, action plans, reproducibility. If none refuses, the documents become PUBLISHED and lie with",
            "their charts, figures and a manifest in one folder and one zip; if one does, nothing is written, and a line",
            "per document and gate says how to mend it. The same input gives the same bundle, byte for byte."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer publish --date 2026-12-01",
            "  regiometer publish RM-2026-REGIONAL-SE321 RM-2026-EU-EU-en --date 2026-12-01 --to published"
        })
final class PublishCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..*",
            description =
                    "Id of a document, with or without its language (default: all of the wave). What is public already"
                            + " stays in the bundle.")
    List<String> documents = new ArrayList<>();

    @Option(names = "--wave", paramLabel = "WAVE", description = "Wave (default: the newest).")
    @Nullable
    String wave;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who publishes (default: the secretariat of programme.yaml).")
    @Nullable
    String by;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = "published",
            description = "Folder of the bundles, one per wave (default: published).")
    Path to = Path.of("published");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Terminal.present() ? new TerminalProgress(System.err) : new LogProgress(System.err);
        PublishJob.Published published = PublishJob.publish(
                new PublishJob.Asked(request(), documents, folders.reportDate(), Optional.ofNullable(by), to),
                progress);
        if (!published.refusals().isEmpty()) {
            published.refusals().forEach(out::println);
            out.println(
                    "Nothing was published. Refusals: " + published.refusals().size());
            return ExitCode.SOME_FILES_LEFT.code();
        }
        published.documents().forEach(out::println);
        out.println((published.written() ? "Published: " : "Nothing changed: ") + published.bundle() + ", documents: "
                + published.documents().size());
        return ExitCode.DONE.code();
    }

    /** The day of publication is no report date: reports keep the one that was approved. */
    private RunRequest request() {
        Optional<LocalDate> reported = Optional.empty();
        return RunRequest.whole(
                folders.input,
                folders.output,
                folders.state,
                folders.templatesFolder(),
                Optional.ofNullable(wave),
                reported,
                Folders.threads(),
                DiskLooks.USUAL);
    }
}
