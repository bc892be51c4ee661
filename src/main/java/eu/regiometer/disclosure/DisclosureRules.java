package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;

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
 */
public record DisclosureRules(
        int minimumRespondents,
        int reliableRespondents,
        int minimumOrganisations,
        int reliableOrganisations,
        double widestHalfWidth,
        int sensitiveBase,
        AmountRules amounts) {

    public DisclosureRules {
        if (minimumRespondents < 3 || minimumOrganisations < 3) {
            throw new IllegalArgumentException("a smallest base must be at least 3: " + minimumRespondents
                    + " persons, " + minimumOrganisations + " organisations");
        }
    }

    /** Smallest base of a figure of a survey. */
    public int minimum(Survey survey) {
        return survey == Survey.PUBLIC_ATTITUDE ? minimumRespondents : minimumOrganisations;
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
