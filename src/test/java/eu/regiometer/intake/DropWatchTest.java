package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropWatchTest {

    @TempDir
    private Path surveys;

    /** Looks at the disk without waiting; what happens in between is told by the test. */
    private static final class Told implements Looks {

        private final Looks disk = new DiskLooks(java.time.Duration.ZERO);
        private final Between between;
        private int waits;

        private interface Between {
            void happens() throws IOException;
        }

        Told(Between between) {
            this.between = between;
        }

        @Override
        public Optional<Look> at(Path file) {
            return disk.at(file);
        }

        @Override
        public void settle() {
            waits++;
            try {
                between.happens();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void aCopyThatIsStillRunningIsNotReadAndWaits() throws IOException {
        write("a.xlsx", "whole");
        write("b.xlsx", "hal");
        var looks = new Told(() -> write("b.xlsx", "half of it"));

        DropFolder drop = DropWatch.begin(surveys, looks).end(Map.of());

        assertThat(drop.files()).extracting(ReceivedFile::name).containsExactly("a.xlsx");
        assertThat(drop.refused()).singleElement().satisfies(waiting -> {
            assertThat(waiting.file().name()).isEqualTo("b.xlsx");
            assertThat(waiting.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo("FILE-UNFINISHED"));
        });
    }

    @Test
    void aFileOfTheSameSizeThatWasWrittenToIsNotReadEither() throws IOException {
        write("a.xlsx", "one");
        Files.setLastModifiedTime(surveys.resolve("a.xlsx"), FileTime.fromMillis(1_000));
        var looks = new Told(() -> write("a.xlsx", "two"));
        assertThat(DropWatch.begin(surveys, looks).end(Map.of()).files()).isEmpty();
    }

    @Test
    void allFilesShareOneWait() throws IOException {
        write("a.xlsx", "a");
        write("b.xlsx", "b");
        write("PL22/c.xlsx", "c");
        var looks = new Told(() -> {});
        assertThat(DropWatch.begin(surveys, looks).end(Map.of()).files()).hasSize(3);
        assertThat(looks.waits).isEqualTo(1);
    }

    @Test
    void filesKnownBySizeTimeAndContentNeedNoWait() throws IOException {
        write("a.xlsx", "a");
        write("empty.xlsx", "");
        SortedMap<String, DropWatch.Known> known = settled();
        var looks = new Told(() -> {});

        DropFolder drop = DropWatch.begin(surveys, looks).end(known);

        assertThat(looks.waits).isZero();
        assertThat(drop.files()).extracting(ReceivedFile::name).containsExactly("a.xlsx");
        assertThat(drop.refused()).hasSize(1);
    }

    @Test
    void otherContentOfTheSameSizeAndTimeIsLookedAtTwice() throws IOException {
        write("a.xlsx", "a");
        FileTime time = Files.getLastModifiedTime(surveys.resolve("a.xlsx"));
        SortedMap<String, DropWatch.Known> known = settled();
        write("a.xlsx", "b");
        Files.setLastModifiedTime(surveys.resolve("a.xlsx"), time);
        var looks = new Told(() -> {});

        DropFolder drop = DropWatch.begin(surveys, looks).end(known);

        assertThat(looks.waits).isEqualTo(1);
        // printf b | sha256sum
        assertThat(drop.files().getFirst().hash())
                .isEqualTo("3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d");
    }

    @Test
    void filesThatComeOrGoWhileTheFolderIsWatchedAreLeftForTheNextRun() throws IOException {
        write("a.xlsx", "a");
        write("b.xlsx", "b");
        var looks = new Told(() -> {
            write("c.xlsx", "c");
            Files.delete(surveys.resolve("b.xlsx"));
        });

        DropFolder drop = DropWatch.begin(surveys, looks).end(Map.of());

        assertThat(drop.files()).extracting(ReceivedFile::name).containsExactly("a.xlsx");
        assertThat(drop.refused()).isEmpty();
    }

    @Test
    void aFileDeliveredByRenameFromAnUnfinishedNameIsIgnoredUntilThen() throws IOException {
        write("a.xlsx.part", "a");
        DropFolder drop = DropWatch.begin(surveys, new Told(() -> {})).end(Map.of());
        assertThat(drop.files()).isEmpty();
        assertThat(drop.ignored()).containsExactly("a.xlsx.part");
    }

    private SortedMap<String, DropWatch.Known> settled() {
        DropWatch watch = DropWatch.begin(surveys, new Told(() -> {}));
        watch.end(Map.of());
        return new TreeMap<>(watch.settled());
    }

    private void write(String name, String content) throws IOException {
        Path file = surveys.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
