package eu.regiometer.publication;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /**
     * The name of a group that respondents were found in, which need not be one that the questionnaire knows.
     *
     * @param variables code of a variable, crossed ones with {@code *}
     * @param categories a category of each, blank where nothing was answered
     * @param blank what stands for a blank one
     * @param unknown what stands for one that is no option, missing code or band of its variable, made of the category
     */
    static String found(
            Optional<Questionnaire> questionnaire,
            String variables,
            String categories,
            String language,
            String blank,
            UnaryOperator<String> unknown) {
        String[] codes = CROSSED.split(variables);
        String[] values = CROSSED.split(categories, -1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            Optional<Item> item = i < codes.length ? item(questionnaire, codes[i]) : Optional.empty();
            words.add(
                    value.isEmpty()
                            ? blank
                            : item.flatMap(known -> word(known, value, language))
                                    .orElseGet(() -> unknown.apply(value)));
        }
        return String.join(", ", words);
    }

    private static Optional<String> word(Item item, String value, String language) {
        if (item.bands().stream().anyMatch(band -> band.code().equals(value))) {
            return Optional.of(value.replace('-', '–'));
        }
        return Stream.concat(item.options().stream(), item.missingOptions().stream())
                .filter(option -> option.code().equals(value))
                .findFirst()
                .map(option -> option.label(language));
    }

    private static Optional<Item> item(Optional<Questionnaire> questionnaire, String code) {
        return questionnaire.flatMap(known -> known.item(code));
    }
}
