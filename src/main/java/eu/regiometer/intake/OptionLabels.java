package eu.regiometer.intake;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The options of an item, missing ones included, by code and by label: the label in the language of the file first, then
 * in any language where only one option can be meant.
 */
final class OptionLabels {

    private final SortedMap<String, String> codes = new TreeMap<>();
    private final SortedMap<String, String> labels;
    private final Set<String> missing = new TreeSet<>();
    private final List<String> longestFirst;
    private final List<String> shown;

    OptionLabels(Item item, String language) {
        List<Option> all =
                Stream.concat(item.options().stream(), item.missingOptions().stream()).toList();
        item.missingOptions().forEach(option -> missing.add(option.code()));
        all.forEach(option -> codes.put(LabelText.normalise(option.code()), option.code()));
        SortedMap<String, Set<String>> anyLanguage = new TreeMap<>();
        SortedMap<String, Set<String>> own = new TreeMap<>();
        for (Option option : all) {
            option.labels().forEach((spoken, label) -> {
                String key = LabelText.normalise(label);
                add(anyLanguage, key, option);
                if (spoken.equals(language)) {
                    add(own, key, option);
                }
            });
        }
        SortedMap<String, String> known = new TreeMap<>();
        putClear(anyLanguage, known);
        putClear(own, known);
        labels = Collections.unmodifiableSortedMap(known);
        longestFirst = new ArrayList<>(labels.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        var listed = new LinkedHashSet<String>();
        item.options().forEach(option -> listed.add(option.label(language)));
        shown = List.copyOf(listed);
    }

    private static void add(SortedMap<String, Set<String>> labels, String key, Option option) {
        if (!key.isEmpty()) {
            labels.computeIfAbsent(key, k -> new TreeSet<>()).add(option.code());
        }
    }

    private static void putClear(SortedMap<String, Set<String>> found, SortedMap<String, String> known) {
        found.forEach((label, options) -> {
            if (options.size() == 1) {
                known.put(label, options.iterator().next());
            }
        });
    }

    /** Code of the option that a text names by code or label. */
    Optional<String> code(String text) {
        String wanted = LabelText.normalise(text);
        return Optional.ofNullable(codes.get(wanted)).or(() -> Optional.ofNullable(labels.get(wanted)));
    }

    /** Code of the option that has exactly this {@link LabelText#normalise normalised} label. */
    Optional<String> labelled(String normalised) {
        return Optional.ofNullable(labels.get(normalised));
    }

    /** Whether a code means that there is no answer. */
    boolean missing(String code) {
        return missing.contains(code);
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
