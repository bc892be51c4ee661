package eu.regiometer.aggregation.analysis;

import eu.regiometer.findings.Defect;
import eu.regiometer.statistics.estimation.RakedInfluence;
import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.weighting.Margin;
import eu.regiometer.statistics.weighting.Raking;
import eu.regiometer.statistics.weighting.RakingCell;
import eu.regiometer.statistics.weighting.RakingResult;
import eu.regiometer.statistics.weighting.Trimming;
import eu.regiometer.workbook.Decimals;
import eu.regiometer.workbook.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** The weights of the rows: as the table gives them, raked, trimmed. */
final class SampleWeights {

    private final List<String> notes;
    private Optional<RakedInfluence> margins = Optional.empty();

    SampleWeights(List<String> notes) {
        this.notes = notes;
    }

    /**
     * The weights of a column.
     *
     * @throws UnusableDataException if a weight is blank, no number, zero or negative
     */
    double[] given(Column column) {
        var refused = new RefusedCells(
                column.table().place(),
                "a weight above 0 with a decimal point; no row is ever given weight 1 instead",
                "correct the weight, or take the row out");
        double[] weights = new double[column.rows()];
        for (int i = 0; i < weights.length; i++) {
            OptionalDouble weight = column.number(i);
            if (weight.isEmpty() || weight.getAsDouble() <= 0) {
                refused.add(column.at(i), column.blank(i) ? "nothing" : RefusedCells.quoted(column.text(i)));
            }
            weights[i] = weight.orElse(0);
        }
        refused.refuse();
        return weights;
    }

    /** Weight 1 for every row, which is said. */
    double[] equal(int rows) {
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        notes.add("no --weight: every row has weight 1");
        return weights;
    }

    /**
     * Weights raked to population totals. Rows without a category keep their weight times the mean adjustment of their
     * other margins.
     *
     * @param variables columns of each margin
     * @throws UnusableDataException if the totals cannot be met
     */
    double[] raked(double[] base, PopulationTotals totals, List<List<Column>> variables) {
        List<Margin> margins = totals.margins();
        int[][] positions = new int[base.length][margins.size()];
        List<Defect> empty = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            empty.addAll(positions(totals, m, variables.get(m), positions));
        }
        if (!empty.isEmpty()) {
            throw new UnusableDataException(empty);
        }
        // exact sums of cells in the order of their categories: the order of the rows changes no digit
        SortedMap<List<Integer>, DoubleSum> cells = new TreeMap<>(SampleWeights::compare);
        for (int i = 0; i < base.length; i++) {
            cells.computeIfAbsent(key(positions[i]), categories -> new DoubleSum())
                    .add(base[i]);
        }
        List<RakingCell> list = new ArrayList<>();
        cells.forEach((categories, weight) -> list.add(new RakingCell(categories, weight.value())));
        RakingResult.Weighted result = switch (Raking.rake(margins, list)) {
            case RakingResult.Weighted weighted -> weighted;
            case RakingResult.Failed failed -> throw failure(totals, failed);
        };
        notes.add(String.format(
                Locale.ROOT,
                "raked in %d sweeps, largest distance of a category from its total %s",
                result.sweeps(),
                Decimals.text(result.worstError())));
        Map<List<Integer>, Double> factors = new HashMap<>();
        int next = 0;
        for (List<Integer> categories : cells.keySet()) {
            factors.put(categories, result.adjustments().get(next++));
        }
        double[] weights = new double[base.length];
        for (int i = 0; i < base.length; i++) {
            weights[i] = base[i] * factors.getOrDefault(key(positions[i]), 1.0);
        }
        this.margins = Optional.of(RakedInfluence.of(weights, positions));
        return weights;
    }

    /** What the margins explain of an estimate; empty unless weights were raked. */
    Optional<RakedInfluence> margins() {
        return margins;
    }

    /**
     * Trimmed weights.
     *
     * @throws UnusableDataException if they cannot be brought within the bounds
     */
    double[] trimmed(double[] weights, TrimBounds bounds, DataTable table) {
        double mean = DoubleSum.of(weights) / weights.length;
        double[] trimmed = Trimming.trim(weights, bounds.lower() * mean, bounds.upper() * mean)
                .orElseThrow(() -> new UnusableDataException(
                        table.place(),
                        "weights that cannot all lie from " + Decimals.text(bounds.lower()) + " to "
                                + Decimals.text(bounds.upper()) + " times their mean",
                        "wider bounds",
                        "ask for wider bounds with --trim"));
        long moved = 0;
        for (double weight : weights) {
            moved += weight < bounds.lower() * mean || weight > bounds.upper() * mean ? 1 : 0;
        }
        notes.add("trimmed: weights outside the bounds before: " + moved);
        return trimmed;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        return Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new));
    }

    private static List<Integer> key(int[] positions) {
        return Arrays.stream(positions).boxed().toList();
    }

    /** Fills in the position of each row's category; tells which categories of the totals nobody has. */
    private List<Defect> positions(PopulationTotals totals, int m, List<Column> variables, int[][] positions) {
        Margin margin = totals.margins().get(m);
        Map<String, Integer> known = new TreeMap<>();
        for (String category : margin.categories()) {
            known.put(category, known.size());
        }
        int[] respondents = new int[known.size()];
        Map<String, Integer> unknown = new TreeMap<>();
        for (int i = 0; i < positions.length; i++) {
            String category = PopulationTotals.category(variables, i);
            int position = known.getOrDefault(category, RakingCell.MISSING);
            positions[i][m] = position;
            if (position == RakingCell.MISSING) {
                unknown.merge(category, 1, Integer::sum);
            } else {
                respondents[position]++;
            }
        }
        unknown.entrySet().stream()
                .limit(10)
                .forEach(entry -> notes.add("margin " + margin.name() + ": rows with "
                        + (entry.getKey().isEmpty() ? "no category" : RefusedCells.quoted(entry.getKey()))
                        + ", which has no total: " + entry.getValue()
                        + "; they keep their weight times the mean adjustment of their other margins"));
        if (unknown.size() > 10) {
            notes.add("margin " + margin.name() + ": further categories without a total: " + (unknown.size() - 10));
        }
        List<Defect> empty = new ArrayList<>();
        for (int k = 0; k < respondents.length; k++) {
            if (respondents[k] == 0 && margin.targets().get(k) > 0) {
                String category = margin.categories().get(k);
                String remedy = NearestName.of(category, unknown.keySet())
                        .map(near -> "write " + RefusedCells.quoted(near) + " as in the data")
                        .orElse("join it with another category, in the totals and in the data");
                empty.add(new Defect(
                        totals.rows().at(totals.lines().get(m)),
                        "category " + RefusedCells.quoted(category) + " of margin " + margin.name()
                                + ", which no row has",
                        "a row for each category with a population",
                        remedy));
            }
        }
        return empty;
    }

    private static double sum(Margin margin) {
        return margin.targets().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static UnusableDataException failure(PopulationTotals totals, RakingResult.Failed failed) {
        int m = Math.max(0, totals.margins().stream().map(Margin::name).toList().indexOf(failed.margin()));
        String where = "margin " + failed.margin()
                + (failed.category().isEmpty() ? "" : ", category " + RefusedCells.quoted(failed.category()));
        String found = switch (failed.reason()) {
            case NO_RESPONDENTS -> "no row with a category in every margin";
            case DIFFERENT_TOTALS ->
                where + " with the total " + Decimals.text(sum(totals.margins().get(m))) + ", margin "
                        + totals.margins().getFirst().name() + " with "
                        + Decimals.text(sum(totals.margins().getFirst()));
            case TARGET_WITHOUT_RESPONDENTS -> where + ", without a row that has all its other categories";
            case RESPONDENTS_WITHOUT_TARGET -> where + ", with rows but a population of 0";
            case NOT_CONVERGED ->
                where
                        + String.format(
                                Locale.ROOT, ", still %.3g %% from its total after 1000 sweeps", 100 * failed.error());
        };
        boolean population = failed.reason() == RakingResult.Reason.DIFFERENT_TOTALS;
        return new UnusableDataException(
                totals.rows().at(totals.lines().get(m)),
                found,
                population ? "the same population in every margin" : "totals that the rows can meet",
                population
                        ? "correct the totals, or scale one margin"
                        : "join small categories, in the totals and in the data");
    }
}
