package eu.regiometer.intake;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.workbook.RawCell;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What all responses of an export together say of region, wave, dates and language; found in a first pass, because the
 * cover must be known before any answer is judged. Responses that the tool itself sets aside do not count.
 */
final class ExportFacts {

    private static final int MOST_DISTINCT = 50;
    private static final ChoiceWords NEVER_UNCLEAR = new ChoiceWords(Set.of(), Set.of(), Set.of());
    private static final Set<Role> COVER_ROLES = Set.of(Role.REGION, Role.WAVE, Role.LANGUAGE);

    private final Map<Role, Integer> coverColumns = new EnumMap<>(Role.class);
    private final Map<Role, SortedMap<String, Integer>> texts = new EnumMap<>(Role.class);
    private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<String>> choices = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> unclear = new TreeMap<>();
    private final Map<Integer, Item> marked = new TreeMap<>();
    private final ChoiceWords words;
    private final List<Column> columns;
    private final Map<Integer, Item> itemAt = new TreeMap<>();
    private int dates = -1;
    private int lookedAt;
    private int responses;

    private ExportFacts(ExportLayout layout, HeaderMatch match) {
        columns = match.questionnaire().columns();
        words = layout.source() == Source.MAPPED
                ? NEVER_UNCLEAR
                : layout.style().option();
        layout.metadata().forEach((role, heading) -> place(role, heading.column()));
        match.matched().forEach((target, heading) -> {
            Item item = columns.get(target.column()).item();
            place(item.role(), heading.column());
            if (target instanceof Target.Answer
                    && item.type() != ItemType.MULTI
                    && !item.options().isEmpty()) {
                itemAt.put(heading.column(), item);
                choices.put(heading.column(), new TreeSet<>());
            }
            boolean yesOrNo = item.type() == ItemType.MULTI || item.type() == ItemType.BINARY;
            if (yesOrNo
                    && !(target instanceof Target.Choices)
                    && !words.unclear().isEmpty()) {
                marked.put(heading.column(), item);
            }
        });
    }

    /** Reads all rows once. */
    static ExportFacts read(ExportLayout layout, HeaderMatch match) {
        var facts = new ExportFacts(layout, match);
        Set<Integer> wanted = new TreeSet<>(facts.coverColumns.values());
        wanted.addAll(facts.choices.keySet());
        wanted.addAll(facts.marked.keySet());
        wanted.addAll(layout.facts().columns());
        if (facts.dates >= 0) {
            wanted.add(facts.dates);
        }
        layout.table().forEach(wanted, row -> {
            facts.lookedAt++;
            if (layout.facts().response(row) && layout.facts().setAside(row).isEmpty()) {
                facts.row(row);
            }
        });
        facts.columns.stream()
                .filter(column -> column.item().role() == Role.FIELD_DATE)
                .flatMap(column -> Optional.ofNullable(layout.constants().get(column.name())).stream())
                .forEach(day -> facts.alike(LocalDate.parse(day.text())));
        return facts;
    }

    /** All responses are of one day. */
    private void alike(LocalDate day) {
        days.clear();
        days.put(day, responses);
    }

    private void place(Role role, int column) {
        if (COVER_ROLES.contains(role)) {
            coverColumns.put(role, column);
            texts.put(role, new TreeMap<>());
        } else if (role == Role.FIELD_DATE) {
            dates = column;
        }
    }

    private void row(ExportRow row) {
        responses++;
        coverColumns.forEach((role, column) -> {
            String text = row.text(column);
            SortedMap<String, Integer> found = texts.getOrDefault(role, new TreeMap<>());
            if (!text.isEmpty() && (found.containsKey(text) || found.size() < MOST_DISTINCT)) {
                found.merge(text, 1, Integer::sum);
            }
        });
        if (dates >= 0) {
            ToolDate.of(row.cell(dates)).ifPresent(day -> days.merge(day, 1, Integer::sum));
        }
        choices.forEach((column, found) -> {
            RawCell cell = row.cell(column);
            if (cell != null && Placed.kind(cell) == AnswerKind.TEXT && found.size() < MOST_DISTINCT) {
                found.add(LabelText.strip(cell.text()));
            }
        });
        marked.forEach((column, item) -> {
            String word = LabelText.normalise(row.text(column));
            if (words.unclear().contains(word) && !answers(item, word)) {
                unclear.computeIfAbsent(item.code(), code -> new TreeSet<>()).add(word);
            }
        });
    }

    /** Whether a word is the code of an answer; in option columns it may as well be one that stands for yes or no. */
    private static boolean answers(Item item, String code) {
        return item.type() != ItemType.MULTI
                && Stream.concat(item.options().stream(), item.missingOptions().stream())
                        .anyMatch(option -> option.code().equals(code));
    }

    /** Rows that are responses and not set aside. */
    int responses() {
        return responses;
    }

    /** All rows behind the titles. */
    int lookedAt() {
        return lookedAt;
    }

    /** The texts below the column of a role with their number of rows; empty when the export has no such column. */
    SortedMap<String, Integer> texts(Role role) {
        return Collections.unmodifiableSortedMap(texts.getOrDefault(role, new TreeMap<>()));
    }

    /** Dates of the responses with their number. */
    SortedMap<LocalDate, Integer> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    /** How many of the labels found as answers each language has. */
    SortedMap<String, Integer> labelLanguages() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        choices.forEach((column, found) -> {
            Item item = itemAt.get(column);
            for (String text : found) {
                String wanted = LabelText.normalise(text);
                String plain = LabelText.normalise(BracketedCode.without(text));
                labels(item)
                        .filter(label -> label.getValue().equals(wanted)
                                || label.getValue().equals(plain))
                        .map(Map.Entry::getKey)
                        .distinct()
                        .forEach(language -> counts.merge(language, 1, Integer::sum));
            }
        });
        return counts;
    }

    /** Whether the tool wrote words of which only a mapping can say what they mean. */
    boolean unclear() {
        return !unclear.isEmpty();
    }

    /** Texts that are no answer to their question, by code of the question; at most 50 for each. */
    SortedMap<String, SortedSet<String>> unmatchedValues(String language) {
        SortedMap<String, SortedSet<String>> unmatched = new TreeMap<>();
        unclear.forEach((code, found) -> unmatched.put(code, new TreeSet<>(found)));
        choices.forEach((column, found) -> {
            Item item = itemAt.get(column);
            if (item == null) {
                return;
            }
            var labels = new ColumnReader.Labelled(column, new OptionLabels(item, language));
            for (String text : found) {
                if (!labels.knows(text) && !PersonalData.suspected(text)) {
                    unmatched
                            .computeIfAbsent(item.code(), code -> new TreeSet<>())
                            .add(text);
                }
            }
        });
        return unmatched;
    }

    private static Stream<Map.Entry<String, String>> labels(@org.jspecify.annotations.Nullable Item item) {
        return item == null
                ? Stream.empty()
                : Stream.concat(item.options().stream(), item.missingOptions().stream())
                        .map(Option::labels)
                        .flatMap(labels -> labels.entrySet().stream())
                        .map(label -> Map.entry(label.getKey(), LabelText.normalise(label.getValue())));
    }
}
