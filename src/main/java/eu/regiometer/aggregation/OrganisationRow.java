package eu.regiometer.aggregation;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of one organisation: no key, no name, only what covariances, jackknife and coherence need.
 *
 * @param municipality code, empty for none
 * @param weightMicro weight in millionths
 * @param categories breakdown categories by variable, and codes by column ({@code C605_1})
 * @param values numbers by name: item columns, unit scores by node, inner expressions of region-grain nodes by node
 */
public record OrganisationRow(
        String municipality, long weightMicro, SortedMap<String, String> categories, SortedMap<String, Double> values)
        implements Comparable<OrganisationRow> {

    private static final Comparator<OrganisationRow> ORDER = Comparator.comparing(OrganisationRow::municipality)
            .thenComparingLong(OrganisationRow::weightMicro)
            .thenComparing(row -> row.categories.toString())
            .thenComparing(row -> row.values.toString());

    public OrganisationRow {
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    @Override
    public int compareTo(OrganisationRow other) {
        return ORDER.compare(this, other);
    }
}
