package eu.regiometer.disclosure;

import eu.regiometer.disclosure.GroupRules.Join;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The usual rules of disclosure but for what a test is about. */
final class Rules {

    private Rules() {}

    static DisclosureRules grouped(GroupRules groups) {
        DisclosureRules usual = DisclosureRules.defaults();
        return new DisclosureRules(
                usual.minimumRespondents(),
                usual.reliableRespondents(),
                usual.minimumOrganisations(),
                usual.reliableOrganisations(),
                usual.widestHalfWidth(),
                usual.sensitiveBase(),
                usual.amounts(),
                groups);
    }

    /** All regions join, and none is remote. */
    static DisclosureRules joining(Join... joins) {
        return joining(List.of(), joins);
    }

    /** All regions join; groups of remote ones have at least thirty citizens and seven organisations. */
    static DisclosureRules joining(Collection<String> remote, Join... joins) {
        return grouped(new GroupRules(List.of(joins), true, new TreeSet<>(remote), 30, 7));
    }

    /** Citizens' figures go unmarked from a base on, shares up to a width of half their interval. */
    static DisclosureRules marking(int reliable, double widest) {
        return new DisclosureRules(20, reliable, 5, 10, widest, 20, AmountRules.defaults());
    }
}
