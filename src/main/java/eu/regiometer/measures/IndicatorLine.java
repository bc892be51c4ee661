package eu.regiometer.measures;

import eu.regiometer.findings.CellAddress;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * One line of the table of indicators, as written.
 *
 * @param texts text per column, stripped; a column that the table lacks is absent
 * @param address place of a column's field in this line
 */
record IndicatorLine(SortedMap<String, String> texts, Function<String, CellAddress> address) {

    String text(String column) {
        return texts.getOrDefault(column, "");
    }

    CellAddress at(String column) {
        return address.apply(column);
    }
}
