package eu.regiometer.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The main job: read each workbook, compute the figures, make each report, publish. A partition for every workbook and
 * every report; its name comes from content hashes, so that a restart finds what is done.
 */
final class ReportingJob {

    /** Name of the job in the repository. */
    static final String NAME = "reporting";

    private static final String PART = "part";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final TaskExecutor executor;
    private final Progress progress;

    ReportingJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            TaskExecutor executor,
            Progress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.executor = executor;
        this.progress = progress;
    }

    /** The parts of a stage, asked for when the stage begins. */
    interface Stages {

        /** Keys of the workbooks to read. */
        List<String> workbooks();

        void read(String key);

        void figures();

        /** Ids of the reports to make. */
        List<String> reports();

        void report(String id);

        void publish();
    }

    Job job(Stages stages) {
        return new JobBuilder(NAME, repository)
                .start(partitioned("reading", Progress.Stage.READING, stages::workbooks, stages::read))
                .next(single("figures", Progress.Stage.FIGURES, stages::figures))
                .next(partitioned("reports", Progress.Stage.REPORTS, stages::reports, stages::report))
                .next(single("publishing", Progress.Stage.PUBLISHING, stages::publish))
                .build();
    }

    private interface Part {
        void work(String key);
    }

    private Step partitioned(String name, Progress.Stage stage, Supplier<List<String>> parts, Part part) {
        Partitioner partitioner = gridSize -> {
            Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
            for (String key : parts.get()) {
                ExecutionContext context = new ExecutionContext();
                context.putString(PART, key);
                contexts.put(key, context);
            }
            progress.begin(stage, contexts.size());
            return contexts;
        };
        Tasklet tasklet = (contribution, context) -> {
            part.work(String.valueOf(
                    context.getStepContext().getStepExecutionContext().get(PART)));
            progress.done(stage);
            return RepeatStatus.FINISHED;
        };
        Step worker = new StepBuilder(name + "-part", repository)
                .tasklet(tasklet, transactions)
                .build();
        return new StepBuilder(name, repository)
                .partitioner(worker.getName(), partitioner)
                .step(worker)
                .taskExecutor(executor)
                .listener(new StageEnd(stage, progress))
                .build();
    }

    private Step single(String name, Progress.Stage stage, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            progress.begin(stage, 1);
                            work.run();
                            progress.done(stage);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new StageEnd(stage, progress))
                .build();
    }
}
