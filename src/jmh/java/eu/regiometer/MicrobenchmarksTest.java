package eu.regiometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks under this source folder, each in processes of its own, and prints a table for {@code
 * docs/performance.md}. The error is half of the interval that holds the mean with 99.9 per cent.
 */
@Tag("benchmark")
class MicrobenchmarksTest {

    private static final double MOST_MILLISECONDS_OF_RAKING = 50;

    /** 31 pages at 50 a second. */
    private static final double MOST_MILLISECONDS_OF_A_DOCUMENT = 620;

    private static final double MOST_TIMES_UNTAGGED = 1.4;

    @Test
    void allBenchmarks() throws RunnerException {
        // one collector thread, so that elapsed time is that of one core
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("eu\\.regiometer\\..*Benchmark\\.")
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.println();
        System.out.println("| benchmark | mean | error | unit | runs |");
        System.out.println("|---|---:|---:|---|---:|");
        results.forEach(MicrobenchmarksTest::print);
        System.out.println("Java " + Runtime.version());

        assertThat(results).isNotEmpty().anySatisfy(result -> {
            assertThat(result.getParams().getBenchmark()).endsWith("RakingBenchmark.thirteenRegionsOfTwentyFourCells");
            assertThat(result.getPrimaryResult().getScore()).isLessThan(MOST_MILLISECONDS_OF_RAKING);
        });
        double tagged = score(results, "TaggingBenchmark.tagged");
        assertThat(tagged).isLessThan(MOST_MILLISECONDS_OF_A_DOCUMENT);
        assertThat(tagged / score(results, "TaggingBenchmark.untagged")).isLessThan(MOST_TIMES_UNTAGGED);
    }

    private static double score(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith(benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void print(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        String[] name = run.getParams().getBenchmark().split("\\.", -1);
        String counted = run.getParams().getParamsKeys().isEmpty()
                ? ""
                : " (" + run.getParams().getParam("counted") + ")";
        System.out.println(String.format(
                Locale.ROOT,
                "| %s.%s%s | %.3f | %.3f | %s | %d |",
                name[name.length - 2],
                name[name.length - 1],
                counted,
                result.getScore(),
                result.getScoreError(),
                result.getScoreUnit(),
                result.getSampleCount()));
    }
}
