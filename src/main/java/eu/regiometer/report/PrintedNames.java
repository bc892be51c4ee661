package eu.regiometer.report;

import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Sectors;
import eu.regiometer.recommendation.PolicyFrame;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.Wording;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.Region;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names and wordings of the programme's files in the language of a report. Where that language has none, they are printed
 * in English, or else in the first language there is, as a passage in that language with its mark.
 */
final class PrintedNames {

    private static final String ENGLISH = "en";

    private final RegisterWords words;
    private final String language;

    PrintedNames(Issue issue) {
        this.words = new RegisterWords(issue);
        this.language = issue.language();
    }

    String of(Region region) {
        return of(region.names());
    }

    String of(Country country) {
        return of(country.names());
    }

    String of(Indicator indicator) {
        return of(indicator.names());
    }

    String of(Item item) {
        return of(item.labels());
    }

    String of(Option option) {
        return of(option.labels());
    }

    String of(PolicyFrame frame) {
        return of(frame.names());
    }

    /** Title of a questionnaire; empty where the survey is not asked. */
    String of(Questionnaire questionnaire) {
        return of(questionnaire.titles());
    }

    /** Name of a division of NACE Rev. 2. */
    String sector(String code) {
        return words.marked(
                new Wording(Sectors.name(code, language), Sectors.isTranslated(code, language) ? language : ENGLISH));
    }

    /** Title of a rule that the rulebook holds. */
    String title(Rulebook rulebook, String rule) {
        String title = rulebook.text(rule, language).title();
        return words.marked(new Wording(title, isTranslated(rulebook, rule) ? language : ENGLISH));
    }

    /** Whether the rulebook words a rule in the language of the report. */
    boolean isTranslated(Rulebook rulebook, String rule) {
        return rulebook.texts().getOrDefault(rule, new TreeMap<>()).containsKey(language);
    }

    /** An agreed objective; its id where the rulebook has none. */
    String objective(Rulebook rulebook, String id) {
        boolean own =
                rulebook.objectiveTexts().getOrDefault(id, new TreeMap<>()).containsKey(language)
                        || !rulebook.objectives().containsKey(id);
        return words.marked(new Wording(rulebook.objective(id, language), own ? language : ENGLISH));
    }

    /** The text in the language of the report, else marked; empty if there is none at all. */
    String of(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        String first = texts.containsKey(ENGLISH) ? ENGLISH : new TreeMap<>(texts).firstKey();
        String held = texts.containsKey(language) ? language : first;
        String text = texts.getOrDefault(held, "");
        return text.isEmpty() ? "" : words.marked(new Wording(text, held));
    }
}
