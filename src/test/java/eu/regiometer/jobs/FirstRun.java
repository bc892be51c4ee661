package eu.regiometer.jobs;

import java.nio.file.Path;

/** The folders of {@link SmallRun#first()} for tests of commands, not to be changed. */
public final class FirstRun {

    private FirstRun() {}

    /** Folder with the programme. */
    public static Path input() {
        return SmallRun.first().input();
    }

    /** Private folder of the product after the run. */
    public static Path state() {
        return SmallRun.first().state();
    }
}
