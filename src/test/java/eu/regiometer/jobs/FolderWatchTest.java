package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    private Path folder;

    @Test
    void aChangeCountsOnceWhenTwoLooksShowTheSame() throws IOException {
        Path style = Files.writeString(folder.resolve("report.css"), "p {}");
        Files.createDirectories(folder.resolve("messages"));
        Path texts = folder.resolve("messages/en.properties");
        List<String> told = new ArrayList<>();
        List<Runnable> between = List.of(
                () -> {},
                () -> write(style, "p { half"),
                () -> write(style, "p { half written }"),
                () -> {},
                () -> {},
                () -> write(texts, "a = b"),
                () -> {},
                () -> delete(texts),
                () -> {},
                () -> {});
        Iterator<Runnable> steps = between.iterator();

        new FolderWatch(folder)
                .watch(
                        () -> {
                            boolean more = steps.hasNext();
                            if (more) {
                                steps.next().run();
                            }
                            return more;
                        },
                        () -> told.add(read(style) + " " + Files.exists(texts)));

        assertThat(told)
                .containsExactly("p { half written } false", "p { half written } true", "p { half written } false");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
