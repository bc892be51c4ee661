package eu.regiometer.intake;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The items of a questionnaire by all names that titles of exports may call them. */
final class QuestionNames {

    /** An item and its first column, from 0. */
    record Place(Item item, int first) {}

    private final Questionnaire questionnaire;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Set<Integer>> byCode = new TreeMap<>();
    private final Map<String, Set<Integer>> byText = new TreeMap<>();
    private final Map<String, Integer> columns = new TreeMap<>();
    private final Map<String, SortedSet<String>> languages = new TreeMap<>();

    QuestionNames(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        int first = 0;
        for (Item item : questionnaire.items()) {
            int index = places.size();
            places.add(new Place(item, first));
            put(byCode, item.code(), index);
            item.aliases().forEach(alias -> {
                put(byCode, alias, index);
                put(byText, alias, index);
            });
            item.labels().forEach((language, label) -> {
                put(byText, label, index);
                languages
                        .computeIfAbsent(LabelText.normalise(label), l -> new TreeSet<>())
                        .add(language);
            });
            for (Column column : item.columns()) {
                columns.put(LabelText.normalise(column.name()), first++);
            }
        }
        withoutUnderscores();
    }

    /** Some tools take only letters and digits for codes, so that {@code D1_AGE} becomes {@code D1AGE} there. */
    private void withoutUnderscores() {
        Map<String, Set<Integer>> bare = new TreeMap<>();
        for (int index = 0; index < places.size(); index++) {
            put(bare, places.get(index).item().code().replace("_", ""), index);
        }
        bare.forEach((code, items) -> {
            if (!columns.containsKey(code)) {
                byCode.putIfAbsent(code, items);
            }
        });
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Languages in which a question has this text. */
    SortedSet<String> languages(String text) {
        return Collections.unmodifiableSortedSet(
                languages.getOrDefault(LabelText.normalise(text), Collections.emptySortedSet()));
    }

    /** What a reading of a title names; empty when nothing or more than one thing fits. */
    Optional<Target> target(Claim claim) {
        if (claim.option().isEmpty()) {
            Integer column = columns.get(LabelText.normalise(claim.code()));
            if (column != null) {
                return contradicts(claim.text(), column) ? Optional.empty() : Optional.of(new Target.Answer(column));
            }
        }
        Set<Integer> items = items(claim);
        if (items.size() != 1) {
            return Optional.empty();
        }
        Place place = places.get(items.iterator().next());
        if (claim.option().isEmpty()) {
            return whole(place);
        }
        return place.item().spread() ? option(place, claim.option(), claim.label()) : Optional.empty();
    }

    private Optional<Target> option(Place place, String codeOrLabel, String label) {
        Optional<Target> found = option(place, codeOrLabel);
        Optional<Target> labelled = label.isEmpty() ? Optional.empty() : option(place, label);
        boolean contradicts = found.isPresent() && labelled.isPresent() && !found.equals(labelled);
        return contradicts ? Optional.empty() : found.or(() -> labelled);
    }

    /** The item whose option a reading of a title is meant to name, whether it has such an option or not. */
    Optional<Place> asked(Claim claim) {
        Set<Integer> items = claim.option().isEmpty() ? Set.of() : items(claim);
        return items.size() == 1
                ? Optional.of(places.get(items.iterator().next()))
                        .filter(place -> place.item().spread())
                : Optional.empty();
    }

    /** The column of an option of an item, by code or label in any language. */
    Optional<Target> option(Place place, String codeOrLabel) {
        String wanted = LabelText.normalise(codeOrLabel);
        List<Option> options = place.item().options();
        Set<Target> found = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (LabelText.normalise(options.get(i).code()).equals(wanted)) {
                return Optional.of(new Target.Answer(place.first() + i));
            }
            if (labelled(options.get(i), wanted)) {
                found.add(new Target.Answer(place.first() + i));
            }
        }
        if (place.item().type() == ItemType.MULTI) {
            for (Option option : place.item().missingOptions()) {
                if (LabelText.normalise(option.code()).equals(wanted) || labelled(option, wanted)) {
                    found.add(new Target.NoAnswer(place.first(), Long.toString(option.value())));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static boolean labelled(Option option, String wanted) {
        return Stream.concat(option.labels().values().stream(), option.aliases().stream())
                .anyMatch(label -> LabelText.normalise(label).equals(wanted));
    }

    /** The item that a column of the questionnaire belongs to. */
    Place place(int column) {
        Item item = questionnaire.columns().get(column).item();
        return places.stream().filter(p -> p.item().equals(item)).findFirst().orElseThrow();
    }

    /** Whether a text is that of other questions only. */
    private boolean contradicts(String text, int column) {
        Set<Integer> worded = byText.getOrDefault(LabelText.normalise(text), Set.of());
        return !worded.isEmpty() && !worded.contains(places.indexOf(place(column)));
    }

    private Set<Integer> items(Claim claim) {
        Set<Integer> coded = byCode.getOrDefault(LabelText.normalise(claim.code()), Set.of());
        Set<Integer> worded = byText.getOrDefault(LabelText.normalise(claim.text()), Set.of());
        if (coded.isEmpty() || worded.isEmpty()) {
            return coded.isEmpty() ? worded : coded;
        }
        Set<Integer> both = new TreeSet<>(coded);
        both.retainAll(worded);
        return both;
    }

    private static Optional<Target> whole(Place place) {
        return switch (place.item().type()) {
            case MULTI -> Optional.of(new Target.Choices(place.first()));
            case VECTOR, CODES -> Optional.empty();
            case TEXT, CODE, DATE, INTEGER, DECIMAL, SINGLE, BINARY, LIKERT5, SCALE11 ->
                Optional.of(new Target.Answer(place.first()));
        };
    }

    private static void put(Map<String, Set<Integer>> names, String name, int index) {
        String key = LabelText.normalise(name);
        if (!key.isEmpty()) {
            names.computeIfAbsent(key, k -> new TreeSet<>()).add(index);
        }
    }
}
