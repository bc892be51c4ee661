package eu.regiometer.report.template;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends work that takes too long, by interrupting its thread. Templates look for that in every loop and macro, so that one
 * that never ends does not hold the whole run.
 */
final class TimeLimit {

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "template-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** Work under a watch. */
    final class Watch implements AutoCloseable {

        private final Thread worker = Thread.currentThread();
        private final Future<?> alarm = WATCH.schedule(this::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
        private boolean over;
        private boolean rung;

        private synchronized void ring() {
            if (!over) {
                rung = true;
                worker.interrupt();
            }
        }

        /** Whether the limit was reached. */
        synchronized boolean reached() {
            return rung;
        }

        /** The work is over; the thread is free of the interruption again, unless somebody else asked for it. */
        @Override
        public synchronized void close() {
            over = true;
            alarm.cancel(false);
            if (rung) {
                Thread.interrupted();
            }
        }
    }

    Watch begin() {
        return new Watch();
    }
}
