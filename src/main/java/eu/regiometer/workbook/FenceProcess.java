package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.LIMIT_MEMORY;
import static eu.regiometer.findings.FindingCode.LIMIT_TIME;
import static eu.regiometer.findings.FindingCode.READER_FAILED;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A process that has a certain time to say or take something, and is killed when that time is up. */
final class FenceProcess {

    /** All that it gets of the environment: how to decode paths, and what Windows needs to run anything. */
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private static final int GRACE_SECONDS = 1;

    private final Process process;
    private final FenceLimits bounds;
    private final ScheduledExecutorService timer;
    private long nanosLeft;
    private volatile boolean expired;

    private FenceProcess(Process process, FenceLimits bounds, ScheduledExecutorService timer) {
        this.process = process;
        this.bounds = bounds;
        this.timer = timer;
        this.nanosLeft = bounds.start().toNanos();
    }

    static FenceProcess start(FenceCommand command, FenceLimits bounds, ScheduledExecutorService timer) {
        var builder = new ProcessBuilder(command.line(bounds)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        try {
            return new FenceProcess(builder.start(), bounds, timer);
        } catch (IOException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new NoFenceException(
                    command.java(), String.valueOf(reason.getMessage()).strip());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** How much time is left from now on; only waiting for the process counts. */
    void allow(Duration time) {
        nanosLeft = time.toNanos();
    }

    boolean expired() {
        return expired;
    }

    OutputStream input() {
        return new FilterOutputStream(process.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                timed(() -> {
                    out.write(bytes, from, length);
                    return length;
                });
            }

            @Override
            public void flush() throws IOException {
                timed(() -> {
                    out.flush();
                    return 0;
                });
            }
        };
    }

    InputStream output() {
        return new FilterInputStream(process.getInputStream()) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return timed(() -> in.read(buffer, from, length));
            }
        };
    }

    /** Why the process ended or fell silent. */
    UnreadableWorkbookException verdict(Refusal refusal) {
        awaitEnd();
        stop();
        if (expired) {
            return refusal.of(LIMIT_TIME, bounds.deadline().toSeconds() + " s");
        }
        return process.exitValue() == FenceProtocol.OUT_OF_MEMORY
                ? refusal.of(LIMIT_MEMORY, bounds.heapMegabytes() + " MB")
                : refusal.of(READER_FAILED, "process ended");
    }

    /** Ends the process, whatever it does. */
    void stop() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Its output may end a moment before it has its exit code. */
    private void awaitEnd() {
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Waiting {
        int happens() throws IOException;
    }

    private int timed(Waiting waiting) throws IOException {
        if (nanosLeft <= 0) {
            expire();
        }
        Future<?> alarm = timer.schedule(this::expire, nanosLeft, TimeUnit.NANOSECONDS);
        long start = System.nanoTime();
        try {
            return waiting.happens();
        } finally {
            nanosLeft -= System.nanoTime() - start;
            alarm.cancel(false);
        }
    }

    private void expire() {
        expired = true;
        process.destroyForcibly();
    }
}
