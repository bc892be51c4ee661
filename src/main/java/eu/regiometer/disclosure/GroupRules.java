package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What holds for the groups that a breakdown makes of a region, beside the numbers that hold everywhere.
 *
 * @param joins categories that are told together, in this order, in a region where one of them has too few answers
 * @param everywhere whether all regions join categories, or the remote ones alone
 * @param remote codes of the remote regions, which need larger groups
 * @param remoteRespondents smallest base of a group of citizens there; what holds everywhere if that is larger
 * @param remoteOrganisations smallest base of a group of organisations there; what holds everywhere if that is larger
 */
public record GroupRules(
        List<Join> joins,
        boolean everywhere,
        SortedSet<String> remote,
        int remoteRespondents,
        int remoteOrganisations) {

    /**
     * Categories that are told together.
     *
     * @param variable breakdown variable
     * @param categories two of its categories or more
     */
    public record Join(String variable, List<String> categories) {

        public Join {
            categories = List.copyOf(categories);
        }
    }

    public GroupRules {
        joins = List.copyOf(joins);
        remote = Collections.unmodifiableSortedSet(new TreeSet<>(remote));
    }

    /** No joins, and the same numbers for all regions. */
    public static GroupRules none() {
        return new GroupRules(List.of(), true, new TreeSet<>(), 0, 0);
    }

    /** Whether a region joins categories. */
    boolean joinIn(Area region) {
        return everywhere || remote.contains(region.code());
    }
}
