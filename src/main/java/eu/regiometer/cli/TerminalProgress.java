package eu.regiometer.cli;

import eu.regiometer.jobs.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for each stage of a run, on a terminal. */
final class TerminalProgress implements Progress {

    private static final int WIDTH = 78;

    private final PrintStream out;

    private @Nullable ProgressBar bar;

    TerminalProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(Stage stage, int total) {
        bar = new ProgressBarBuilder()
                .setTaskName(stage.text())
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    @Override
    public synchronized void done(Stage stage) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void end(Stage stage) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
