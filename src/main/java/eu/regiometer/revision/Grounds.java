package eu.regiometer.revision;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything an issue rests on.
 *
 * @param data ids of the receipts of the submissions that count, sorted, by region code
 * @param weights hash of population figures and weighting, by region code
 * @param methods hashes of those parts of the programme that figures rest on, by name
 * @param settings hashes of the other parts of the programme, by name
 * @param rulebook version of the rulebook with a mark of its content
 * @param templates version of the templates with a mark of their content and of the texts
 * @param product version of the product
 */
public record Grounds(
        SortedMap<String, List<String>> data,
        SortedMap<String, String> weights,
        SortedMap<String, String> methods,
        SortedMap<String, String> settings,
        String rulebook,
        String templates,
        String product) {

    public Grounds {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        methods = Collections.unmodifiableSortedMap(new TreeMap<>(methods));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
