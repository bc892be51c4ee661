package eu.regiometer.report;

import eu.regiometer.disclosure.Release;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the categories that answers are split and weighted by. */
final class CategoryNames {

    private static final Pattern CROSSED = Pattern.compile("\\*");
    private static final char JOINED = '+';
    private static final String AND = " + ";

    private final Issue issue;

    CategoryNames(Issue issue) {
        this.issue = issue;
    }

    /** Name of a category of a variable: a reporting band or the label of an option, or of several joined into one. */
    String category(String variable, String category) {
        for (Survey survey : issue.surveys()) {
            Optional<Item> item = issue.questionnaire(survey).item(variable);
            if (item.isPresent()) {
                return parts(item.get(), category).stream()
                        .map(part ->
                                item.get().option(part).map(issue.names()::of).orElse(part))
                        .collect(Collectors.joining(AND));
            }
        }
        return category;
    }

    /** Name of a category of a breakdown variable, or of several that are told together. */
    String group(String variable, String group) {
        return Release.categories(group).stream()
                .map(category -> category(variable, category))
                .collect(Collectors.joining(AND));
    }

    /** Names of the categories of crossed variables, for example "30-44, woman" for {@code 30-44*1}. */
    String crossed(String variables, String categories) {
        String[] names = CROSSED.split(variables);
        String[] codes = CROSSED.split(categories);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            words.add(i < names.length ? category(names[i], codes[i]) : codes[i]);
        }
        return String.join(", ", words);
    }

    /** What was joined for the weighting, for example "15-29 + 30-44" for {@code D1_AGE: 15-29 + 30-44}. */
    String joined(String joining) {
        int colon = joining.indexOf(": ");
        if (colon < 0) {
            return joining;
        }
        String variable = joining.substring(0, colon);
        return Stream.of(joining.substring(colon + 2).split(Pattern.quote(AND)))
                .map(category -> category(variable, category))
                .collect(Collectors.joining(AND));
    }

    /** The categories of a joined one; a category may end with the sign that joins, as "65+" does. */
    private static List<String> parts(Item item, String category) {
        List<String> known = Stream.concat(
                        item.options().stream().map(option -> option.code()),
                        item.bands().stream().map(band -> band.code()))
                .toList();
        List<String> parts = new ArrayList<>();
        String rest = category;
        while (!rest.isEmpty()) {
            String left = rest;
            Optional<String> next = known.stream()
                    .filter(code -> left.equals(code) || left.startsWith(code + JOINED))
                    .max((a, b) -> Integer.compare(a.length(), b.length()));
            if (next.isEmpty()) {
                return List.of(category);
            }
            parts.add(next.get());
            rest = left.substring(Math.min(left.length(), next.get().length() + 1));
        }
        return parts;
    }
}
