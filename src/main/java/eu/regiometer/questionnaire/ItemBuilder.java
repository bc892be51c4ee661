package eu.regiometer.questionnaire;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.OptionLists.OptionList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes an item of a question of the sheet {@code survey}; what does not fit together becomes a defect. */
final class ItemBuilder {

    private static final Range YES_OR_NO = Range.of(0, 1);
    private static final Range ELEVEN_POINTS = Range.of(0, 10);
    private static final List<Long> FIVE_POINTS =
            LongStream.rangeClosed(1, 5).boxed().toList();

    private final FormQuestion question;
    private final SurveyLine line;
    private final Form form;
    private final OptionLists lists;
    private final LineConstraint constraints;

    ItemBuilder(FormQuestion question, Form form, OptionLists lists) {
        this.question = question;
        this.line = question.line();
        this.form = form;
        this.lists = lists;
        this.constraints = new LineConstraint(question, form);
    }

    /** The item; none where its name, type or list is unusable. */
    Optional<Item> build() {
        SortedMap<String, String> labels = line.labels(form.languages());
        checkBlock();
        Optional<ItemType> type = question.known() ? type() : Optional.empty();
        Optional<OptionList> list = list();
        if (type.isEmpty() || list.isEmpty() || line.name().isEmpty()) {
            return Optional.empty();
        }
        Constraint constraint = constraints.of(type.get());
        Range range = range(type.get(), list.get(), constraint);
        checkOptions(type.get(), list.get(), range);
        Optional<Expression> relevant = relevant();
        Optional<String> registry = line.registry();
        checkText(type.get(), constraint, registry);
        checkMissing(list.get(), range);
        return Optional.of(new Item(
                line.name(),
                line.text("x_block"),
                type.get(),
                labels,
                line.text("x_unit"),
                range,
                list.get().options(),
                line.bands(range),
                line.direction(),
                relevant,
                relevant.map(Expression::readable).orElse(""),
                list.get().missing(),
                list.get().missingOptions(),
                line.required(),
                line.defaultAnswer(),
                line.role(),
                line.uses(),
                registry,
                constraint.pattern(),
                line.text("x_source"),
                particulars()));
    }

    /** Rules that the line states and that are neither a range nor a pattern; known after {@link #build}. */
    List<Check> checks() {
        return constraints.rules();
    }

    private Particulars particulars() {
        return new Particulars(
                line.optionalTexts("hint", form.languages()),
                line.optionalTexts("constraint_message", form.languages()),
                line.optionalTexts("required_message", form.languages()),
                line.aliases(),
                form.choices()
                        .filter(choices -> question.select())
                        .flatMap(choices -> line.choiceFilter(form.names(), choices)),
                line.published(),
                line.base());
    }

    /** The condition of the line and those of the groups around it. */
    private Optional<Expression> relevant() {
        return Stream.concat(question.groups().stream(), Stream.of(line))
                .flatMap(part -> part.relevant(form.names()).stream())
                .reduce(Expression::and);
    }

    private Optional<ItemType> type() {
        String scale = question.scale();
        boolean coded = !line.text("x_registry").isEmpty();
        Optional<ItemType> type = Optional.ofNullable(
                switch (question.type() + " " + scale) {
                    case "text " -> coded ? ItemType.CODE : ItemType.TEXT;
                    case "date " -> ItemType.DATE;
                    case "integer " -> ItemType.INTEGER;
                    case "integer scale11" -> ItemType.SCALE11;
                    case "decimal " -> ItemType.DECIMAL;
                    case "select_one " -> ItemType.SINGLE;
                    case "select_one binary" -> ItemType.BINARY;
                    case "select_one likert5" -> ItemType.LIKERT5;
                    case "select_multiple " -> ItemType.MULTI;
                    case "begin_group vector" -> ItemType.VECTOR;
                    case "begin_group codes" -> ItemType.CODES;
                    default -> null;
                });
        if (type.isEmpty()) {
            line.wrong(
                    "x_scale",
                    "likert5 or binary with select_one, scale11 with integer, vector or codes with begin_group, else"
                            + " nothing",
                    "correct x_scale or the type");
        }
        return type;
    }

    /** Options and missing codes, wherever they stand: in a list, in the lines of a group, or in x_missing. */
    private Optional<OptionList> list() {
        if (!question.select()) {
            return Optional.of(withCodes(parts()));
        }
        Optional<OptionList> list = lists.list(question.list());
        return question.type().equals(FormQuestion.ONE) ? oneOf(list) : anyOf(list);
    }

    private Optional<OptionList> oneOf(Optional<OptionList> list) {
        if (!line.text("x_missing").isEmpty()) {
            line.wrong("x_missing", "nothing beside select_one", "mark the missing codes in the sheet choices");
        }
        return list;
    }

    /** The cells of a multiple choice hold 0, 1 or a missing code; the codes of its options name columns. */
    private Optional<OptionList> anyOf(Optional<OptionList> list) {
        if (list.filter(found -> !found.missing().isEmpty()).isPresent()) {
            line.wrong(
                    "type",
                    "a list without missing codes for select_multiple",
                    "write them in x_missing of this line, and empty x_missing in the list");
        }
        return list.map(found -> withCodes(found.options()));
    }

    private OptionList withCodes(List<Option> options) {
        var missing = new TreeMap<Long, Missing>();
        var missingOptions = new ArrayList<Option>();
        line.missing().forEach((code, kind) -> {
            missing.put(code, kind);
            Optional<SortedMap<String, String>> wording = lists.wording(kind);
            if (wording.isEmpty()) {
                line.wrong(
                        "x_missing",
                        kind + " in the list x_missing of the sheet choices",
                        "add the line with its labels");
            }
            wording.ifPresent(labels -> missingOptions.add(new Option(Long.toString(code), code, labels)));
        });
        return new OptionList(options, missing, missingOptions);
    }

    private List<Option> parts() {
        var options = new ArrayList<Option>();
        String wanted = question.scale().equals("vector") ? "decimal" : "text";
        for (SurveyLine part : question.parts()) {
            int number = options.size() + 1;
            if (!part.text("type").equalsIgnoreCase(wanted)) {
                part.wrong("type", wanted + " within the group " + line.name(), "correct the type");
            }
            if (!part.name().equals(line.name() + "_" + number)) {
                part.wrong("name", line.name() + "_" + number, "number the lines of the group");
            }
            if (!part.text("relevant").isEmpty()) {
                part.wrong(
                        "relevant",
                        "no condition within the group " + line.name(),
                        "write it in the line of the group");
            }
            if (!part.text("constraint").equals(question.parts().get(0).text("constraint"))) {
                part.wrong("constraint", "the same constraint in all lines of the group", "correct it");
            }
            options.add(new Option(Integer.toString(number), number, part.labels(form.languages())));
        }
        if (question.composite() && options.isEmpty()) {
            line.wrong("type", "lines within the group " + line.name(), "add them");
        }
        return options;
    }

    private Range range(ItemType type, OptionList list, Constraint constraint) {
        return switch (type) {
            case SINGLE, BINARY, LIKERT5 ->
                list.options().isEmpty()
                        ? Range.OPEN
                        : Range.of(
                                values(list).min().orElseThrow(),
                                values(list).max().orElseThrow());
            case MULTI -> YES_OR_NO;
            case TEXT, CODE, CODES, DATE, INTEGER, DECIMAL, SCALE11, VECTOR -> constraint.range();
        };
    }

    private void checkOptions(ItemType type, OptionList list, Range range) {
        switch (type) {
            case LIKERT5 -> {
                if (!values(list).sorted().boxed().toList().equals(FIVE_POINTS)) {
                    line.wrong("type", "a list with the codes 1 to 5 for likert5", "correct the list or x_scale");
                }
            }
            case BINARY -> {
                if (!values(list).sorted().boxed().toList().equals(List.of(0L, 1L))) {
                    line.wrong("type", "a list with the codes 0 and 1 for binary", "correct the list or x_scale");
                }
            }
            case SCALE11 -> {
                if (!range.equals(ELEVEN_POINTS)) {
                    line.wrong("constraint", ". >= 0 and . <= 10 for scale11", "correct the constraint or x_scale");
                }
            }
            case SINGLE, MULTI -> {
                if (list.options().isEmpty()) {
                    line.wrong("type", "a list with options", "add options to the list");
                }
            }
            case TEXT, CODE, CODES, DATE, INTEGER, DECIMAL, VECTOR -> {
                // nothing to compare
            }
        }
    }

    /** Data sheets hold no free text: nothing personal can leak. */
    private void checkText(ItemType type, Constraint constraint, Optional<String> registry) {
        if (type == ItemType.TEXT && constraint.pattern().isEmpty()) {
            line.wrong(
                    "constraint",
                    "regex(., 'pattern'), or an x_registry; free text is not collected",
                    "bound the text");
        }
        if (type == ItemType.CODES && registry.isEmpty()) {
            line.wrong("x_registry", "the register that the codes come from", "choose one");
        }
    }

    private void checkMissing(OptionList list, Range range) {
        boolean bounded = range.low().isPresent()
                && (range.high().isPresent() || range.upToItem().isPresent());
        for (Map.Entry<Long, Missing> entry : list.missing().entrySet()) {
            if (bounded && range.holds(entry.getKey())) {
                line.wrong(
                        question.type().equals("select_one") ? "type" : "x_missing",
                        "missing codes outside the valid range; " + entry.getKey() + " lies within",
                        "choose another code");
            }
        }
    }

    private void checkBlock() {
        String block = line.required("x_block", FindingCode.QUESTIONNAIRE_COLUMN);
        if (!block.isEmpty() && !lists.blocks().containsKey(block)) {
            line.wrong(
                    "x_block",
                    "one of " + String.join(", ", lists.blocks().keySet()),
                    "correct it, or add it to the list x_block of the sheet choices");
        }
    }

    private static LongStream values(OptionList list) {
        return list.options().stream().mapToLong(Option::value);
    }
}
