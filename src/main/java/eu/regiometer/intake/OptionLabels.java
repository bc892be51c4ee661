package eu.regiometer.intake;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options of an item, missing ones included, by code and by label: the label in the language of the file first, then
 * in any language where only one option can be meant. Not for several threads.
 */
final class OptionLabels {

    /**
     * One option of an item.
     *
     * @param code its code, for a missing answer its number; both may be equal, since cells tell them apart by place
     * @param missing whether it means that there is no answer
     */
    record Choice(String code, boolean missing) implements Comparable<Choice> {

        private static final Comparator<Choice> ORDER =
                Comparator.comparing(Choice::missing).thenComparing(Choice::code);

        @Override
        public int compareTo(Choice other) {
            return ORDER.compare(this, other);
        }
    }

    /** The same few labels fill whole columns. */
    private static final int MOST_SEEN = 500;

    private final Map<String, Optional<Choice>> seen = new HashMap<>();
    private final SortedMap<String, Choice> codes = new TreeMap<>();
    private final SortedMap<String, Choice> labels = new TreeMap<>();
    private final List<String> longestFirst;
    private final List<String> shown;

    OptionLabels(Item item, String language) {
        SortedMap<String, Set<Choice>> anyLanguage = new TreeMap<>();
        SortedMap<String, Set<Choice>> own = new TreeMap<>();
        item.options().forEach(option -> learn(option, new Choice(option.code(), false), language, anyLanguage, own));
        item.missingOptions()
                .forEach(option ->
                        learn(option, new Choice(Long.toString(option.value()), true), language, anyLanguage, own));
        putClear(anyLanguage);
        putClear(own);
        longestFirst = new ArrayList<>(labels.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        shown = item.options().stream().map(option -> option.label(language)).toList();
    }

    private void learn(
            Option option,
            Choice choice,
            String language,
            SortedMap<String, Set<Choice>> anyLanguage,
            SortedMap<String, Set<Choice>> own) {
        codes.putIfAbsent(LabelText.normalise(option.code()), choice);
        option.aliases().forEach(alias -> add(anyLanguage, LabelText.normalise(alias), choice));
        option.labels().forEach((spoken, label) -> {
            String key = LabelText.normalise(label);
            add(anyLanguage, key, choice);
            if (spoken.equals(language)) {
                add(own, key, choice);
            }
        });
    }

    private static void add(SortedMap<String, Set<Choice>> labels, String key, Choice choice) {
        if (!key.isEmpty()) {
            labels.computeIfAbsent(key, k -> new TreeSet<>()).add(choice);
        }
    }

    private void putClear(SortedMap<String, Set<Choice>> found) {
        found.forEach((label, choices) -> {
            if (choices.size() == 1) {
                labels.put(label, choices.iterator().next());
            }
        });
    }

    /** The option that a text names by code or label. */
    Optional<Choice> choice(String text) {
        Optional<Choice> known = seen.get(text);
        if (known != null) {
            return known;
        }
        String wanted = LabelText.normalise(text);
        Optional<Choice> found = Optional.ofNullable(codes.get(wanted)).or(() -> labelled(wanted));
        if (seen.size() < MOST_SEEN) {
            seen.put(text, found);
        }
        return found;
    }

    /** The option that has exactly this {@link LabelText#normalise normalised} label. */
    Optional<Choice> labelled(String normalised) {
        return Optional.ofNullable(labels.get(normalised));
    }

    /** Normalised labels in which one option is meant, the longest first. */
    List<String> longestFirst() {
        return Collections.unmodifiableList(longestFirst);
    }

    /** Labels of the options as people read them, in the order of the form. */
    List<String> shown() {
        return shown;
    }
}
