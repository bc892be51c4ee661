package eu.regiometer.report;

import java.util.Map;
import java.util.SortedMap;

/**
 * Official texts and contacts of a programme; texts by language, English among them.
 *
 * @param survey name of the survey programme
 * @param project name of the project
 * @param acronym short name of the project
 * @param programme name of the funding programme
 * @param funding statement of funding, official wording
 * @param emblem whether the emblem of the Union is shown
 * @param disclaimer official wording
 * @param definition definition of public-sector innovation
 * @param accessibility statement on accessibility
 * @param secretariat office that answers for the survey
 * @param email its address
 * @param link its page
 * @param licence name of the licence
 * @param licenceLink address of the licence
 * @param retentionDays days that originals are kept after a wave closes
 * @param minutesCitizens minutes that the citizens' questionnaire takes
 * @param minutesOrganisations minutes that the organisations' questionnaire takes
 */
public record Branding(
        SortedMap<String, String> survey,
        SortedMap<String, String> project,
        String acronym,
        SortedMap<String, String> programme,
        SortedMap<String, String> funding,
        boolean emblem,
        SortedMap<String, String> disclaimer,
        SortedMap<String, String> definition,
        SortedMap<String, String> accessibility,
        SortedMap<String, String> secretariat,
        String email,
        String link,
        String licence,
        String licenceLink,
        int retentionDays,
        int minutesCitizens,
        int minutesOrganisations) {

    /** Name of the survey programme in a language. */
    public String surveyName(String language) {
        return in(language, survey);
    }

    /** The text in a language, in English where that language has none; empty when neither has. */
    static String in(String language, Map<String, String> texts) {
        String english = texts.getOrDefault("en", "");
        return texts.getOrDefault(language, english);
    }
}
