package eu.regiometer.workbook.hostile;

import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads every file of a folder in a process of its own and prints one line for each: name, verdict, peak heap in
 * megabytes, milliseconds, separated by tabs.
 */
public final class HostileRun {

    private static final double MEGABYTE = 1 << 20;

    private HostileRun() {}

    /** Takes the folder. */
    public static void main(String[] arguments) throws IOException {
        Gate gate = Gate.within(ReadLimits.defaults());
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
            files = list.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        for (Path file : files) {
            System.gc();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            String verdict = Reading.verdict(gate, file).verdict();
            long millis = (System.nanoTime() - start) / 1_000_000;
            double peak = heap.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(Locale.ROOT, "%s\t%s\t%.0f\t%d%n", file.getFileName(), verdict, peak / MEGABYTE, millis);
        }
    }
}
