package eu.regiometer.aggregation.analysis;

import eu.regiometer.aggregation.analysis.AnalysisRequest.EffectBase;
import eu.regiometer.aggregation.analysis.AnalysisRequest.IntervalKind;
import eu.regiometer.aggregation.analysis.AnalysisRequest.VarianceKind;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.CsvWriter;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request, written as the options of the command: {@code weight=w; by=region; interval=logit}. */
final class Asked {

    private final Map<String, String> options = new TreeMap<>();

    private Asked(String items, String statistics) {
        options.put("items", items);
        options.put("statistic", statistics);
    }

    static Asked of(String items, String statistics) {
        return new Asked(items, statistics);
    }

    Asked with(String option, String value) {
        options.put(option, value);
        return this;
    }

    AnalysisResult of(byte[] data) {
        return of(data, "data.csv", Optional.empty());
    }

    AnalysisResult of(byte[] data, String name, Optional<byte[]> margins) {
        try (Delivery table = Gate.open(data, name, ReadLimits.defaults())) {
            DataTable rows = DataTable.of(table, option("sheet"));
            if (margins.isEmpty()) {
                return Analysis.run(request(), rows, Optional.empty());
            }
            try (Delivery totals = Gate.open(margins.get(), "margins.csv", ReadLimits.defaults())) {
                return Analysis.run(request(), rows, Optional.of(DataTable.of(totals, Optional.empty())));
            }
        }
    }

    AnalysisResult of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private AnalysisRequest request() {
        return new AnalysisRequest(
                option("items").orElseThrow(),
                AskedStatistic.parse(option("statistic").orElseThrow()),
                option("scale").map(AnswerRange::parse),
                option("missing").map(list -> Arrays.asList(list.split(","))).orElse(List.of()),
                option("weight"),
                option("strata"),
                option("cluster"),
                option("fpc"),
                option("by"),
                IntervalKind.valueOf(
                        option("interval").orElse("t").toUpperCase(Locale.ROOT).replace('-', '_')),
                EffectBase.valueOf(option("deff").orElse("wr").toUpperCase(Locale.ROOT)),
                LonelyUnits.valueOf(option("lonely").orElse("refuse").toUpperCase(Locale.ROOT)),
                option("trim").map(TrimBounds::parse),
                VarianceKind.valueOf(option("variance").orElse("fixed").toUpperCase(Locale.ROOT)));
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Rows of a reference as a CSV file. */
    static byte[] csv(List<Row> rows) {
        List<String> header = new ArrayList<>(rows.getFirst().cells().keySet());
        return CsvWriter.data(
                header,
                rows.stream()
                        .map(row -> header.stream().map(row::text).toList())
                        .toList());
    }

    /** The estimate of a name {@code item/statistic/group}. */
    static EstimateRow row(AnalysisResult result, String item, String statistic, String group) {
        return result.rows().stream()
                .filter(row -> row.item().equals(item)
                        && row.statistic().equals(statistic)
                        && row.group().equals(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + "/" + statistic + "/" + group));
    }
}
