package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.Outputs;
import eu.regiometer.jobs.SmallInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A run killed at ten moments and started again each time ends with the output of an undisturbed run, byte for byte. A
 * moment is a number of files in state and output, so that it does not hang on the speed of the machine.
 */
@Tag("chaos")
@ResourceLock("main job")
class KilledRunTest {

    private static final int MOMENTS = 10;
    private static final long SEED = 20_261_122;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void killedAtTenMomentsARunEndsAsIfNothingHadHappened() throws IOException, InterruptedException {
        Path input = SmallInput.copyTo(folder.resolve("input"));
        Path calm = folder.resolve("calm");
        ChildRun undisturbed = start(input, calm, 0);
        assertThat(undisturbed.end()).as(undisturbed.said()).isZero();
        SortedMap<String, String> expected = Outputs.hashes(calm.resolve("output"));
        int all = files(calm);

        Path chaos = folder.resolve("chaos");
        List<Integer> killedAt = new ArrayList<>();
        for (int moment : moments(all)) {
            ChildRun run = start(input, chaos, killedAt.size() + 1);
            if (reached(run, chaos, moment)) {
                run.kill();
                killedAt.add(files(chaos));
                assertNoPartIsTakenForAWhole(chaos.resolve("output"), expected);
            }
        }
        ChildRun last = start(input, chaos, MOMENTS + 1);
        assertThat(last.end()).as(last.said()).isZero();

        System.out.println("Killed when so many of " + all + " files were there: " + killedAt);
        assertThat(killedAt).hasSize(MOMENTS);
        assertThat(Outputs.hashes(chaos.resolve("output"))).isEqualTo(expected);
        ChildRun again = start(input, chaos, MOMENTS + 2);
        assertThat(again.end()).isZero();
        assertThat(again.said()).contains("Nothing changed");
    }

    /** Ten numbers of files in ascending order, one in each tenth of the run. */
    private static List<Integer> moments(int all) {
        var random = new Random(SEED);
        List<Integer> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            moments.add((int) (all * (i + 0.1 + 0.8 * random.nextDouble()) / MOMENTS));
        }
        return moments;
    }

    private ChildRun start(Path input, Path to, int number) throws IOException {
        Files.createDirectories(to);
        return ChildRun.start(
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                folder.resolve(to.getFileName() + "-" + number + ".log"),
                List.of(
                        "run",
                        "--settle",
                        "0",
                        "--input",
                        input.toString(),
                        "--output",
                        to.resolve("output").toString(),
                        "--state",
                        to.resolve("state").toString(),
                        "--threads",
                        "2"));
    }

    /** Waits until so many files are there; false if the run ended before. */
    private static boolean reached(ChildRun run, Path to, int files) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (run.alive()) {
            if (files(to) >= files) {
                return run.alive();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("no end after " + LONGEST + ": " + run.said());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return false;
    }

    /** Files in state and output, those of the job repository and unfinished ones left out. */
    private static int files(Path to) throws IOException {
        int count = 0;
        for (String below : List.of("output", "state/originals", "state/submissions", "state/issues")) {
            Path root = to.resolve(below);
            if (Files.isDirectory(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    count += (int)
                            walk.filter(path -> !path.getFileName().toString().startsWith("."))
                                    .filter(Files::isRegularFile)
                                    .count();
                } catch (UncheckedIOException e) {
                    return count; // a file went away while it was looked at
                }
            }
        }
        return count;
    }

    /** Whatever lies under the name of a report is the whole report. */
    private static void assertNoPartIsTakenForAWhole(Path output, SortedMap<String, String> expected) {
        if (Files.isDirectory(output.resolve("reports"))) {
            Outputs.hashes(output.resolve("reports")).forEach((name, hash) -> {
                if (!name.endsWith(".part")) {
                    assertThat(hash).as(name).isEqualTo(expected.get("reports/" + name));
                }
            });
        }
    }
}
