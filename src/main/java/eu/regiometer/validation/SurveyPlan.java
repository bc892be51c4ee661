package eu.regiometer.validation;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A questionnaire made ready for reading rows: one parser per column, and where the columns of each item are. */
final class SurveyPlan {

    private static final String DESIGN = "design";

    /**
     * One item and its columns.
     *
     * @param item the item
     * @param first its first column, from 0
     * @param count number of its columns
     */
    record ItemPlan(Item item, int first, int count) {

        /** Whether it is a question rather than part of the survey's design. */
        boolean question() {
            return !item.block().equals(DESIGN);
        }

        int end() {
            return first + count;
        }
    }

    private final Questionnaire questionnaire;
    private final List<ItemPlan> items = new ArrayList<>();
    private final List<CellParser> parsers = new ArrayList<>();
    private final List<Map<Long, String>> recoded = new ArrayList<>();
    private final Map<String, ItemPlan> byCode = new HashMap<>();
    private final Map<String, Integer> byColumn = new HashMap<>();
    private final BitSet counting = new BitSet();

    SurveyPlan(Questionnaire questionnaire, Registries registries, Territory territory) {
        this.questionnaire = questionnaire;
        List<Option> yesNo = questionnaire.items().stream()
                .filter(item -> item.type() == ItemType.BINARY)
                .flatMap(item -> item.options().stream())
                .distinct()
                .toList();
        for (Item item : questionnaire.items()) {
            var plan = new ItemPlan(item, parsers.size(), item.columns().size());
            CellParser parser = parser(item, yesNo, registries, territory);
            for (Column column : item.columns()) {
                byColumn.put(column.name(), parsers.size());
                parsers.add(parser);
                recoded.add(recoded(item));
            }
            counting.set(plan.first(), plan.end());
            items.add(plan);
            byCode.put(item.code(), plan);
        }
    }

    /** The plan of an older version: only what means the same in the present one counts. */
    static SurveyPlan of(Questionnaire older, Questionnaire present, Registries registries, Territory territory) {
        var plan = new SurveyPlan(older, registries, territory);
        for (String code : present.changedSince(older)) {
            ItemPlan item = plan.item(code);
            if (item != null) {
                plan.counting.clear(item.first(), item.end());
            }
        }
        return plan;
    }

    /** Whether answers of a column are handed on. */
    boolean counts(int column) {
        return counting.get(column);
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    List<Column> columns() {
        return questionnaire.columns();
    }

    List<ItemPlan> items() {
        return items;
    }

    CellParser parser(int column) {
        return parsers.get(column);
    }

    Item item(int column) {
        return columns().get(column).item();
    }

    /** The item with this code; null when a name is none. */
    @org.jspecify.annotations.Nullable
    ItemPlan item(String code) {
        return byCode.get(code);
    }

    /** Column of this name, from 0; -1 when there is none. */
    int column(String name) {
        return byColumn.getOrDefault(name, -1);
    }

    /** First column of the item with a role, from 0; -1 when there is none. */
    int column(Role role) {
        return items.stream()
                .filter(plan -> plan.item().role() == role)
                .mapToInt(ItemPlan::first)
                .findFirst()
                .orElse(-1);
    }

    /** Codes by score, for the options of a column whose score is another number than the code. */
    Map<Long, String> recoded(int column) {
        return recoded.get(column);
    }

    private static Map<Long, String> recoded(Item item) {
        var codes = new HashMap<Long, String>();
        for (Option option : item.options()) {
            if (!option.code().equals(Long.toString(option.value()))) {
                codes.put(option.value(), option.code());
            }
        }
        return codes;
    }

    private static CellParser parser(Item item, List<Option> yesNo, Registries registries, Territory territory) {
        if (Eligibility.listsPopulation(item)) {
            return Eligibility.scope(item, yesNo);
        }
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5, SCALE11, MULTI -> new ChoiceParser(item, yesNo);
            case INTEGER, DECIMAL, VECTOR -> new NumberParser(item);
            case DATE -> new DateParser();
            case TEXT -> new TextParser(item);
            case CODE, CODES ->
                item.registry().isPresent()
                        ? new RegisterParser(
                                item,
                                item.registry().get(),
                                registries.codes(item.registry().get()),
                                territory)
                        : new TextParser(item);
        };
    }
}
