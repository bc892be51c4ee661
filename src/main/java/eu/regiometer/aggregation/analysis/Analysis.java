package eu.regiometer.aggregation.analysis;

import eu.regiometer.aggregation.analysis.AnalysisRequest.VarianceKind;
import eu.regiometer.aggregation.analysis.AskedStatistic.Kind;
import eu.regiometer.aggregation.analysis.DomainEstimator.Group;
import eu.regiometer.statistics.weighting.Margin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Estimates items of a table under its design. Formulas and sources are those of the reports, see docs/methods.md.
 */
public final class Analysis {

    private final AnalysisRequest request;
    private final DataTable table;
    private final Map<String, Column> columns;
    private final List<String> notes = new ArrayList<>();

    private Analysis(AnalysisRequest request, DataTable table, Map<String, Column> columns) {
        this.request = request;
        this.table = table;
        this.columns = columns;
    }

    /**
     * Estimates.
     *
     * @param population table of population totals to rake to
     * @throws WrongOptionException if a column or statistic does not exist
     * @throws UnusableDataException if the rows do not allow it
     */
    public static AnalysisResult run(AnalysisRequest request, DataTable table, Optional<DataTable> population) {
        AskedColumns asked = AskedColumns.of(request, table);
        Optional<PopulationTotals> totals = population.map(PopulationTotals::read);
        List<String> wanted = new ArrayList<>(asked.all());
        totals.ifPresent(found -> found.margins()
                .forEach(margin -> PopulationTotals.variables(margin, table).forEach(variable -> {
                    table.column("--rake", variable);
                    wanted.add(variable);
                })));
        List<String> distinct = wanted.stream().distinct().toList();
        return new Analysis(request, table, table.read(distinct)).result(asked, totals);
    }

    private AnalysisResult result(AskedColumns asked, Optional<PopulationTotals> totals) {
        int rows = column(asked.items().getFirst()).rows();
        var sample = new SampleWeights(notes);
        double[] weights = weights(sample, asked, totals, rows);
        SampleDesign given = SampleDesign.of(
                table,
                rows,
                asked.strata().map(this::column),
                asked.clusters().stream().map(this::column).toList(),
                asked.fpc().stream().map(this::column).toList(),
                request.lonely());
        SampleDesign design = request.variance() == VarianceKind.RAKED
                ? sample.margins().map(given::raked).orElse(given)
                : given;
        requireAnswers(asked.items());
        Map<Group, int[]> groups = groups(asked.by(), rows);
        List<EstimateRow> estimates = new ArrayList<>();
        for (String name : asked.items()) {
            var item = new ItemEstimates(column(name), request, design, weights, groups);
            for (AskedStatistic statistic : request.statistics()) {
                estimates.addAll(
                        statistic.kind() == Kind.RATIO
                                ? item.ratio(statistic, column(statistic.argument()))
                                : item.of(statistic));
            }
        }
        return new AnalysisResult(estimates, notes);
    }

    private double[] weights(SampleWeights sample, AskedColumns asked, Optional<PopulationTotals> totals, int rows) {
        if (request.variance() == VarianceKind.RAKED
                && (totals.isEmpty() || request.trim().isPresent())) {
            throw new WrongOptionException("--variance: raked is for weights as they come from --rake,"
                    + " which trimmed weights no longer are; leave --variance raked "
                    + (totals.isEmpty() ? "out or give the margins" : "or --trim out"));
        }
        double[] base = asked.weight().map(name -> sample.given(column(name))).orElseGet(() -> sample.equal(rows));
        double[] raked = totals.map(found -> sample.raked(
                        base,
                        found,
                        found.margins().stream().map(this::variables).toList()))
                .orElse(base);
        return request.trim()
                .map(bounds -> sample.trimmed(raked, bounds, table))
                .orElse(raked);
    }

    private List<Column> variables(Margin margin) {
        return PopulationTotals.variables(margin, table).stream()
                .map(this::column)
                .toList();
    }

    /** An answer that nobody can have given is refused; one that nobody gave has a share of 0, and is told. */
    private void requireAnswers(List<String> items) {
        for (AskedStatistic statistic : request.statistics()) {
            if (statistic.kind() == Kind.PROPORTION) {
                requireAnswer(items, statistic);
            }
        }
    }

    private void requireAnswer(List<String> items, AskedStatistic statistic) {
        String answer = statistic.argument();
        String asked = "--statistic: " + RefusedCells.quoted(statistic.text());
        if (request.missing().stream().anyMatch(code -> Column.same(code, answer))) {
            throw new WrongOptionException(
                    asked + ": --missing says that this value stands for no answer; leave it out of one of them");
        }
        if (request.scale().isPresent()) {
            AnswerRange scale = request.scale().get();
            OptionalDouble number = Column.number(answer);
            if (number.isEmpty() || !scale.contains(number.getAsDouble())) {
                throw new WrongOptionException(
                        asked + ": no answer of --scale " + scale + "; name one of them, or correct --scale");
            }
            return;
        }
        Set<String> given = new HashSet<>();
        items.forEach(item -> given.addAll(column(item).texts()));
        if (given.stream().anyMatch(text -> Column.same(text, answer))) {
            return;
        }
        String nobody = asked + ": no row has this answer to " + String.join(", ", items);
        if (given.stream().anyMatch(answer::equalsIgnoreCase)) {
            throw new WrongOptionException(nobody + "; write it as in the table, upper and lower case as there");
        }
        notes.add(nobody + ", so that its share is 0; if it should not be, write it as in the table");
    }

    /** All rows, then the groups of each column; rows without a group belong to none. */
    private Map<Group, int[]> groups(List<String> by, int rows) {
        Map<Group, int[]> groups = new LinkedHashMap<>();
        groups.put(Group.ALL, IntStream.range(0, rows).toArray());
        for (String name : by) {
            Column column = column(name);
            Map<String, List<Integer>> members = new TreeMap<>();
            for (int i = 0; i < rows; i++) {
                members.computeIfAbsent(column.text(i), value -> new ArrayList<>())
                        .add(i);
            }
            List<Integer> without = members.remove("");
            if (without != null) {
                notes.add("rows without a group in column " + RefusedCells.quoted(name) + ": " + without.size()
                        + "; they count in all rows only");
            }
            List<String> values = new ArrayList<>(members.keySet());
            if (values.stream().allMatch(value -> Column.number(value).isPresent())) {
                values.sort(
                        Comparator.comparingDouble(value -> Column.number(value).orElse(0)));
            }
            for (String value : values) {
                groups.put(
                        new Group(name, value),
                        members.getOrDefault(value, List.of()).stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
            }
        }
        return groups;
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column was not read: " + name);
        }
        return column;
    }
}
