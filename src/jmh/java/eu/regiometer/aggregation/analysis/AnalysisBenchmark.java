package eu.regiometer.aggregation.analysis;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
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

/** What {@code regiometer estimate} computes from a large table: 1 530 estimates of 99 999 rows, reading included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
public class AnalysisBenchmark {

    private static final int ROWS = 99_999;
    private static final int ITEMS = 30;

    private byte[] table = {};
    private String items = "";

    /** Makes the table. */
    @Setup(Level.Trial)
    public void table() {
        var random = new SplittableRandom(20261122);
        StringBuilder text = new StringBuilder("w,stratum,region");
        StringBuilder names = new StringBuilder();
        for (int item = 1; item <= ITEMS; item++) {
            text.append(",Q").append(item);
            names.append(names.isEmpty() ? "Q" : ",Q").append(item);
        }
        for (int row = 0; row < ROWS; row++) {
            text.append('\n')
                    .append(random.nextInt(200, 4000) / 1000.0)
                    .append(",h")
                    .append(random.nextInt(12))
                    .append(",R")
                    .append(random.nextInt(16));
            for (int item = 1; item <= ITEMS; item++) {
                text.append(',').append(random.nextInt(1, 6));
            }
        }
        table = text.toString().getBytes(StandardCharsets.UTF_8);
        items = names.toString();
    }

    /** Three statistics of 30 items, of all rows and of 16 groups, in a stratified design. */
    @Benchmark
    @Warmup(iterations = 2, time = 1)
    @Measurement(iterations = 5, time = 1)
    public int hundredThousandRows() {
        int estimates = Asked.of(items, "mean,top2,score")
                .with("scale", "1..5")
                .with("weight", "w")
                .with("strata", "stratum")
                .with("by", "region")
                .of(table)
                .rows()
                .size();
        if (estimates != 1530) {
            throw new IllegalStateException("estimates: " + estimates);
        }
        return estimates;
    }
}
