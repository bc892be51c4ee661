package eu.regiometer.aggregation;

import eu.regiometer.aggregation.WeightingReport.Line;
import eu.regiometer.statistics.weighting.Margin;
import eu.regiometer.statistics.weighting.RakingCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The margins of one region with some categories joined, and where each weighting cell stands in them.
 *
 * @param margins population totals
 * @param cells the weighting cells with their position in each margin, {@link RakingCell#MISSING} where a category is
 *     missing or has no population figure
 * @param rows respondents per margin and category, those who are raked only
 */
record MarginTable(List<Margin> margins, List<RakingCell> cells, List<long[]> rows) {

    /**
     * Builds the table.
     *
     * @param joins joins in force
     * @param weighted base weight and respondents per weighting cell
     */
    static MarginTable of(
            String region,
            PopulationMargins population,
            WeightingPlan plan,
            List<WeightingPlan.Joining> joins,
            List<WeightedCell> weighted) {
        Map<String, String> labels = labels(joins);
        List<Margin> margins = new ArrayList<>();
        for (List<String> variables : plan.margins()) {
            Map<String, Double> targets = new LinkedHashMap<>();
            population
                    .margin(region, variables)
                    .forEach((categories, persons) ->
                            targets.merge(label(variables, categories, labels), (double) persons, Double::sum));
            margins.add(new Margin(
                    String.join(WeightingPlan.CROSSED, variables),
                    List.copyOf(targets.keySet()),
                    List.copyOf(targets.values())));
        }
        List<RakingCell> cells = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        margins.forEach(margin -> rows.add(new long[margin.categories().size()]));
        for (WeightedCell cell : weighted) {
            List<Integer> positions = new ArrayList<>();
            for (int m = 0; m < margins.size(); m++) {
                List<String> variables = plan.margins().get(m);
                List<String> categories = variables.stream()
                        .map(variable -> cell.categories().get(plan.variables().indexOf(variable)))
                        .toList();
                positions.add(margins.get(m).categories().indexOf(label(variables, categories, labels)));
            }
            cells.add(new RakingCell(positions, cell.weight()));
            if (!positions.contains(RakingCell.MISSING)) {
                for (int m = 0; m < margins.size(); m++) {
                    rows.get(m)[positions.get(m)] += cell.rows();
                }
            }
        }
        return new MarginTable(margins, cells, rows);
    }

    /** A category that fewer respondents gave than needed, the emptiest of the first margin that has one. */
    Optional<Thin> thin(int fewest) {
        for (int m = 0; m < margins.size(); m++) {
            int thinnest = 0;
            for (int k = 1; k < rows.get(m).length; k++) {
                thinnest = rows.get(m)[k] < rows.get(m)[thinnest] ? k : thinnest;
            }
            if (rows.get(m)[thinnest] < fewest) {
                return Optional.of(new Thin(
                        margins.get(m).name(), margins.get(m).categories().get(thinnest), rows.get(m)[thinnest]));
            }
        }
        return Optional.empty();
    }

    boolean isComplete(int cell) {
        return !cells.get(cell).categories().contains(RakingCell.MISSING);
    }

    /** Respondents that lack a category in some margin. */
    long withoutMargin(List<WeightedCell> weighted) {
        long count = 0;
        for (int c = 0; c < weighted.size(); c++) {
            count += isComplete(c) ? 0 : weighted.get(c).rows();
        }
        return count;
    }

    /**
     * The categories of the margins before and after weighting.
     *
     * @param weighted the weighting cells
     * @param after sum of the final weights of each
     */
    List<Line> lines(List<WeightedCell> weighted, double[] after) {
        List<Line> lines = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            var margin = margins.get(m);
            int size = margin.categories().size();
            double[] before = new double[size];
            double[] finals = new double[size];
            for (int c = 0; c < cells.size(); c++) {
                int k = cells.get(c).categories().get(m);
                if (isComplete(c)) {
                    before[k] += weighted.get(c).weight();
                    finals[k] += after[c];
                }
            }
            double sumBefore = Arrays.stream(before).sum();
            double sumAfter = Arrays.stream(finals).sum();
            double target =
                    margin.targets().stream().mapToDouble(Double::doubleValue).sum();
            for (int k = 0; k < size; k++) {
                lines.add(new Line(
                        margin.name(),
                        margin.categories().get(k),
                        rows.get(m)[k],
                        sumBefore > 0 ? before[k] / sumBefore : 0,
                        sumAfter > 0 ? finals[k] / sumAfter : 0,
                        margin.targets().get(k) / target,
                        margin.targets().get(k)));
            }
        }
        return lines;
    }

    /** Respondents and base weight of one weighting cell; one category text per variable of the plan. */
    record WeightedCell(List<String> categories, long rows, double weight) {}

    /** A category with too few respondents. */
    record Thin(String margin, String category, long rows) {}

    /** New name of each joined category, by variable and category. */
    private static Map<String, String> labels(List<WeightingPlan.Joining> joins) {
        Map<String, TreeSet<String>> groups = new HashMap<>();
        for (WeightingPlan.Joining join : joins) {
            TreeSet<String> all = new TreeSet<>();
            for (String category : join.categories()) {
                all.add(category);
                all.addAll(groups.getOrDefault(key(join.variable(), category), new TreeSet<>()));
            }
            all.forEach(category -> groups.put(key(join.variable(), category), all));
        }
        Map<String, String> labels = new HashMap<>();
        groups.forEach((key, group) -> labels.put(key, String.join("+", group)));
        return labels;
    }

    private static String label(List<String> variables, List<String> categories, Map<String, String> labels) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            String category = categories.get(i);
            parts.add(labels.getOrDefault(key(variables.get(i), category), category));
        }
        return String.join(WeightingPlan.CROSSED, parts);
    }

    private static String key(String variable, String category) {
        return variable + "=" + category;
    }
}
