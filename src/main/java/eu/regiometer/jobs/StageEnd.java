package eu.regiometer.jobs;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress that a stage is over. */
final class StageEnd implements StepExecutionListener {

    private final Progress.Stage stage;
    private final Progress progress;

    StageEnd(Progress.Stage stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        progress.end(stage);
        return stepExecution.getExitStatus();
    }
}
