package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the lines of a mapping sheet against the questionnaire and against each other. */
final class MappingCheck {

    private static final int LONGEST_SHOWN = 40;

    private final CellAddress sheet;
    private final int variableAt;
    private final int optionAt;
    private final int codeAt;
    private final Questionnaire questionnaire;
    private final List<Finding> findings;
    private final Map<String, MappingSheet.Line> placed = new HashMap<>();
    private final Map<String, MappingSheet.Line> targets = new HashMap<>();
    private final Map<String, MappingSheet.Line> values = new HashMap<>();
    private final Map<String, MappingSheet.Line> constants = new HashMap<>();

    MappingCheck(
            CellAddress sheet,
            int variableAt,
            int optionAt,
            int codeAt,
            Questionnaire questionnaire,
            List<Finding> findings) {
        this.sheet = sheet;
        this.variableAt = variableAt;
        this.optionAt = optionAt;
        this.codeAt = codeAt;
        this.questionnaire = questionnaire;
        this.findings = findings;
    }

    /** Whether a questionnaire has this item or column. */
    static boolean known(String variable, Questionnaire questionnaire) {
        return item(variable, questionnaire).isPresent()
                || column(variable, questionnaire).isPresent();
    }

    /** The lines that hold, their variables and options as the questionnaire spells them. */
    List<MappingSheet.Line> checked(List<MappingSheet.Line> lines) {
        List<MappingSheet.Line> checked = new ArrayList<>();
        for (MappingSheet.Line line : lines) {
            spelled(line).filter(this::single).ifPresent(checked::add);
        }
        Map<String, Item> items = new HashMap<>();
        checked.forEach(
                line -> item(line.variable(), questionnaire).ifPresent(item -> items.putIfAbsent(key(line), item)));
        return checked.stream()
                .filter(line -> line.found().isEmpty() || value(line, items.get(key(line))))
                .filter(line -> !line.constant() || constant(line, items.get(key(line))))
                .toList();
    }

    private Optional<MappingSheet.Line> spelled(MappingSheet.Line line) {
        if (line.variable().isEmpty() || line.variable().equals(MappingSheet.NOTHING)) {
            return Optional.of(line);
        }
        Optional<Column> column = column(line.variable(), questionnaire);
        if (column.isPresent() && column.get().item().spread()) {
            return Optional.of(
                    with(line, column.get().item().code(), column.get().option()));
        }
        Optional<Item> item = item(line.variable(), questionnaire);
        if (item.isEmpty()) {
            findings.add(Finding.of(FindingCode.MAPPING_VARIABLE, sheet.at(line.row(), variableAt))
                    .value(line.variable())
                    .with("found", shown(line.variable()))
                    .with("near", LabelText.nearest(line.variable(), codes()).orElse("")));
            return Optional.empty();
        }
        if (!optionFits(item.get(), line)) {
            option(line, item.get());
            return Optional.empty();
        }
        return Optional.of(with(line, item.get().code(), line.option()));
    }

    /** Several answers may stand in one cell only where they are a list of options. */
    private static boolean optionFits(Item item, MappingSheet.Line line) {
        if (!item.spread()) {
            return line.option().isEmpty();
        }
        return line.option().isEmpty()
                ? item.type() == ItemType.MULTI || !line.found().isEmpty()
                : item.option(line.option()).isPresent();
    }

    /** A column holds one variable, and a variable stands in one column. */
    private boolean single(MappingSheet.Line line) {
        if (line.variable().isEmpty() || column(line).isEmpty()) {
            return true;
        }
        String target = target(line.variable(), line.option());
        MappingSheet.Line before = placed.putIfAbsent(column(line), line);
        if (before != null && !target(before.variable(), before.option()).equals(target)) {
            return twice(line, before, variableAt);
        }
        if (line.variable().equals(MappingSheet.NOTHING)) {
            return true;
        }
        MappingSheet.Line other = targets.putIfAbsent(target, line);
        return other == null || column(other).equals(column(line)) || twice(line, other, variableAt);
    }

    private boolean value(MappingSheet.Line line, @Nullable Item item) {
        if (line.code().isEmpty()) {
            return true;
        }
        MappingSheet.Line before = values.putIfAbsent(key(line) + "\n" + LabelText.normalise(line.found()), line);
        if (before != null && !before.code().equals(line.code())) {
            return twice(line, before, codeAt);
        }
        if (item == null || fits(item, line)) {
            return true;
        }
        return value(line, item, allowed(item));
    }

    private boolean value(MappingSheet.Line line, Item item, String allowed) {
        findings.add(Finding.of(FindingCode.MAPPING_VALUE, sheet.at(line.row(), codeAt))
                .value(line.code())
                .variable(item.code())
                .with("found", shown(line.code()))
                .with("allowed", allowed));
        return false;
    }

    private boolean option(MappingSheet.Line line, Item item) {
        findings.add(Finding.of(FindingCode.MAPPING_OPTION, sheet.at(line.row(), optionAt))
                .value(line.option())
                .variable(item.code())
                .with("found", shown(line.option()))
                .with("allowed", item.spread() ? codes(item.options()) : "–"));
        return false;
    }

    /** What holds for all rows alike stands once, and in no column beside it. */
    private boolean constant(MappingSheet.Line line, @Nullable Item item) {
        if (item == null) {
            return false;
        }
        if (item.spread() && line.option().isEmpty()) {
            return option(line, item);
        }
        if (!ConstantAnswer.possible(item)) {
            return value(line, item, "–");
        }
        if (ConstantAnswer.of(item, line.code()).isEmpty()) {
            return value(line, item, ConstantAnswer.allowed(item));
        }
        String target = target(line.variable(), line.option());
        MappingSheet.Line before = constants.putIfAbsent(target, line);
        if (before != null) {
            return twice(line, before, codeAt);
        }
        MappingSheet.Line column = targets.get(target);
        MappingSheet.Line list = targets.get(target(line.variable(), ""));
        if (column != null) {
            return twice(line, column, variableAt);
        }
        return list == null || twice(line, list, variableAt);
    }

    private static String target(String variable, String option) {
        return variable + " " + option;
    }

    private static boolean fits(Item item, MappingSheet.Line line) {
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5, SCALE11 ->
                item.options().isEmpty() || options(item).anyMatch(o -> o.code().equals(line.code()));
            case MULTI ->
                Stream.concat(options(item).map(Option::code), Stream.of("0", "1"))
                        .anyMatch(line.code()::equals);
            case TEXT, CODE, CODES, DATE, INTEGER, DECIMAL, VECTOR -> true;
        };
    }

    private static String allowed(Item item) {
        return codes(options(item).toList());
    }

    private static Stream<Option> options(Item item) {
        return Stream.concat(item.options().stream(), item.missingOptions().stream());
    }

    private boolean twice(MappingSheet.Line line, MappingSheet.Line before, int at) {
        findings.add(Finding.of(FindingCode.MAPPING_TWICE, sheet.at(line.row(), at))
                .with("other", sheet.at(before.row(), at).reference()));
        return false;
    }

    private List<String> codes() {
        return Stream.concat(
                        questionnaire.items().stream().map(Item::code),
                        questionnaire.columns().stream().map(Column::name))
                .distinct()
                .toList();
    }

    private static String codes(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.joining(", "));
    }

    private static MappingSheet.Line with(MappingSheet.Line line, String variable, String option) {
        return new MappingSheet.Line(
                line.row(), line.header(), line.column(), variable, option, line.found(), line.code());
    }

    /** What a value belongs to: a column, or all columns of a variable. */
    private static String key(MappingSheet.Line line) {
        return column(line).isEmpty() ? "variable " + line.variable() : column(line);
    }

    private static String column(MappingSheet.Line line) {
        if (line.column() > 0) {
            return "column " + line.column();
        }
        return line.header().isEmpty() ? "" : "header " + LabelText.normalise(line.header());
    }

    private static Optional<Item> item(String code, Questionnaire questionnaire) {
        return questionnaire.item(code.toUpperCase(Locale.ROOT)).or(() -> questionnaire.item(code));
    }

    private static Optional<Column> column(String name, Questionnaire questionnaire) {
        return questionnaire.column(name.toUpperCase(Locale.ROOT)).or(() -> questionnaire.column(name));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
