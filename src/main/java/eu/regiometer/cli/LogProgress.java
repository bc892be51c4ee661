package eu.regiometer.cli;

import eu.regiometer.jobs.Progress;
import java.io.PrintStream;

/** One plain line when a stage begins and one when it ends, for logs. */
final class LogProgress implements Progress {

    private final PrintStream out;

    private int total;

    private int done;

    LogProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(Stage stage, int parts) {
        total = parts;
        done = 0;
        out.println(stage.text() + ": " + parts);
    }

    @Override
    public synchronized void done(Stage stage) {
        done++;
    }

    @Override
    public synchronized void end(Stage stage) {
        if (done < total) {
            out.println(stage.text() + ": " + done + " of " + total);
        }
    }
}
