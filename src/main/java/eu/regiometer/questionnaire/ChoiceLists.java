package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sheet {@code choices}: lists of options, titles of the blocks and wording of the kinds of missing answer. */
final class ChoiceLists {

    static final Set<String> COLUMNS = Set.of("list_name", "name", "x_missing");

    /** List whose names are the kinds of missing answer. */
    static final String MISSING = "x_missing";

    /** List whose names are the blocks. */
    static final String BLOCKS = "x_block";

    /**
     * Options of one list.
     *
     * @param options those that are answers, in the order of the sheet
     * @param missing codes that mean a missing answer
     * @param missingOptions the same with labels, in the order of the sheet
     */
    record ChoiceList(List<Option> options, SortedMap<Long, Missing> missing, List<Option> missingOptions) {}

    private final FormSheet sheet;
    private final Set<String> languages;
    private final Defects defects;
    private final Map<String, ChoiceList> lists = new LinkedHashMap<>();
    private final SortedMap<String, SortedMap<String, String>> blocks = new TreeMap<>();
    private final SortedMap<Missing, SortedMap<String, String>> kinds = new TreeMap<>();

    ChoiceLists(FormSheet sheet, Set<String> languages, Defects defects) {
        this.sheet = sheet;
        this.languages = languages;
        this.defects = defects;
        if (sheet.require("list_name", "name")) {
            sheet.rows().forEach(this::add);
        }
    }

    Optional<ChoiceList> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    Set<String> names() {
        return lists.keySet();
    }

    SortedMap<String, SortedMap<String, String>> blocks() {
        return blocks;
    }

    /** Wording of a kind of missing answer by language. */
    Optional<SortedMap<String, String>> wording(Missing kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    private void add(Row row) {
        String list = sheet.required(row, "list_name");
        String name = sheet.required(row, "name");
        if (list.isEmpty() || name.isEmpty()) {
            return;
        }
        SortedMap<String, String> labels = sheet.texts(row, "label", languages);
        switch (list) {
            case BLOCKS -> checkNew(row, blocks.put(name, labels) == null);
            case MISSING -> kind(row, "name", name).ifPresent(kind -> checkNew(row, kinds.put(kind, labels) == null));
            default -> addOption(row, list, name, labels);
        }
    }

    private void addOption(Row row, String list, String name, SortedMap<String, String> labels) {
        ChoiceList options = lists.computeIfAbsent(
                list, key -> new ChoiceList(new ArrayList<>(), new TreeMap<>(), new ArrayList<>()));
        long value;
        try {
            value = Long.parseLong(name);
        } catch (NumberFormatException e) {
            defects.add(sheet.at(row, "name"), "\"" + name + "\"", "a whole number as code", "number the options");
            return;
        }
        var option = new Option(Long.toString(value), value, labels);
        boolean known = options.missing().containsKey(value)
                || options.options().stream().anyMatch(other -> other.value() == value);
        checkNew(row, !known);
        String missing = sheet.text(row, "x_missing");
        if (missing.isEmpty()) {
            options.options().add(option);
        } else {
            kind(row, "x_missing", missing).ifPresent(kind -> {
                options.missing().put(value, kind);
                options.missingOptions().add(option);
            });
        }
    }

    private Optional<Missing> kind(Row row, String column, String text) {
        Optional<Missing> kind = missing(text);
        if (kind.isEmpty()) {
            defects.add(
                    sheet.at(row, column),
                    "\"" + text + "\"",
                    "NOT_ASKED, DONT_KNOW or NO_ANSWER",
                    "choose one of them");
        }
        return kind;
    }

    private void checkNew(Row row, boolean isNew) {
        if (!isNew) {
            defects.add(
                    sheet.at(row, "name"),
                    "\"" + sheet.text(row, "name") + "\" for the second time in the list "
                            + sheet.text(row, "list_name"),
                    "each name once in a list",
                    "delete or rename the line");
        }
    }

    /** The kind of missing answer that a text names; a blank cell needs no code. */
    static Optional<Missing> missing(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "NOT_ASKED" -> Optional.of(Missing.NOT_ASKED);
            case "DONT_KNOW" -> Optional.of(Missing.DONT_KNOW);
            case "NO_ANSWER" -> Optional.of(Missing.NO_ANSWER);
            default -> Optional.empty();
        };
    }
}
