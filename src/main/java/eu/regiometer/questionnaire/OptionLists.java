package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.ChoicesSheet.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists of options, titles of the blocks and wording of the kinds of missing answer, from the sheet {@code choices}. */
final class OptionLists {

    /** List whose names are the kinds of missing answer. */
    static final String MISSING = "x_missing";

    /** List whose names are the blocks. */
    static final String BLOCKS = "x_block";

    /**
     * Options of one list.
     *
     * @param options those that are answers, in their order
     * @param missing codes that mean a missing answer
     * @param missingOptions the same with labels, in their order
     */
    record OptionList(List<Option> options, SortedMap<Long, Missing> missing, List<Option> missingOptions) {}

    private final ChoicesSheet choices;
    private final Defects defects;
    private final Map<String, OptionList> lists = new LinkedHashMap<>();
    private final SortedMap<String, SortedMap<String, String>> blocks = new TreeMap<>();
    private final SortedMap<Missing, SortedMap<String, String>> kinds = new TreeMap<>();

    OptionLists(ChoicesSheet choices, Defects defects) {
        this.choices = choices;
        this.defects = defects;
        for (String name : choices.names()) {
            switch (name) {
                case BLOCKS -> choices.list(name).forEach(choice -> blocks.putIfAbsent(choice.name(), choice.labels()));
                case MISSING ->
                    choices.list(name)
                            .forEach(choice -> kind(choice, "name", choice.name())
                                    .ifPresent(kind -> kinds.putIfAbsent(kind, choice.labels())));
                default -> lists.put(name, list(choices.list(name)));
            }
        }
    }

    Optional<OptionList> list(String name) {
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

    private OptionList list(List<Choice> lines) {
        var options = new ArrayList<Option>();
        var missing = new TreeMap<Long, Missing>();
        var missingOptions = new ArrayList<Option>();
        var values = new TreeMap<Long, String>();
        for (Choice line : ordered(lines)) {
            Optional<Option> option = option(line);
            option.ifPresent(found -> {
                String other = values.putIfAbsent(found.value(), found.code());
                if (other != null && !other.equals(found.code())) {
                    wrong(line, "x_score", "a score of its own; " + other + " has it already", "correct x_score");
                }
                if (text(line, "x_missing").isEmpty()) {
                    options.add(found);
                } else {
                    kind(line, "x_missing", text(line, "x_missing")).ifPresent(kind -> {
                        missing.put(found.value(), kind);
                        missingOptions.add(found);
                    });
                }
            });
        }
        return new OptionList(options, missing, missingOptions);
    }

    /** By {@code x_order} where the lines have it, lines without it last; else as they stand. */
    private List<Choice> ordered(List<Choice> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(
                        line -> number(line, "x_order").orElse(BigDecimal.valueOf(Long.MAX_VALUE))))
                .toList();
    }

    private Optional<Option> option(Choice line) {
        boolean coded = line.name().matches("-?[0-9]{1,9}");
        Optional<BigDecimal> score = number(line, "x_score");
        if (!coded && score.isEmpty()) {
            wrong(
                    line,
                    "name",
                    "a whole number as code, or a name with a whole number in x_score",
                    "number the options");
            return Optional.empty();
        }
        try {
            boolean scored =
                    score.isPresent() && !(coded && !text(line, "x_missing").isEmpty());
            long value = scored ? score.orElseThrow().longValueExact() : Long.parseLong(line.name());
            String code = coded ? Long.toString(Long.parseLong(line.name())) : line.name();
            return Optional.of(new Option(
                    code, value, line.labels(), choices.sheet().lines(line.row(), "x_aliases"), line.cells()));
        } catch (ArithmeticException e) {
            wrong(line, "x_score", "a whole number", "write a whole number");
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number(Choice line, String column) {
        String text = text(line, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            wrong(line, column, "a number", "write a number, or empty the cell");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private String text(Choice line, String column) {
        return choices.sheet().text(line.row(), column);
    }

    private Optional<Missing> kind(Choice line, String column, String text) {
        Optional<Missing> kind = missing(text);
        if (kind.isEmpty()) {
            wrong(line, column, "NOT_ASKED, DONT_KNOW or NO_ANSWER", "choose one of them");
        }
        return kind;
    }

    private void wrong(Choice line, String column, String expected, String remedy) {
        String found = text(line, column);
        defects.add(
                FindingCode.QUESTIONNAIRE_LIST,
                choices.sheet().at(line.row(), column),
                found.isEmpty() ? "nothing" : "\"" + found + "\"",
                expected,
                remedy);
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
