package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The example of the R package COINr: 51 countries, 49 indicators, 8 pillars, 2 sub-indexes, 1 index. */
final class AsemSample {

    static final List<Row> META = Reference.rows("asem_iMeta");
    static final List<String> INDICATORS = META.stream()
            .filter(row -> row.text("Type").equals("Indicator"))
            .map(row -> row.text("iCode"))
            .toList();
    static final Set<String> LESS_IS_BETTER = META.stream()
            .filter(row -> row.text("Direction").equals("-1"))
            .map(row -> row.text("iCode"))
            .collect(Collectors.toUnmodifiableSet());

    private AsemSample() {}

    /** The indicators of a file. */
    static UnitTable table(String file) {
        return table(file, INDICATORS);
    }

    /** Columns of a file, its rows in the order of the codes of countries. */
    static UnitTable table(String file, List<String> codes) {
        List<Row> rows = rows(file);
        SortedMap<String, List<OptionalDouble>> columns = new TreeMap<>();
        for (String code : codes) {
            columns.put(
                    code,
                    rows.stream()
                            .map(row -> row.has(code) ? OptionalDouble.of(row.number(code)) : OptionalDouble.empty())
                            .toList());
        }
        return new UnitTable(rows.stream().map(row -> row.text("uCode")).toList(), columns);
    }

    /** Denominator of each indicator that has one. */
    static Map<String, String> denominators() {
        return META.stream()
                .filter(row -> row.text("Type").equals("Indicator") && row.has("Denominator"))
                .collect(Collectors.toMap(row -> row.text("iCode"), row -> row.text("Denominator")));
    }

    /** Europe or Asia, by code of the country. */
    static Map<String, String> continents() {
        return rows("asem_iData").stream()
                .collect(Collectors.toMap(row -> row.text("uCode"), row -> row.text("EurAsia_group")));
    }

    /** Compares every value of a table, gaps too; a gap that the other table lacks counts as infinitely far. */
    static void compare(Worst worst, UnitTable actual, UnitTable expected) {
        for (String code : expected.columns().keySet()) {
            for (int i = 0; i < expected.units().size(); i++) {
                String at = actual.units().get(i) + " " + code;
                OptionalDouble value = actual.column(code).get(i);
                OptionalDouble reference = expected.column(code).get(i);
                if (value.isPresent() || reference.isPresent()) {
                    worst.compare(at, value.orElse(Double.NaN), reference.orElse(Double.NaN));
                }
            }
        }
    }

    private static List<Row> rows(String file) {
        return Reference.rows(file).stream()
                .sorted(Comparator.comparing(row -> row.text("uCode")))
                .toList();
    }
}
