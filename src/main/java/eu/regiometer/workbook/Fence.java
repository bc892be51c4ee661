package eu.regiometer.workbook;

import eu.regiometer.findings.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Gate 5: lets files in through processes of their own, each with its own heap and a deadline, so that no file can take
 * memory or time from the run. A process gets the bytes of one file after the other and nothing else, and is replaced
 * after a refusal by this gate; its answers are checked again on this side. Rows are streamed: a process waits until the
 * rows it read are taken.
 *
 * <p>For several threads; every delivery that is open has a process to itself. Processes end with the fence, and by
 * themselves when this process ends.
 */
public final class Fence implements Gate, AutoCloseable {

    private static final String CLOSED = "the fence is closed";

    private final ReadLimits limits;
    private final FenceLimits bounds;
    private final FenceCommand command;
    private final ScheduledThreadPoolExecutor timer;
    private final Deque<FenceChild> idle = new ArrayDeque<>();
    private final Set<FenceChild> all = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /**
     * A fence without any process yet.
     *
     * @param limits how much of a file is read at most
     * @param bounds what reading may cost
     * @param command how a process is started
     */
    public Fence(ReadLimits limits, FenceLimits bounds, FenceCommand command) {
        this.limits = limits;
        this.bounds = bounds;
        this.command = command;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fence-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        // after the end there is no process left whose time could be up
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoFenceException if no process can be started
     */
    @Override
    public Delivery open(Path file, String displayName) {
        var refusal = new Refusal(displayName);
        int size = Container.size(file, limits, refusal);
        FenceChild child = lend();
        try (InputStream content = Files.newInputStream(file)) {
            return new FencedDelivery(child.open(content, size, refusal), child, this::takeBack);
        } catch (IOException e) {
            takeBack(child);
            throw refusal.of(FindingCode.READER_FAILED, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            takeBack(child);
            throw e;
        }
    }

    /** Ends all processes, those that still read included. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.clear();
        }
        all.forEach(this::end);
        timer.shutdownNow();
    }

    private FenceChild lend() {
        for (FenceChild child = waiting(); child != null; child = waiting()) {
            if (child.usable()) {
                return child;
            }
            end(child);
        }
        FenceChild child = FenceChild.start(command, limits, bounds, timer);
        all.add(child);
        synchronized (idle) {
            if (!closed) {
                return child;
            }
        }
        end(child);
        throw new IllegalStateException(CLOSED);
    }

    private @Nullable FenceChild waiting() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException(CLOSED);
            }
            return idle.poll();
        }
    }

    private void takeBack(FenceChild child) {
        child.close();
        synchronized (idle) {
            if (!closed && child.usable()) {
                idle.push(child);
                return;
            }
        }
        end(child);
    }

    private void end(FenceChild child) {
        child.stop();
        all.remove(child);
    }

    /** Process ids of the processes that run, for tests. */
    Set<Long> pids() {
        var pids = new TreeSet<Long>();
        all.forEach(child -> pids.add(child.pid()));
        return pids;
    }
}
