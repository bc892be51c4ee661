package eu.regiometer.statistics;

import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.estimation.CategoryScores;
import eu.regiometer.statistics.estimation.GroupedAnswers;
import eu.regiometer.statistics.estimation.GroupedDesign;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.statistics.exact.WeightSums;
import eu.regiometer.statistics.weighting.Margin;
import eu.regiometer.statistics.weighting.RakingCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The sample of 13 invented regions: margins, cells, and tables of answers with the stored weights. */
public final class RegionsSample {

    public static final List<String> ITEMS = List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6");

    private RegionsSample() {}

    /** Respondents per region, in the order of the file, with their stored weights added. */
    public static SortedMap<String, List<Row>> respondents() {
        Map<String, Row> weights = new TreeMap<>();
        Reference.rows("regions_weights").forEach(row -> weights.put(row.text("resp_id"), row));
        SortedMap<String, List<Row>> regions = new TreeMap<>();
        Reference.grouped("regions_citizens", "region").forEach((region, rows) -> {
            List<Row> joined = new ArrayList<>();
            for (Row row : rows) {
                Map<String, String> cells = new LinkedHashMap<>(row.cells());
                cells.putAll(weights.getOrDefault(row.text("resp_id"), row).cells());
                joined.add(new Row(cells));
            }
            regions.put(region, joined);
        });
        return regions;
    }

    /** The two margins of a region: age x sex, and education. */
    public static List<Margin> margins(List<Row> population) {
        Map<String, Double> ageSex = new TreeMap<>();
        Map<String, Double> education = new TreeMap<>();
        for (Row row : population) {
            ageSex.merge(ageSex(row), row.number("pop"), Double::sum);
            education.merge(row.text("edu"), row.number("pop"), Double::sum);
        }
        return List.of(
                new Margin("age x sex", List.copyOf(ageSex.keySet()), List.copyOf(ageSex.values())),
                new Margin("education", List.copyOf(education.keySet()), List.copyOf(education.values())));
    }

    public static RakingCell cell(List<Margin> margins, Row key, WeightSums sums) {
        return new RakingCell(
                List.of(
                        margins.get(0).categories().indexOf(ageSex(key)),
                        margins.get(1).categories().indexOf(key.text("edu"))),
                sums.weight());
    }

    public static String ageSex(Row row) {
        return row.text("age") + " " + row.text("sex");
    }

    public static String cellKey(Row row) {
        return ageSex(row) + " " + row.text("edu");
    }

    public static WeightSums weight(Row row) {
        return WeightSums.ofRow(FixedPoint.millionths(new BigDecimal(row.text("design_weight"))));
    }

    /** The answers 1 to 5 to an item in some regions, which are the strata, with the stored raked weights. */
    public static GroupedAnswers answers(SortedMap<String, List<Row>> regions, String item) {
        List<String> names = List.copyOf(regions.keySet());
        int entries = 5 * names.size();
        long[] units = new long[names.size()];
        int[] group = new int[entries];
        int[] answer = new int[entries];
        long[] rows = new long[entries];
        double[] weight = new double[entries];
        double[] squares = new double[entries];
        for (int entry = 0; entry < entries; entry++) {
            group[entry] = entry / 5;
            answer[entry] = entry % 5;
        }
        for (int h = 0; h < units.length; h++) {
            for (Row row : regions.getOrDefault(names.get(h), List.of())) {
                units[h]++;
                if (row.has(item) && !row.text(item).equals("99")) {
                    int entry = 5 * h + (int) row.number(item) - 1;
                    double own = row.number("w_rake");
                    rows[entry]++;
                    weight[entry] += own;
                    squares[entry] += own * own;
                }
            }
        }
        int[] stratumOfGroup = IntStream.range(0, units.length).toArray();
        var design = new GroupedDesign(names, units, stratumOfGroup, new boolean[units.length]);
        return new GroupedAnswers(design, 5, group, answer, rows, weight, squares);
    }

    public static double[] scores(String statistic) {
        return switch (statistic) {
            case "mean" -> CategoryScores.mean(5);
            case "top2" -> CategoryScores.top2(5);
            case "bottom2" -> CategoryScores.bottom2(5);
            case "net_balance" -> CategoryScores.net(5);
            case "score0_100" -> CategoryScores.score(5);
            default -> throw new IllegalArgumentException(statistic);
        };
    }
}
