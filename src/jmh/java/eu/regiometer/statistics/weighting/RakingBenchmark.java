package eu.regiometer.statistics.weighting;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.exact.WeightSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the raking of 13 regions with 24 cells each takes; the target is 50 ms. */
@State(Scope.Benchmark)
@Fork(2)
public class RakingBenchmark {

    private List<Task> tasks = List.of();

    private record Task(List<Margin> margins, List<RakingCell> cells) {}

    /** Reads the sample of the reference files. */
    @Setup(Level.Trial)
    public void read() {
        tasks = tasks();
        if (tasks.size() != 13) {
            throw new IllegalStateException("regions: " + tasks.size());
        }
    }

    /** Sweeps of all regions; those that fail have gone through all that are allowed. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public int thirteenRegionsOfTwentyFourCells() {
        return sweeps();
    }

    /** The same once in a new process, before anything is compiled. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public int theFirstTime() {
        return sweeps();
    }

    private int sweeps() {
        int sweeps = 0;
        for (Task task : tasks) {
            sweeps += Raking.rake(task.margins(), task.cells()) instanceof RakingResult.Weighted raked
                    ? raked.sweeps()
                    : Raking.MOST_SWEEPS;
        }
        return sweeps;
    }

    private static List<Task> tasks() {
        Map<String, List<Row>> population = Reference.grouped("regions_population", "region");
        List<Task> tasks = new ArrayList<>();
        RegionsSample.respondents().forEach((region, rows) -> {
            List<Margin> margins = RegionsSample.margins(population.getOrDefault(region, List.of()));
            Map<String, Row> keys = new TreeMap<>();
            Map<String, WeightSums> sums = new TreeMap<>();
            for (Row row : rows) {
                keys.putIfAbsent(RegionsSample.cellKey(row), row);
                sums.merge(RegionsSample.cellKey(row), RegionsSample.weight(row), WeightSums::plus);
            }
            List<RakingCell> cells = new ArrayList<>();
            keys.forEach(
                    (key, row) -> cells.add(RegionsSample.cell(margins, row, sums.getOrDefault(key, WeightSums.NONE))));
            tasks.add(new Task(margins, cells));
        });
        return tasks;
    }
}
