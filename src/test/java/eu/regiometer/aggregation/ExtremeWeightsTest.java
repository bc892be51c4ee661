package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The smallest and the largest weight of a report are those of respondents. */
class ExtremeWeightsTest {

    /** R 4.2.2, survey 4.1.1: column w_rake of {@code rake(svydesign(...))}, its range by region. */
    @Test
    void theyAreThoseOfTheReference() {
        SortedMap<String, Double> reference = new TreeMap<>();
        RegionsFixture.reference("regions_weights")
                .forEach(row -> reference.put(cell(row, "resp_id"), Double.parseDouble(cell(row, "w_rake"))));
        int compared = 0;
        for (var region : RegionsFixture.citizens().entrySet()) {
            WeightingReport report = report(RegionsFixture.cube(region.getKey(), region.getValue()));
            if (report.method() == WeightingReport.Method.RAKED) {
                DoubleSummaryStatistics expected = region.getValue().stream()
                        .mapToDouble(unit -> reference.getOrDefault(cell(unit, "RESP_ID"), Double.NaN))
                        .summaryStatistics();
                assertThat(report.smallest().orElseThrow() / expected.getMin()).isCloseTo(1, within(1e-9));
                assertThat(report.largest().orElseThrow() / expected.getMax()).isCloseTo(1, within(1e-9));
                assertThat(report.largestRatio().orElseThrow())
                        .isCloseTo(expected.getMax() / expected.getMin(), within(1e-6));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void theySurviveMergingInAnyOrderAndWriting() throws IOException {
        List<Map<String, String>> units = RegionsFixture.citizens().getOrDefault("DE21", List.of());
        SurveyCube whole = RegionsFixture.cube("DE21", units);
        SurveyCube first = RegionsFixture.cube("DE21", units.subList(0, 100));
        SurveyCube second = RegionsFixture.cube("DE21", units.subList(100, units.size()));
        var bytes = new ByteArrayOutputStream();
        second.plus(first).write(bytes);
        SurveyCube read = SurveyCube.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(first.plus(second).ranges()).isEqualTo(whole.ranges());
        assertThat(read.ranges()).isEqualTo(whole.ranges());
        assertThat(whole.ranges()).anyMatch(range -> range.smallest() < range.largest());
        assertThat(report(read).smallest()).isEqualTo(report(whole).smallest());
    }

    private static WeightingReport report(SurveyCube cube) {
        return RegionWeights.of(cube, RegionsFixture.population(), RegionsFixture.plan())
                .report();
    }
}
