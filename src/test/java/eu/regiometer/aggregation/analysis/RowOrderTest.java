package eu.regiometer.aggregation.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table that is sorted anew gives the same bytes. */
class RowOrderTest {

    private static final String ALL = "mean,total,top2,net,score,proportion=4,quantile=0.25";

    @Test
    void clustersOfTwoStagesKeepEveryDigit() {
        List<Row> panel = Reference.rows("regions_panel").stream()
                .filter(row -> row.text("wave").equals("2026"))
                .toList();
        Asked asked = Asked.of("Q,minutes_online", "mean,total,quantile=0.25,ratio=minutes_total")
                .with("weight", "weight")
                .with("strata", "region")
                // several rows to a unit of the second stage
                .with("cluster", "municipality,sex")
                .with("by", "sex");
        assertSameBytes(asked, panel, Optional.empty());
    }

    @Test
    void rakedAndTrimmedWeightsKeepEveryDigit() {
        List<Row> rows = RegionsSample.respondents().getOrDefault("SI04", List.of());
        String margins = "margin,category,total\nsex,F,400001\nsex,M,399999\n"
                + "edu,high,250000\nedu,low,150000\nedu,medium,400000\n";
        Asked asked = Asked.of("Q1,Q5", ALL)
                .with("scale", "1..5")
                .with("missing", "99")
                .with("weight", "design_weight")
                .with("by", "age")
                .with("interval", "korn-graubard")
                .with("trim", "0.4,2");
        assertSameBytes(asked, rows, Optional.of(margins.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertSameBytes(Asked asked, List<Row> rows, Optional<byte[]> margins) {
        byte[] expected = asked.of(Asked.csv(rows), "data.csv", margins).csv();
        assertThat(new String(expected, StandardCharsets.UTF_8).lines().count()).isGreaterThan(10);
        for (int seed = 1; seed <= 8; seed++) {
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(asked.of(Asked.csv(shuffled), "data.csv", margins).csv()).isEqualTo(expected);
        }
    }
}
