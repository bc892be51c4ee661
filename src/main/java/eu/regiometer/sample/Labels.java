package eu.regiometer.sample;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes answers as labels, as a region does that types what the drop-down shows. */
final class Labels {

    private Labels() {}

    static SortedMap<String, String> inPlaceOfCodes(
            SortedMap<String, String> row, Questionnaire questionnaire, String language) {
        var labels = new TreeMap<String, String>();
        row.forEach((column, answer) -> labels.put(
                column,
                questionnaire
                        .item(column)
                        .map(item -> label(item, answer, language))
                        .orElse(answer)));
        return labels;
    }

    private static String label(Item item, String answer, String language) {
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5 ->
                item.options().stream()
                        .filter(option -> option.code().equals(answer))
                        .map((Option option) -> option.label(language))
                        .findFirst()
                        .orElse(answer);
            default -> answer;
        };
    }
}
