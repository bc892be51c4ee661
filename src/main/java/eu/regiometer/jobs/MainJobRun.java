package eu.regiometer.jobs;

import eu.regiometer.publication.Manifest;
import eu.regiometer.workbook.Fence;
import eu.regiometer.workbook.NoFenceException;
import eu.regiometer.workbook.UnwritableOutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** One run under the lock: nothing if nothing changed, else the batch job, gone on with where it stopped. */
final class MainJobRun {

    private static final Logger LOG = LoggerFactory.getLogger(MainJobRun.class);

    private final RunPlan plan;
    private final StateFolder state;
    private final SeenRegister register;
    private final TemplateSet templates;
    private final Progress progress;

    MainJobRun(RunPlan plan, StateFolder state, SeenRegister register, TemplateSet templates, Progress progress) {
        this.plan = plan;
        this.state = state;
        this.register = register;
        this.templates = templates;
        this.progress = progress;
    }

    RunResult run() {
        Path output = plan.request().output();
        var round = new ReviewRound(plan, state, templates);
        Optional<RunResult> before = plan.request().force() || !round.seen() ? Optional.empty() : unchanged(output);
        if (before.isPresent()) {
            return before.get();
        }
        plan.programme().warnings().forEach(warning -> LOG.warn("{}", warning));
        prepare(output);
        try (Fence fence = ReaderProcess.fence()) {
            round.receive();
            return run(new ReportingRun(plan, state, register, templates, fence, round), round);
        }
    }

    private RunResult run(ReportingRun run, ReviewRound round) {
        try (BatchRuntime batch = BatchRuntime.open(state.root())) {
            Job job = new ReportingJob(batch.repository(), batch.transactions(), executor(), progress).job(run);
            recover(batch);
            JobExecution execution = batch.operator().start(job, parameters(batch.repository()));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                if (!run.failures().isEmpty()) {
                    throw unmade(run, execution);
                }
                throw failure(execution);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RunFailedException("the job could not be started: " + e.getMessage(), e);
        }
        return RunSummary.of(
                        plan, run.current().submissions(), templates.findings(plan.programme()), state, round.notes())
                .result(OptionalInt.of(run.made()));
    }

    private Optional<RunResult> unchanged(Path output) {
        return Manifest.read(output)
                .filter(manifest -> manifest.identity().equals(plan.base()))
                .filter(manifest -> manifest.verify(output).isEmpty())
                .filter(this::holdsAllReports)
                .flatMap(manifest -> RunSummary.stored(plan, state))
                .map(summary -> summary.result(OptionalInt.empty()));
    }

    /** An annex that was not asked for before is not there yet, whatever has changed. */
    private boolean holdsAllReports(Manifest manifest) {
        Set<String> there =
                manifest.outputs().stream().map(Manifest.Output::path).collect(Collectors.toSet());
        return plan.reports().values().stream().allMatch(key -> there.contains(ReportMaking.pdfPath(key)));
    }

    /** Says at once when the output folder cannot be written, and removes what a killed run left half written. */
    private static void prepare(Path output) {
        try {
            Files.createDirectories(output);
            Path probe = output.resolve(".probe.part");
            Files.writeString(probe, "");
            Files.delete(probe);
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file : files.filter(f -> f.getFileName().toString().matches("\\..*\\.part"))
                        .toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new RunFailedException(
                    "the output folder " + output.toAbsolutePath()
                            + " cannot be written; give yourself the right to write, or another folder with --output",
                    e);
        }
    }

    private SimpleAsyncTaskExecutor executor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("regiometer-");
        executor.setConcurrencyLimit(plan.request().threads());
        return executor;
    }

    /** A killed process leaves its execution as running; under the lock nobody else can be running it. */
    private static void recover(BatchRuntime batch) {
        for (JobExecution running : batch.repository().findRunningJobExecutions(ReportingJob.NAME)) {
            LOG.info("recovering job execution {}", running.getId());
            batch.operator().recover(running);
        }
    }

    /**
     * The run that was stopped is gone on with, if nothing else ran on the output since; any other gets a new number and
     * begins from the start, so that it takes no file of another run for its own.
     */
    private JobParameters parameters(JobRepository repository) {
        String begun = plan.identity() + "\t" + plan.request().output().toAbsolutePath() + "\n";
        boolean goOn = state.lastBegun().filter(begun::equals).isPresent();
        JobParameters parameters = parameters(repository, goOn);
        state.begin(begun);
        return parameters;
    }

    private JobParameters parameters(JobRepository repository, boolean goOn) {
        for (long issue = 1; ; issue++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("identity", plan.identity())
                    .addString("wave", plan.wave().code())
                    .addLong("issue", issue)
                    .toJobParameters();
            JobExecution last = repository.getLastJobExecution(ReportingJob.NAME, parameters);
            if (last == null || goOn && last.getStatus() != BatchStatus.COMPLETED) {
                return parameters;
            }
        }
    }

    /** All reports that could not be made; the others were, and stay for when the run is started again. */
    private static RunFailedException unmade(ReportingRun run, JobExecution execution) {
        List<String> lines = run.failures();
        lines.forEach(line -> LOG.error("{}", line));
        return new RunFailedException(
                String.join("\n", lines) + "\nReports that could not be made: " + lines.size() + ", made: " + run.made()
                        + ". Nothing was published; mend what the lines name and start the run again.",
                execution.getAllFailureExceptions().getFirst());
    }

    private static RuntimeException failure(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NothingToReadException
                        || cause instanceof NoFenceException
                        || cause instanceof UnwritableOutputException) {
                    return (RuntimeException) cause;
                }
            }
        }
        Throwable first = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElse(new IllegalStateException("status " + execution.getStatus()));
        Throwable root = first;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        LOG.error("the run failed", first);
        return new RunFailedException(
                "the run failed: " + root.getMessage() + "; start it again, it goes on where it stopped", first);
    }
}
