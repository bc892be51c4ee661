package eu.regiometer.statistics;

import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.estimation.AnswerSums;
import eu.regiometer.statistics.estimation.CategoryScores;
import eu.regiometer.statistics.estimation.StratumSums;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.statistics.exact.WeightSums;
import eu.regiometer.statistics.weighting.Margin;
import eu.regiometer.statistics.weighting.RakingCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample of 13 invented regions: margins, cells, and tables of answers with the stored weights. */
public final class RegionsSample {

    public static final List<String> ITEMS = List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6");

    private RegionsSample() {}

    /** Respondents per region, in the order of the file, with their stored weights added. */
    public static Map<String, List<Row>> respondents() {
        Map<String, Row> weights = new TreeMap<>();
        Reference.rows("regions_weights").forEach(row -> weights.put(row.text("resp_id"), row));
        Map<String, List<Row>> regions = new TreeMap<>();
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

    /** The answers 1 to 5 to an item, with the stored raked weights. */
    public static StratumSums answers(String region, List<Row> respondents, String item) {
        List<AnswerSums> sums = new ArrayList<>();
        for (int answer = 1; answer <= 5; answer++) {
            AnswerSums sum = AnswerSums.NONE;
            for (Row row : respondents) {
                if (row.text(item).equals(Integer.toString(answer))) {
                    double weight = row.number("w_rake");
                    sum = sum.plus(new AnswerSums(1, weight, weight * weight));
                }
            }
            sums.add(sum);
        }
        return new StratumSums(region, respondents.size(), sums);
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
