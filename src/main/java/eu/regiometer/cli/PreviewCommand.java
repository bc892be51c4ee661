package eu.regiometer.cli;

import eu.regiometer.jobs.FolderWatch;
import eu.regiometer.jobs.Preview;
import eu.regiometer.jobs.PreviewRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what templates make of the figures of the last run. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the templates make of the figures of the last run: one report of each kind as PDF and HTML.",
            "No workbook is read, nothing is published or remembered. With --watch the reports are made again",
            "whenever a file of the folder of templates changes; end it with Ctrl-C. Ends with 4 if a report could",
            "not be made, each with the line of the template."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer preview",
            "  regiometer preview --watch --kind regional --region SE321 --language sv",
            "  regiometer preview --templates my-templates --to try"
        })
final class PreviewCommand implements Callable<Integer> {

    private static final int BETWEEN_LOOKS = 250;

    @Mixin
    Folders folders = new Folders();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only this kind; may be repeated: eu, regional, local, lens.")
    List<PreviewRequest.Kind> kinds = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "The report of this region and of its first municipality; may be repeated (default: the first"
                    + " region that sent something).")
    List<String> regions = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "In this language; may be repeated (default: the first of the programme).")
    List<String> languages = new ArrayList<>();

    @Option(names = "--wave", paramLabel = "WAVE", description = "Wave to report on (default: the newest).")
    @Nullable
    String wave;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where to write (default: preview in the output folder).")
    @Nullable
    Path to;

    @Option(names = "--watch", description = "Make the reports again whenever a template changes.")
    boolean watch;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Preview preview = Preview.open(request());
        if (watch && preview.templates().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--watch needs a folder of templates: give --templates FOLDER");
        }
        boolean whole = print(preview.show(), out);
        preview.templates().filter(folder -> watch).ifPresent(folder -> {
            out.println("Watching " + folder + "; end with Ctrl-C");
            out.flush();
            new FolderWatch(folder).watch(PreviewCommand::pause, () -> print(preview.show(), out));
        });
        return (whole ? ExitCode.DONE : ExitCode.PROGRAMME_WRONG).code();
    }

    private PreviewRequest request() {
        // a language without a region is shown for whichever region is chosen
        var run = folders.request(wave, 1, Duration.ZERO).only(regions, languages, List.of(), false);
        return new PreviewRequest(run, new HashSet<>(kinds), to == null ? folders.output.resolve("preview") : to);
    }

    private static boolean print(Preview.Shown shown, PrintWriter out) {
        shown.lines().forEach(out::println);
        out.flush();
        return shown.whole();
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
