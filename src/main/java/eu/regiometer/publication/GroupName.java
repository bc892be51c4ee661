package eu.regiometer.publication;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names population groups as people call them: {@code D1_AGE*D2_GENDER=15-29*1} is "15–29, woman". */
final class GroupName {

    private static final Pattern CROSSED = Pattern.compile("\\*");

    private GroupName() {}

    /**
     * The name of a group.
     *
     * @param variables code of a variable, crossed ones with {@code *}
     * @param categories a category of each
     */
    static String of(Optional<Questionnaire> questionnaire, String variables, String categories, String language) {
        String[] codes = CROSSED.split(variables);
        String[] values = CROSSED.split(categories);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            Optional<Item> item = i < codes.length ? item(questionnaire, codes[i]) : Optional.empty();
            words.add(item.filter(known -> known.bands().isEmpty())
                    .flatMap(known -> known.option(value))
                    .map((Option option) -> option.label(language))
                    .orElse(value.replace('-', '–')));
        }
        return String.join(", ", words);
    }

    private static Optional<Item> item(Optional<Questionnaire> questionnaire, String code) {
        return questionnaire.flatMap(known -> known.item(code));
    }
}
