package eu.regiometer.cli;

import eu.regiometer.intake.DiskLooks;
import eu.regiometer.jobs.MainJob;
import eu.regiometer.jobs.Progress;
import eu.regiometer.jobs.RunRequest;
import eu.regiometer.jobs.RunResult;
import eu.regiometer.measures.Lens;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads the workbooks in input/surveys and writes reports, data and feedback.",
        footer = {
            "",
            "Examples:",
            "  regiometer run",
            "  regiometer run --wave 2024",
            "  regiometer run --region SE322 --language sv --force",
            "  regiometer run --lens ict"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(names = "--wave", paramLabel = "WAVE", description = "Wave to report on (default: the newest).")
    @Nullable
    String wave;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "Re-issue the reports of this region only; may be repeated.")
    List<String> regions = new ArrayList<>();

    @Option(names = "--language", paramLabel = "LANG", description = "Re-issue this language only; may be repeated.")
    List<String> languages = new ArrayList<>();

    @Option(
            names = "--lens",
            paramLabel = "LENS",
            description =
                    "Print the annex on this lens alone, for all partners and every region, and leave the reports as"
                            + " they are; may be repeated: health, energy, ict, digital, clusters, mismatch.")
    List<String> lenses = new ArrayList<>();

    @Option(names = "--force", description = "Make everything again, although nothing changed.")
    boolean force;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Workbooks and reports worked on at the same time (default: one per processor, at most 4).")
    @Nullable
    Integer threads;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "How long a new file must lie unchanged before it is read (default: 5; 0 where no file is"
                    + " ever copied slowly).")
    @Nullable
    Integer settle;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long start = System.nanoTime();
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads needs 1 or more: " + threads);
        }
        if (settle != null && settle < 0) {
            throw new ParameterException(spec.commandLine(), "--settle needs 0 or more: " + settle);
        }
        RunRequest request = folders.request(
                        wave,
                        threads == null ? Folders.threads() : threads,
                        settle == null ? DiskLooks.USUAL : Duration.ofSeconds(settle))
                .only(regions, languages, lenses(), force);
        Progress progress = Terminal.present() ? new TerminalProgress(System.err) : new LogProgress(System.err);
        RunResult result = MainJob.run(request, progress);
        print(
                result,
                Duration.ofNanos(System.nanoTime() - start),
                spec.commandLine().getOut());
        return (result.someLeft() ? ExitCode.SOME_FILES_LEFT : ExitCode.DONE).code();
    }

    private SortedSet<Lens> lenses() {
        SortedSet<Lens> known = new TreeSet<>();
        for (String word : lenses) {
            known.add(Lens.ofId(word)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--lens needs one of " + Lens.ids() + ": " + word)));
        }
        return known;
    }

    private static void print(RunResult result, Duration time, PrintWriter out) {
        for (RunResult.FileVerdict file : result.files()) {
            String text = file.text().isEmpty() ? "" : "  " + file.text();
            out.println(String.format(Locale.ROOT, "%-17s %s  %s%s", file.verdict(), file.code(), file.name(), text));
        }
        result.notes().forEach(out::println);
        long accepted =
                result.files().stream().filter(f -> f.verdict().accepted()).count();
        out.println(String.format(
                Locale.ROOT,
                "Wave %s. Files: %d, accepted: %d. Reports: %d, made now: %d.%s Seconds: %.1f",
                result.wave(),
                result.files().size(),
                accepted,
                result.reports(),
                result.made(),
                result.unchanged() ? " Nothing changed." : "",
                time.toMillis() / 1000.0));
        out.println("Start reading at " + result.output().resolve("index.html"));
    }
}
