package eu.regiometer.aggregation;

import java.util.SortedMap;

/**
 * One organisation of an area, without key or name.
 *
 * @param region code of its region
 * @param municipality code, empty for none
 * @param weight its weight, above 0
 * @param categories see {@link OrganisationRow#categories()}
 * @param values see {@link OrganisationRow#values()}; a name that is missing has no valid value
 */
public record OrganisationUnit(
        String region,
        String municipality,
        double weight,
        SortedMap<String, String> categories,
        SortedMap<String, Double> values) {}
