package eu.regiometer.jobs;

import com.sun.management.OperatingSystemMXBean;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.Fence;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads, validates and reduces one file in a process of its own and prints what that cost beyond the start.
 *
 * <p>Arguments: input folder, file, {@code within} or {@code fenced}, and {@code warm} where the file is to be read once
 * before the reading that is measured, as in a run on many files. Prints one line, separated by tabs: CPU seconds of
 * this process, of the reading process, wall seconds, peak heap of this process and peak resident size of the reading
 * process in megabytes (0 where the system does not tell), rows accepted, and 1 if there is a cube.
 */
public final class ReadingCost {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private ReadingCost() {}

    /** Entry point. */
    public static void main(String[] arguments) throws IOException {
        Programme programme = Programme.read(Path.of(arguments[0]).resolve("programme"));
        ReceivedFile file = DropFolder.single(Path.of(arguments[1])).files().getFirst();
        boolean fenced = arguments[2].equals("fenced");
        try (Fence fence = ReaderProcess.fence()) {
            Gate gate = fenced ? fence : Gate.within(ReadLimits.defaults());
            var reading = new WorkbookReading(programme, programme.territory().newest(), gate);
            if (arguments.length > 3) {
                reading.cube(reading.read(file, Mappings.NONE).submission());
            }
            double before = reader();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            ValidatedSubmission submission = reading.read(file, Mappings.NONE).submission();
            Optional<SurveyCube> cube = reading.cube(submission);
            double spent = (system.getProcessCpuTime() - cpu) / NANOS;
            double elapsed = (System.nanoTime() - wall) / NANOS;
            double heap =
                    pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%.3f\t%.3f\t%.3f\t%.1f\t%.1f\t%d\t%d",
                    spent,
                    reader() - before,
                    elapsed,
                    heap,
                    child().map(ReadingCost::resident).orElse(0.0),
                    submission.counts().accepted(),
                    cube.isPresent() ? 1 : 0));
        }
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** CPU seconds of the reading process so far. */
    private static double reader() {
        return child().flatMap(child -> child.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / NANOS;
    }

    private static Optional<ProcessHandle> child() {
        return ProcessHandle.current().children().findFirst();
    }

    /** VmHWM, the largest resident size so far. */
    private static double resident(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
