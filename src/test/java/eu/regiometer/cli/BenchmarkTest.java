package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.Outputs;
import eu.regiometer.jobs.ReadingCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Figures on speed and memory: the shipped input to all reports in a cold process with a heap of 512 MB, and again on
 * unchanged input, and one large workbook with and without the fence. Prints tables for {@code docs/performance.md}; fails only when a run fails or the
 * shipped input does not show what it is to show.
 */
@Tag("benchmark")
@ResourceLock("main job")
class BenchmarkTest {

    private static final List<String> OPTIONS = List.of("-Xmx512m");
    private static final Path INPUT = Path.of("input");
    private static final int ROWS = 50_000;

    @TempDir
    private Path folder;

    /** What one run took; peak in kilobytes, 0 where the system does not tell. */
    private record Cost(double wall, double cpu, long peak) {}

    @Test
    void shippedInputToAllReportsAndAgain() throws IOException, InterruptedException {
        Cost cold = run("cold");
        Cost again = run("again");
        Path output = folder.resolve("output");
        List<String> names = List.copyOf(Outputs.hashes(output).keySet());
        long reports = names.stream().filter(name -> name.endsWith(".pdf")).count();
        assertThat(reports).isPositive();
        Calibration.check(output);
        System.out.println();
        System.out.println("| figure | all reports, cold start | second run, unchanged input |");
        System.out.println("|---|---:|---:|");
        line("wall seconds", "%.1f", cold.wall, again.wall);
        line("CPU seconds", "%.1f", cold.cpu, again.cpu);
        line("peak memory of the process, MB", "%.0f", cold.peak / 1024.0, again.peak / 1024.0);
        System.out.println("| workbooks read | " + count(INPUT.resolve("surveys"), ".xlsx") + " | 0 |");
        System.out.println("| reports made | " + reports + " | 0 |");
        System.out.println("| files in the output folder | " + names.size() + " | " + names.size() + " |");
        System.out.println("| size of the output folder, MB | " + size(output) / 1_000_000 + " | |");
        System.out.println();
        System.out.println("Java " + Runtime.version() + ", " + String.join(" ", OPTIONS) + ", processors: "
                + Runtime.getRuntime().availableProcessors() + ", " + System.getProperty("os.name") + ", "
                + System.getProperty("os.arch"));
    }

    /** Reads, validates and reduces one large workbook, in this process alone and behind the fence. */
    @Test
    void aLargeWorkbookWithinAndBehindTheFence() throws IOException, InterruptedException {
        Path large = folder.resolve(ROWS + " rows.xlsx");
        LargeWorkbook.write(LargeWorkbook.shipped(INPUT.resolve("surveys")), large, ROWS);
        Reading within = reading(large, "within");
        Reading fenced = reading(large, "fenced");
        Reading withinAgain = reading(large, "within", "warm");
        Reading fencedAgain = reading(large, "fenced", "warm");
        System.out.println();
        System.out.println("| " + ROWS + " rows of 40 columns, " + Files.size(large) / 1_000_000
                + " MB packed | within one process | behind the fence | ratio |");
        System.out.println("|---|---:|---:|---:|");
        ratio("CPU seconds beyond start-up", within.cpu + within.readerCpu, fenced.cpu + fenced.readerCpu);
        ratio("of them in the reading process, its start included", within.readerCpu, fenced.readerCpu);
        ratio(
                "CPU seconds for a second file of the run",
                withinAgain.cpu + withinAgain.readerCpu,
                fencedAgain.cpu + fencedAgain.readerCpu);
        ratio("of them in the reading process", withinAgain.readerCpu, fencedAgain.readerCpu);
        ratio("wall seconds", within.wall, fenced.wall);
        ratio("peak heap, MB", within.heap, fenced.heap);
        ratio("peak resident memory of the reading process, MB", within.resident, fenced.resident);
    }

    private record Reading(double cpu, double readerCpu, double wall, double heap, double resident) {}

    private Reading reading(Path file, String... how) throws IOException, InterruptedException {
        ChildRun run = ChildRun.start(
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                folder.resolve(String.join("-", how) + ".log"),
                ReadingCost.class,
                Stream.concat(Stream.of(INPUT.toString(), file.toString()), Stream.of(how))
                        .toList());
        assertThat(run.end()).as(run.said()).isZero();
        String[] figures = run.said().lines().toList().getLast().split("\t", -1);
        assertThat(figures).hasSize(7).endsWith(Integer.toString(ROWS), "1");
        return new Reading(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]),
                Double.parseDouble(figures[4]));
    }

    private static void ratio(String name, double within, double fenced) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |",
                name,
                within,
                fenced,
                within > 0 ? String.format(Locale.ROOT, "%.2f", fenced / within) : ""));
    }

    private static void line(String name, String format, double cold, double again) {
        System.out.println("| " + name + " | " + String.format(Locale.ROOT, format, cold) + " | "
                + String.format(Locale.ROOT, format, again) + " |");
    }

    private Cost run(String name) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ChildRun run = ChildRun.start(
                OPTIONS,
                folder.resolve(name + ".log"),
                List.of(
                        "run",
                        "--input",
                        INPUT.toString(),
                        "--output",
                        folder.resolve("output").toString(),
                        "--state",
                        folder.resolve("state").toString()));
        long peak = 0;
        Duration cpu = Duration.ZERO;
        ProcessHandle handle = ProcessHandle.of(run.pid()).orElseThrow();
        while (run.alive()) {
            peak = Math.max(peak, peak(run.pid()));
            cpu = handle.info().totalCpuDuration().orElse(cpu);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        int code = run.end();
        double wall = (System.nanoTime() - start) / 1e9;
        assertThat(code).as(run.said()).isIn(0, 3);
        System.out.println(run.said()
                .lines()
                .filter(line -> line.contains("Seconds"))
                .findFirst()
                .orElse(""));
        return new Cost(wall, cpu.toMillis() / 1000.0, peak);
    }

    /** VmHWM, the largest resident size so far, in kilobytes. */
    private static long peak(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException e) {
            return 0; // the process has ended
        }
    }

    private static long count(Path below, String end) throws IOException {
        try (Stream<Path> walk = Files.walk(below)) {
            return walk.filter(path -> path.toString().endsWith(end)).count();
        }
    }

    private static long size(Path below) throws IOException {
        long size = 0;
        try (Stream<Path> walk = Files.walk(below)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                size += Files.size(path);
            }
        }
        return size;
    }
}
