package eu.regiometer.publication;

import eu.regiometer.report.Branding;
import eu.regiometer.report.Funding;
import java.time.LocalDate;
import java.util.Map;

/**
 * What every page tells of who publishes it and who paid.
 *
 * @param branding official texts and contacts of the programme
 * @param product version of the product
 * @param wave wave code
 * @param reportDate report date
 * @param synthetic whether the answers are synthetic
 */
public record SiteFacts(Branding branding, String product, String wave, LocalDate reportDate, boolean synthetic) {

    /** Name of the survey programme in a language, in English where it has none. */
    String title(String language) {
        return in(language, branding.survey());
    }

    /** Office that answers for the pages, in a language, in English where it has none. */
    String publisher(String language) {
        return in(language, branding.secretariat());
    }

    Funding funding() {
        return branding.funding(reportDate);
    }

    static String in(String language, Map<String, String> texts) {
        return texts.getOrDefault(language, texts.getOrDefault(Texts.ENGLISH, ""));
    }
}
