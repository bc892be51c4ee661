package eu.regiometer.jobs;

import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.report.Branding;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.template.Catalogue;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a document prints that nobody reviewed: fixed texts and those of its page, rules, questionnaires, and official words
 * that nobody confirmed.
 *
 * @param confirmed languages whose official words the secretariat has compared with the source
 */
record UnreviewedTexts(
        TemplateFolder templates, Programme programme, LocalDate reportDate, Collection<String> confirmed) {

    /** The number of texts by what they belong to, as the person who has to mend it calls it; languages without any are left out. */
    SortedMap<String, SortedMap<String, Long>> of(Collection<String> languages) {
        SortedMap<String, SortedMap<String, Long>> unreviewed = new TreeMap<>();
        for (String language : languages) {
            SortedMap<String, Long> counts = of(language);
            if (!counts.isEmpty()) {
                unreviewed.put(language, counts);
            }
        }
        return unreviewed;
    }

    private SortedMap<String, Long> of(String language) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("reports", open(TextBundle.read(templates, language).status().values()));
        counts.put("site", open(Catalogue.SITE.status(templates, language).values()));
        counts.put(
                "rules",
                open(programme.rulebook().texts().values().stream()
                        .filter(texts -> texts.containsKey(language))
                        .map(texts -> texts.get(language))
                        .map(RuleText::status)
                        .map(TranslationStatus::valueOf)
                        .toList()));
        counts.put(
                "questionnaires",
                open(programme.questionnaires().values().stream()
                        .filter(questionnaire -> questionnaire.languages().contains(language))
                        .map(questionnaire -> questionnaire.translation(language))
                        .toList()));
        counts.put("official words", unconfirmed(language));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static long open(Collection<TranslationStatus> statuses) {
        return statuses.stream().filter(status -> !status.reviewed()).count();
    }

    /** Official words need more than a review; a disclaimer in the programme's own words is its own affair. */
    private long unconfirmed(String language) {
        if (confirmed.contains(language)) {
            return 0;
        }
        Branding branding = programme.branding();
        Map<String, String> statement = branding.funding(reportDate).statement();
        long open = OfficialText.statements().stream()
                .filter(text -> !statement.isEmpty() && text.texts().equals(statement))
                .filter(text -> unapproved(text, language))
                .count();
        boolean own = branding.disclaimer().containsKey(language);
        return open + (!own && unapproved(OfficialText.DISCLAIMER, language) ? 1 : 0);
    }

    private static boolean unapproved(OfficialText text, String language) {
        return text.texts().containsKey(language) && text.status().get(language) != TranslationStatus.APPROVED;
    }
}
