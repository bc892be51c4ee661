package eu.regiometer.cli;

import eu.regiometer.workbook.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a Java process of its own, as users start it. */
final class ChildRun {

    private final Process process;
    private final Path log;

    private ChildRun(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command.
     *
     * @param options options of the Java virtual machine
     * @param log file for everything that the command prints
     */
    static ChildRun start(List<String> options, Path log, List<String> arguments) {
        return start(options, log, Main.class, arguments);
    }

    /** The same for another main class. */
    static ChildRun start(List<String> options, Path log, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", ClassPath.ofTests(), main.getName()));
        command.addAll(arguments);
        try {
            return new ChildRun(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits until the command ends and returns its exit code. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
