package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class QuietRendererTest {

    @TempDir
    private Path folder;

    /** An up-to-date output starts no job whose settings would keep the renderer quiet. */
    @Test
    void publishingKeepsTheRemarksOfTheRendererFromTheScreen() {
        Logger renderer = (Logger) LoggerFactory.getLogger("org.xhtmlrenderer");
        renderer.setLevel(Level.WARN);
        RunRequest nothing = new RunRequest(
                folder.resolve("input"),
                folder.resolve("output"),
                folder.resolve("state"),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                Optional.empty(),
                1,
                Duration.ZERO);
        var asked = new PublishJob.Asked(
                nothing, List.of(), Optional.empty(), Optional.empty(), folder.resolve("published"));

        assertThatExceptionOfType(NothingToReadException.class)
                .isThrownBy(() -> PublishJob.publish(asked, new LogNothing()));

        assertThat(renderer.isWarnEnabled()).isFalse();
    }

    private static final class LogNothing implements Progress {

        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void done(Stage stage) {}

        @Override
        public void end(Stage stage) {}
    }
}
