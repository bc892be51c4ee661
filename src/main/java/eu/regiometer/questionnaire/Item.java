package eu.regiometer.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One question, or one variable of the design.
 *
 * @param code code, unique in its survey, for example {@code P1}
 * @param block chapter of the form, for example {@code C3_attitudes}; its titles are in the questionnaire
 * @param type kind of answer
 * @param labels wording by language
 * @param unit unit of the number, for example {@code minutes}; empty for codes
 * @param range valid values of a number; of a list from its smallest to its largest option
 * @param options options in the order of the form, without those that mean a missing answer
 * @param bands reporting bands of a number; empty when it has none
 * @param direction how the answer enters a score
 * @param relevant condition on other items of the same row under which it is asked; none when always
 * @param relevantText the same as people read it, for example {@code G1 = 1}; empty when always asked
 * @param missing missing codes and what they mean; a blank cell is not among them
 * @param missingOptions the same codes with their labels, in the order of the form
 * @param required whether the column must be there and no cell blank (a missing code is allowed)
 * @param defaultAnswer what a blank cell stands for, for example {@code EUR}
 * @param role part in the design
 * @param uses uses beside the indicators
 * @param registry register that answers come from, for example {@code regions}
 * @param pattern what a text must match as a whole
 * @param source where the topic comes from; empty when it is our own
 * @param particulars what only some items have
 */
public record Item(
        String code,
        String block,
        ItemType type,
        SortedMap<String, String> labels,
        String unit,
        Range range,
        List<Option> options,
        List<Band> bands,
        Direction direction,
        Optional<Expression> relevant,
        String relevantText,
        SortedMap<Long, Missing> missing,
        List<Option> missingOptions,
        boolean required,
        Optional<String> defaultAnswer,
        Role role,
        Set<Use> uses,
        Optional<String> registry,
        Optional<Pattern> pattern,
        String source,
        Particulars particulars) {

    public Item {
        labels = Labels.copy(labels);
        options = List.copyOf(options);
        bands = List.copyOf(bands);
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        missingOptions = List.copyOf(missingOptions);
        var sorted = EnumSet.noneOf(Use.class);
        sorted.addAll(uses);
        uses = Collections.unmodifiableSet(sorted);
    }

    /** Codes of the categories that the item makes as a breakdown, in the order of the form: its bands, else its options. */
    public List<String> categories() {
        return bands.isEmpty()
                ? options.stream().map(Option::code).toList()
                : bands.stream().map(Band::code).toList();
    }

    /** Headers under which other tools know the item. */
    public SortedSet<String> aliases() {
        return particulars.aliases();
    }

    /** Code of the item that amounts are set against: a ratio of the two is released. */
    public Optional<String> base() {
        return particulars.base();
    }

    /** Whether answers may leave the intake: in figures, in feedback, anywhere. */
    public boolean published() {
        return particulars.published();
    }

    /** Wording in a language, in English where that is missing. */
    public String label(String language) {
        return Labels.in(language, labels);
    }

    /**
     * Whether answers to an item of another version of the questionnaire mean the same: same type, unit, options, range
     * and missing codes. For what plays a part in the design the type alone counts.
     */
    public boolean comparable(Item other) {
        boolean sameAnswers = type == other.type && columnNames().equals(other.columnNames());
        return role != Role.NONE
                ? sameAnswers && role == other.role
                : sameAnswers
                        && unit.equals(other.unit)
                        && range.equals(other.range)
                        && values(options).equals(values(other.options))
                        && missing.equals(other.missing);
    }

    private List<String> columnNames() {
        return columns().stream().map(Column::name).toList();
    }

    private static SortedMap<String, Long> values(List<Option> options) {
        var values = new TreeMap<String, Long>();
        options.forEach(option -> values.put(option.code(), option.value()));
        return values;
    }

    /** Help for the person who answers, in a language, in English where that is missing; empty without any. */
    public String hint(String language) {
        return Labels.in(language, particulars.hints());
    }

    /** Whether answers enter a score. */
    public boolean scored() {
        return direction != Direction.NONE;
    }

    /** Whether the item has this use. */
    public boolean is(Use use) {
        return uses.contains(use);
    }

    /** Whether answers stand in several columns, one per option. */
    public boolean spread() {
        return switch (type) {
            case MULTI, VECTOR, CODES -> true;
            case TEXT, CODE, DATE, INTEGER, DECIMAL, SINGLE, BINARY, LIKERT5, SCALE11 -> false;
        };
    }

    /** Whether answers are numbers or numeric codes rather than texts, register codes and dates. */
    public boolean numeric() {
        return switch (type) {
            case TEXT, CODE, CODES, DATE -> false;
            case INTEGER, DECIMAL, SINGLE, BINARY, LIKERT5, SCALE11, MULTI, VECTOR -> true;
        };
    }

    /** The option with this code. */
    public Optional<Option> option(String option) {
        return options.stream().filter(o -> o.code().equals(option)).findFirst();
    }

    /** The reporting band that holds a number. */
    public Optional<Band> band(long number) {
        return bands.stream().filter(b -> b.holds(number)).findFirst();
    }

    /** Its columns in the data sheet: one, or one per option named {@code CODE_1}, {@code CODE_2} and so on. */
    public List<Column> columns() {
        if (!spread()) {
            return List.of(new Column(code, this, ""));
        }
        var columns = new ArrayList<Column>();
        for (Option option : options) {
            columns.add(new Column(code + "_" + option.code(), this, option.code()));
        }
        return List.copyOf(columns);
    }
}
