package eu.regiometer.recommendation;

/**
 * National frame of innovation procurement.
 *
 * @param country country code
 * @param law title of the law
 * @param thresholds thresholds in words
 * @param body responsible body
 * @param portal portal
 * @param language language of the text
 * @param validFrom first day as ISO date
 */
public record Framework(
        String country, String law, String thresholds, String body, String portal, String language, String validFrom) {}
