package eu.regiometer.measures;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the lines of the table of indicators into indicators, and collects what is wrong with them. */
final class IndicatorReader {

    private static final String FORMULA = "formula";
    private static final String TRANSLATION = "name::";
    private static final Pattern TRANSLATED = Pattern.compile("name::[a-z]{2,3}");
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "level",
            "parent",
            "weight",
            "grain",
            "unit",
            "interval",
            "severity_span",
            "formula",
            "lens");
    private static final Survey COMPUTED_FROM = Survey.INNOVATION_CAPACITY;

    private final SortedMap<Survey, SortedMap<String, Item>> items = new TreeMap<>();
    private final Defects defects;

    IndicatorReader(Map<Survey, Questionnaire> questionnaires, Defects defects) {
        questionnaires.forEach((survey, questionnaire) -> {
            var byCode = new TreeMap<String, Item>();
            questionnaire.items().forEach(item -> byCode.put(item.code(), item));
            items.put(survey, byCode);
        });
        this.defects = defects;
    }

    /** Reads the table {@code indicators} of a programme; lines with a defect are left out. */
    List<Indicator> read(Path programmeFolder) {
        Table table = new TableSource(programmeFolder).read("indicators", defects);
        if (!table.require(COLUMNS, defects)) {
            return List.of();
        }
        checkColumns(table);
        return read(table.rows().stream().map(row -> line(table, row)).toList());
    }

    private static IndicatorLine line(Table table, Row row) {
        var texts = new TreeMap<String, String>();
        table.header().stream()
                .filter(column -> !column.isEmpty())
                .forEach(column -> texts.put(column.toLowerCase(Locale.ROOT), row.text(column)));
        return new IndicatorLine(texts, row::at);
    }

    private void checkColumns(Table table) {
        for (String column : table.header()) {
            String name = column.toLowerCase(Locale.ROOT);
            boolean known = COLUMNS.contains(name) || TRANSLATED.matcher(name).matches() || name.isEmpty();
            if (!known) {
                defects.add(
                        table.headerAt(column),
                        "column \"" + column + "\"",
                        "one of " + String.join(", ", COLUMNS) + ", or name:: with a language code",
                        "rename or delete the column");
            }
        }
    }

    /** Reads all lines; those with a defect are left out. */
    List<Indicator> read(List<IndicatorLine> lines) {
        var indicators = new ArrayList<Indicator>();
        var read = new TreeMap<String, IndicatorLine>();
        for (IndicatorLine line : lines) {
            String code = line.text("code");
            if (code.isEmpty()) {
                defects.add(line.at("code"), "nothing", "the code of an indicator", "write a code or delete the line");
            } else if (read.putIfAbsent(code, line) != null) {
                defects.add(line.at("code"), "\"" + code + "\" a second time", "a code once", "rename or delete one");
            } else {
                Indicator indicator = indicator(line);
                if (indicator != null) {
                    indicators.add(indicator);
                }
            }
        }
        new TreeChecks(indicators, read, defects).check();
        return indicators;
    }

    private @Nullable Indicator indicator(IndicatorLine line) {
        NodeLevel level = constant(line, "level", NodeLevel.values());
        Grain grain = constant(line, "grain", Grain.values());
        Unit unit = constant(line, "unit", Unit.values());
        IntervalKind interval = constant(line, "interval", IntervalKind.values());
        Lens lens = line.text("lens").isEmpty() ? null : constant(line, "lens", Lens.values());
        OptionalDouble span = number(line, "severity_span", Double.MAX_VALUE);
        String parent = line.text("parent");
        OptionalDouble weight = number(line, "weight", 1);
        SortedMap<String, String> names = names(line);
        Formula formula = formula(line);
        if (level == null || grain == null || unit == null || interval == null || formula == null || names == null) {
            return null;
        }
        var indicator = new Indicator(
                line.text("code"),
                names,
                level,
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                weight.orElse(0),
                grain,
                unit,
                interval,
                span,
                formula,
                Optional.ofNullable(lens),
                survey(line, formula));
        for (FormulaChecks.Fault fault : FormulaChecks.check(indicator, itemsOf(indicator))) {
            defects.add(
                    line.at(FORMULA),
                    fault.found() + position(line.text(FORMULA), fault.name()),
                    fault.expected(),
                    fault.remedy());
        }
        return indicator;
    }

    private Map<String, Item> itemsOf(Indicator indicator) {
        return indicator.survey().map(items::get).orElseGet(TreeMap::new);
    }

    private @Nullable SortedMap<String, String> names(IndicatorLine line) {
        var names = new TreeMap<String, String>();
        line.texts().forEach((column, text) -> {
            if (column.startsWith(TRANSLATION) && !text.isEmpty()) {
                names.put(column.substring(TRANSLATION.length()), text);
            }
        });
        String english = line.text("name");
        if (english.isEmpty()) {
            defects.add(line.at("name"), "nothing", "the English name of the indicator", "write a name");
            return null;
        }
        names.put("en", english);
        return names;
    }

    private @Nullable Formula formula(IndicatorLine line) {
        String text = line.text(FORMULA);
        try {
            return FormulaParser.parse(text, this::columns);
        } catch (FormulaSyntaxException e) {
            defects.add(
                    line.at(FORMULA),
                    e.found() + " at position " + e.position() + " of \"" + text + "\"",
                    e.expected(),
                    "correct the formula");
            return null;
        }
    }

    private List<String> columns(String code) {
        return items.values().stream()
                .flatMap(byCode -> Optional.ofNullable(byCode.get(code)).stream())
                .findFirst()
                .map(item -> item.columns().stream().map(Column::name).toList())
                .orElse(List.of());
    }

    /** The survey that has all items of the formula; a defect where there is none. */
    private Optional<Survey> survey(IndicatorLine line, Formula formula) {
        SortedSet<String> read = formula.items();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        if (formula instanceof Formula.Computed) {
            read.forEach(item -> known(
                    line,
                    item,
                    items.getOrDefault(COMPUTED_FROM, new TreeMap<>()).keySet()));
            return Optional.of(COMPUTED_FROM);
        }
        var anywhere = new TreeSet<String>();
        items.values().forEach(byCode -> anywhere.addAll(byCode.keySet()));
        boolean allKnown = true;
        for (String item : read) {
            allKnown &= known(line, item, anywhere);
        }
        Optional<Survey> survey = items.entrySet().stream()
                .filter(entry -> entry.getValue().keySet().containsAll(read))
                .map(Map.Entry::getKey)
                .findFirst();
        if (allKnown && survey.isEmpty()) {
            defects.add(
                    line.at(FORMULA),
                    "items of several surveys: " + String.join(", ", read),
                    "items of one survey only",
                    "make a node per survey and join them in a tree");
        }
        return survey;
    }

    private boolean known(IndicatorLine line, String item, Set<String> codes) {
        if (!codes.contains(item)) {
            defects.add(
                    line.at(FORMULA),
                    "unknown code " + item + position(line.text(FORMULA), item),
                    "the code of an item of a questionnaire",
                    "correct the code, or add the item to the questionnaire");
        }
        return codes.contains(item);
    }

    private static String position(String formula, String name) {
        return FormulaToken.split(formula).stream()
                .filter(token -> token.isName(name))
                .findFirst()
                .map(token -> " at position " + token.position())
                .orElse("");
    }

    private <E extends Enum<E>> @Nullable E constant(IndicatorLine line, String column, E[] constants) {
        String text = line.text(column);
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        boolean upper = column.equals("lens");
        defects.add(
                line.at(column),
                text.isEmpty() ? "nothing" : "\"" + text + "\"",
                Arrays.stream(constants)
                        .map(constant ->
                                upper ? constant.name() : constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "one of ", "")),
                "correct the " + column);
        return null;
    }

    private OptionalDouble number(IndicatorLine line, String column, double most) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        CellAddress at = line.at(column);
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value <= most) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        defects.add(
                at,
                "\"" + text + "\"",
                most == 1 ? "a number above 0, at most 1" : "a number above 0",
                "correct the " + column + ", with a decimal point");
        return OptionalDouble.empty();
    }
}
