package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("batch run")
class BatchRuntimeTest {

    @TempDir
    private Path folder;

    @Test
    void twoRunsInOneProcessTakeTurns() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        AtomicBoolean opened = new AtomicBoolean();
        Thread other = new Thread(() -> {
            try (BatchRuntime runtime = BatchRuntime.open(second)) {
                opened.set(runtime.repository() != null);
            }
        });
        try (BatchRuntime runtime = BatchRuntime.open(first)) {
            assertThat(runtime.repository()).isNotNull();
            other.start();
            while (other.getState() != Thread.State.WAITING && other.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(opened).isFalse();
        }
        other.join();
        assertThat(opened).isTrue();
    }
}
