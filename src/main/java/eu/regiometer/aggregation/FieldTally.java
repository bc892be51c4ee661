package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.statistics.exact.FixedPoint;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is counted of the field work beside the answers: rows by week, language, way of interview and population group,
 * and, where several language versions were used, the answers to scales by version. Whole numbers of units without
 * weights, so that parts add up.
 */
final class FieldTally {

    /** Monday of the week of the interview. */
    static final String WEEK = "week";

    static final String LANGUAGE = "language";
    static final String MODE = "mode";

    /** Margin of the weighting, and category, both crossed with {@value WeightingPlan#CROSSED}. */
    static final String GROUP = "group";

    /** Language version, item and answer. */
    static final String ANSWER = "answer";

    /** Degree of urbanisation (Eurostat, Methodological manual on territorial typologies, 2018): 1 city, 2 town, 3 rural. */
    static final String SETTLEMENT = "D5_DEGURBA";

    private static final String BETWEEN = "\t";

    private final UnitTable units;
    private final Questionnaire questionnaire;
    private final Map<String, Long> counts = new HashMap<>();

    private FieldTally(UnitTable units, Questionnaire questionnaire) {
        this.units = units;
        this.questionnaire = questionnaire;
    }

    /**
     * Counts a submission.
     *
     * @param margins margins of the weighting; none where the survey is not weighted to the population
     */
    static SortedMap<String, Long> of(UnitTable units, Questionnaire questionnaire, List<List<String>> margins) {
        var tally = new FieldTally(units, questionnaire);
        tally.weeks();
        tally.texts(Role.LANGUAGE, LANGUAGE);
        questionnaire.role(Role.MODE).ifPresent(item -> tally.groups(MODE, "", List.of(item)));
        for (List<String> margin : margins) {
            tally.groups(GROUP, String.join(WeightingPlan.CROSSED, margin), tally.items(margin));
        }
        if (margins.stream().noneMatch(List.of(SETTLEMENT)::equals)) {
            questionnaire.item(SETTLEMENT).ifPresent(item -> tally.groups(GROUP, SETTLEMENT, List.of(item)));
        }
        tally.answersByLanguage();
        return new TreeMap<>(tally.counts);
    }

    /** The counts of one kind: what follows the kind in a key, split, and the number. */
    static SortedMap<List<String>, Long> read(SortedMap<String, Long> counts, String kind) {
        SortedMap<List<String>, Long> found =
                new TreeMap<>(Comparator.comparing((List<String> parts) -> String.join(BETWEEN, parts)));
        counts.forEach((key, count) -> {
            String[] parts = key.split(BETWEEN, -1);
            if (parts[0].equals(kind)) {
                found.put(List.of(parts).subList(1, parts.length), count);
            }
        });
        return Collections.unmodifiableSortedMap(found);
    }

    private void add(String... parts) {
        counts.merge(key(parts), 1L, Long::sum);
    }

    /** Key of a count of a kind. */
    static String key(String kind, List<String> parts) {
        return kind + BETWEEN + String.join(BETWEEN, parts);
    }

    private static String key(String... parts) {
        return String.join(BETWEEN, parts);
    }

    private List<Item> items(List<String> codes) {
        return codes.stream()
                .map(code -> questionnaire.item(code).orElseThrow())
                .toList();
    }

    private void weeks() {
        questionnaire
                .role(Role.FIELD_DATE)
                .ifPresent(item -> rows(item.code()).forEach(row -> {
                    LocalDate day = LocalDate.ofEpochDay(units.micro(row, item.code()) / FixedPoint.ONE);
                    add(
                            WEEK,
                            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .toString());
                }));
    }

    private void texts(Role role, String kind) {
        questionnaire
                .role(role)
                .ifPresent(item -> rows(item.code()).forEach(row -> add(kind, units.text(row, item.code()))));
    }

    /** Rows by the categories of some items crossed; rows that lack one are not counted. */
    private void groups(String kind, String name, List<Item> items) {
        List<ItemCategories> crossed = items.stream()
                .map(item -> MarginVariables.isOpen(item)
                        ? ItemCategories.ofTexts(item, units)
                        : ItemCategories.of(item, units.answers(item.code())))
                .toList();
        int[] combinations = AnswerColumn.combined(
                crossed.stream().map(ItemCategories::numbers).toList(), units.size());
        List<String> categories = new ArrayList<>();
        long[] rows = new long[units.size()];
        for (int row = 0; row < combinations.length; row++) {
            if (combinations[row] == categories.size()) {
                categories.add(category(crossed, row));
            }
            rows[combinations[row]]++;
        }
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            if (!category.isEmpty()) {
                counts.merge(name.isEmpty() ? key(kind, category) : key(kind, name, category), rows[i], Long::sum);
            }
        }
    }

    /** The categories of one row; empty if it lacks one. */
    private static String category(List<ItemCategories> crossed, int row) {
        List<String> categories =
                crossed.stream().flatMap(item -> item.of(row).stream()).toList();
        return categories.size() == crossed.size() ? String.join(WeightingPlan.CROSSED, categories) : "";
    }

    private void answersByLanguage() {
        Optional<String> language = questionnaire.role(Role.LANGUAGE).map(Item::code);
        if (language.isEmpty()) {
            return;
        }
        var versions = new TreeSet<String>();
        rows(language.get()).forEach(row -> versions.add(units.text(row, language.get())));
        if (versions.size() < 2) {
            return;
        }
        for (Item item : questionnaire.items()) {
            if (comparable(item)) {
                Map<String, Map<Long, Long>> answers = new HashMap<>();
                rows(item.code())
                        .filter(row -> units.missing(row, language.get()) == null)
                        .forEach(row -> answers.computeIfAbsent(
                                        units.text(row, language.get()), version -> new HashMap<>())
                                .merge(units.micro(row, item.code()) / FixedPoint.ONE, 1L, Long::sum));
                answers.forEach((version, counted) -> counted.forEach((answer, count) ->
                        counts.put(key(ANSWER, version, item.code(), Long.toString(answer)), count)));
            }
        }
    }

    private static boolean comparable(Item item) {
        return item.type() == ItemType.LIKERT5 || item.type() == ItemType.SCALE11 || item.type() == ItemType.BINARY;
    }

    /** Rows with an answer in a column. */
    private IntStream rows(String column) {
        return IntStream.range(0, units.size()).filter(row -> units.missing(row, column) == null);
    }
}
