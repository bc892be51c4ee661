package eu.regiometer.jobs;

import eu.regiometer.intake.DiskLooks;
import eu.regiometer.intake.Looks;
import eu.regiometer.measures.Lens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A run on folders of a test, asked for step by step. */
final class SmallRun {

    static final int FEW_CITIZENS = 12;
    static final int FEW_ORGANISATIONS = 3;

    private static @Nullable SmallRun first;
    private static @Nullable SmallRun sparse;

    private final Path folder;
    private final Path input;
    private final Map<Progress.Stage, Integer> parts = new EnumMap<>(Progress.Stage.class);

    private Optional<String> wave = Optional.empty();
    private final TreeSet<String> regions = new TreeSet<>();
    private final TreeSet<String> languages = new TreeSet<>();
    private final TreeSet<Lens> lenses = new TreeSet<>();
    private boolean force;
    private Optional<Path> templates = Optional.empty();
    private int threads = 2;

    private SmallRun(Path folder, Path input) {
        this.folder = folder;
        this.input = input;
    }

    /** A run on {@code folder/input} with empty output and state. */
    static SmallRun fresh(Path folder) {
        return new SmallRun(folder, SmallInput.copyTo(folder.resolve("input")));
    }

    /** A run on an input that the test made in {@code folder/input}, with empty output and state. */
    static SmallRun on(Path folder) {
        return new SmallRun(folder, folder.resolve("input"));
    }

    /** A run after the first one, on a copy of its output and state. */
    static SmallRun after(SmallRun earlier, Path folder) {
        SmallInput.copy(earlier.output(), folder.resolve("output"));
        SmallInput.copy(earlier.state(), folder.resolve("state"));
        return new SmallRun(folder, SmallInput.copyTo(folder.resolve("input")));
    }

    /** The whole job on the small input, run once for all tests, not to be changed. */
    static synchronized SmallRun first() {
        if (first == null) {
            Path folder = SmallInput.temporary("regiometer-first");
            SmallRun run = fresh(folder);
            run.run();
            first = run;
        }
        return first;
    }

    /**
     * The whole job on the small input of which one region lost most of its citizens and another one most of its
     * organisations, run once for all tests, not to be changed.
     */
    static synchronized SmallRun sparse() {
        if (sparse == null) {
            SmallRun run = fresh(SmallInput.temporary("regiometer-sparse"));
            for (String file : List.of(SmallInput.REPLACED, SmallInput.REPLACING)) {
                EditedAnswers.change(run.surveys().resolve(file), book -> book.keep(FEW_CITIZENS));
            }
            EditedAnswers.change(
                    run.surveys().resolve("CZ08/innovation-capacity-CZ08-2026.xlsx"),
                    book -> book.keep(FEW_ORGANISATIONS));
            run.run();
            sparse = run;
        }
        return sparse;
    }

    SmallRun wave(String code) {
        wave = Optional.of(code);
        return this;
    }

    SmallRun region(String code) {
        regions.add(code);
        return this;
    }

    SmallRun lens(Lens lens) {
        lenses.add(lens);
        return this;
    }

    SmallRun language(String code) {
        languages.add(code);
        return this;
    }

    SmallRun force() {
        force = true;
        return this;
    }

    SmallRun templates(Path templatesFolder) {
        templates = Optional.of(templatesFolder);
        return this;
    }

    SmallRun threads(int number) {
        threads = number;
        return this;
    }

    /** Another run on the same folders. */
    SmallRun again() {
        return new SmallRun(folder, input);
    }

    Path input() {
        return input;
    }

    Path surveys() {
        return input.resolve("surveys");
    }

    Path output() {
        return folder.resolve("output");
    }

    Path state() {
        return folder.resolve("state");
    }

    /** Number of parts that a stage had when it began. */
    int parts(Progress.Stage stage) {
        return parts.getOrDefault(stage, 0);
    }

    RunResult run() {
        return run(new DiskLooks(Duration.ZERO));
    }

    /** The same with looks of the test's own at the drop folder. */
    RunResult run(Looks looks) {
        RunRequest request = new RunRequest(
                input,
                output(),
                state(),
                templates,
                wave,
                regions,
                languages,
                lenses,
                force,
                Optional.empty(),
                threads,
                Duration.ZERO);
        return MainJob.run(
                request,
                new Progress() {
                    @Override
                    public void begin(Stage stage, int total) {
                        parts.put(stage, total);
                    }

                    @Override
                    public void done(Stage stage) {}

                    @Override
                    public void end(Stage stage) {}
                },
                looks);
    }
}
