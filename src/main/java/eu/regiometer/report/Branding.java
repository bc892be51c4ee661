package eu.regiometer.report;

import eu.regiometer.report.language.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Official texts and contacts of a programme; texts by language, English among them.
 *
 * @param survey name of the survey programme
 * @param project name of the project
 * @param acronym short name of the project
 * @param programme name of the funding programme
 * @param funding who paid, the earliest first; empty if the Union did not
 * @param logos further logos, in the order in which they are shown
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
        List<Funding> funding,
        List<Logo> logos,
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

    public Branding {
        funding = List.copyOf(funding);
        logos = List.copyOf(logos);
    }

    /** Who paid, as reports of this date say it: a report of an earlier period keeps the statement of its time. */
    public Funding funding(LocalDate date) {
        return funding.stream()
                .filter(one -> !one.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .or(() -> funding.stream().findFirst())
                .orElse(Funding.NONE);
    }

    /** Name of the survey programme in a language. */
    public String surveyName(String language) {
        return in(language, survey);
    }

    /** The text in a language, in English where that language has none; empty when neither has. */
    static String in(String language, Map<String, String> texts) {
        String english = texts.getOrDefault("en", "");
        return texts.getOrDefault(language, english);
    }

    /** The text in a language, in English and marked so where that language has none; empty when neither has. */
    static String told(String language, Map<String, String> texts) {
        String text = in(language, texts);
        return text.isEmpty() || texts.containsKey(language) ? text : text + "\u00A0[en]";
    }

    /** As {@link #told}, the English text as a passage in English, for what is printed in elements. */
    static String printed(String language, Map<String, String> texts) {
        String text = in(language, texts);
        return text.isEmpty() || texts.containsKey(language) ? text : Passage.in("en", text) + "\u00A0[en]";
    }
}
