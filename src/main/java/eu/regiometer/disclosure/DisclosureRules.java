package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;

/**
 * Thresholds of disclosure control, from the programme.
 *
 * @param minimumRespondents smallest base of a citizens' figure
 * @param reliableRespondents base below which a citizens' figure is flagged {@code :u}
 * @param minimumOrganisations smallest base of an organisations' figure, never below 3
 * @param reliableOrganisations base below which an organisations' figure is flagged {@code :u}
 * @param widestHalfWidth half-width of a proportion's interval, in points, above which it is flagged {@code :u}
 * @param sensitiveBase base below which a share of 0 or 100 % among organisations tells everybody's answer
 * @param amounts when sums of amounts are withheld
 * @param groups which categories are joined, and where groups have to be larger
 */
public record DisclosureRules(
        int minimumRespondents,
        int reliableRespondents,
        int minimumOrganisations,
        int reliableOrganisations,
        double widestHalfWidth,
        int sensitiveBase,
        AmountRules amounts,
        GroupRules groups) {

    public DisclosureRules {
        if (minimumRespondents < 3 || minimumOrganisations < 3) {
            throw new IllegalArgumentException("a smallest base must be at least 3: " + minimumRespondents
                    + " persons, " + minimumOrganisations + " organisations");
        }
    }

    /** Rules that treat all regions alike and join nothing. */
    public DisclosureRules(
            int minimumRespondents,
            int reliableRespondents,
            int minimumOrganisations,
            int reliableOrganisations,
            double widestHalfWidth,
            int sensitiveBase,
            AmountRules amounts) {
        this(
                minimumRespondents,
                reliableRespondents,
                minimumOrganisations,
                reliableOrganisations,
                widestHalfWidth,
                sensitiveBase,
                amounts,
                GroupRules.none());
    }

    /** Smallest base of a figure of a survey. */
    public int minimum(Survey survey) {
        return survey == Survey.PUBLIC_ATTITUDE ? minimumRespondents : minimumOrganisations;
    }

    /**
     * Smallest base of a figure of one group of an area.
     *
     * @param area the area whose figures are told
     */
    int minimumOfGroup(Survey survey, Area area) {
        return groups.remote().contains(area.code()) ? remoteMinimum(survey) : minimum(survey);
    }

    /** Smallest base of a figure of one group of a remote region. */
    public int remoteMinimum(Survey survey) {
        return Math.max(
                minimum(survey),
                survey == Survey.PUBLIC_ATTITUDE ? groups.remoteRespondents() : groups.remoteOrganisations());
    }

    /** Whether groups of remote regions have to be larger than others. */
    public boolean largerGroups() {
        return !groups.remote().isEmpty()
                && (groups.remoteRespondents() > minimumRespondents
                        || groups.remoteOrganisations() > minimumOrganisations);
    }

    /** Base of a survey below which a figure is flagged. */
    int reliable(Survey survey) {
        return survey == Survey.PUBLIC_ATTITUDE ? reliableRespondents : reliableOrganisations;
    }

    /** The defaults of the handbook. */
    public static DisclosureRules defaults() {
        return new DisclosureRules(20, 50, 5, 10, 10, 20, AmountRules.defaults());
    }
}
