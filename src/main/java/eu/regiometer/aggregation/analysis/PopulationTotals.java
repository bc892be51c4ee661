package eu.regiometer.aggregation.analysis;

import eu.regiometer.statistics.weighting.Margin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Population totals to rake to, from a table with the columns {@code margin}, {@code category} and {@code total}. A
 * margin is a column of the data, or several crossed: {@code age*sex} with categories such as {@code 30-44*F}.
 *
 * @param margins in the order of the table
 * @param rows table the totals come from, for messages
 * @param lines row of the first category of each margin
 */
record PopulationTotals(List<Margin> margins, Column rows, List<Integer> lines) {

    private static final String CROSSED = "*";

    /**
     * Reads them.
     *
     * @throws UnusableDataException if a column is missing or a cell wrong
     */
    static PopulationTotals read(DataTable table) {
        List<String> wanted = List.of("margin", "category", "total");
        for (String name : wanted) {
            if (!table.has(name)) {
                throw new UnusableDataException(
                        table.place(),
                        "no column " + RefusedCells.quoted(name),
                        "the columns margin, category and total",
                        "name the columns so in the first row");
            }
        }
        Map<String, Column> columns = table.read(wanted);
        Column margin = columns.getOrDefault("margin", emptyColumn(table));
        Column category = columns.getOrDefault("category", emptyColumn(table));
        Column total = columns.getOrDefault("total", emptyColumn(table));
        var blank = new RefusedCells(table.place(), "a name", "fill the cell, or take the row out");
        var wrong = new RefusedCells(
                table.place(), "a number of persons, 0 or more, with a decimal point", "correct the cell");
        var twice = new RefusedCells(table.place(), "each category of a margin once", "take one of the two rows out");
        Map<String, Map<String, Double>> found = new LinkedHashMap<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < margin.rows(); i++) {
            for (Column name : List.of(margin, category)) {
                if (name.blank(i)) {
                    blank.add(name.at(i), "nothing");
                }
            }
            OptionalDouble persons = total.number(i);
            if (persons.isEmpty() || persons.getAsDouble() < 0) {
                wrong.add(total.at(i), total.blank(i) ? "nothing" : RefusedCells.quoted(total.text(i)));
            }
            String name = crossed(margin.text(i));
            if (!found.containsKey(name)) {
                lines.add(i);
            }
            Double first = found.computeIfAbsent(name, key -> new LinkedHashMap<>())
                    .putIfAbsent(crossed(category.text(i)), persons.orElse(0));
            if (first != null) {
                twice.add(category.at(i), RefusedCells.quoted(category.text(i)) + " for the second time");
            }
        }
        blank.refuse();
        wrong.refuse();
        twice.refuse();
        List<Margin> margins = new ArrayList<>();
        found.forEach((name, totals) ->
                margins.add(new Margin(name, List.copyOf(totals.keySet()), List.copyOf(totals.values()))));
        return new PopulationTotals(margins, margin, lines);
    }

    /** Columns of the data that a margin crosses; one column if there is one of exactly this name. */
    static List<String> variables(Margin margin, DataTable data) {
        return data.has(margin.name())
                ? List.of(margin.name())
                : Arrays.stream(margin.name().split("\\*", -1)).toList();
    }

    /** The category of a row, empty if one of the variables is blank. */
    static String category(List<Column> variables, int row) {
        StringBuilder joined = new StringBuilder();
        for (Column variable : variables) {
            if (variable.blank(row)) {
                return "";
            }
            joined.append(joined.isEmpty() ? "" : CROSSED).append(variable.text(row));
        }
        return crossed(joined.toString());
    }

    private static String crossed(String text) {
        return text.replaceAll("\\s*\\*\\s*", CROSSED);
    }

    private static Column emptyColumn(DataTable table) {
        return new Column(table, "", 1, List.of(), List.of());
    }
}
