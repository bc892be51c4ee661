package eu.regiometer.intake;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Where each column of the questionnaire is found in an export, and what the cover stands in for. */
final class ExportColumns {

    private static final String OTHER = "other";
    private static final String OTHER_LANGUAGE = "en";

    private final List<Column> columns;
    private final List<ColumnReader> single = new ArrayList<>();
    private final List<MultipleChoice> multiple = new ArrayList<>();
    private final OptionalInt[] places;

    /**
     * Prepares the reading of rows.
     *
     * @param cover supplies region, wave and language where neither the export nor a mapping sheet tells
     * @param keys makes keys of units from the tool's own ids
     */
    ExportColumns(ExportLayout layout, HeaderMatch match, Cover cover, UnitKeys keys) {
        columns = match.questionnaire().columns();
        places = new OptionalInt[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            Item item = columns.get(i).item();
            boolean choice = item.type() == ItemType.MULTI;
            Placed constant = layout.constants().get(columns.get(i).name());
            ColumnReader reader = constant != null
                    ? new ColumnReader.Constant(constant)
                    : choice ? new ColumnReader.Absent() : reader(i, item, layout, match, cover, keys);
            single.add(reader);
            places[i] = reader.place();
            if (choice && match.first(i) == i && collects(match, i, item)) {
                var labels = new OptionLabels(item, cover.language());
                multiple.add(new MultipleChoice(match, i, layout.style(), labels));
            }
        }
        for (MultipleChoice choice : multiple) {
            for (int option = 0; option < choice.item().options().size(); option++) {
                places[choice.first() + option] = choice.place(option);
            }
        }
    }

    private static boolean collects(HeaderMatch match, int first, Item item) {
        for (int i = 0; i < item.options().size(); i++) {
            if (match.has(first + i)) {
                return true;
            }
        }
        return false;
    }

    private static ColumnReader reader(
            int index, Item item, ExportLayout layout, HeaderMatch match, Cover cover, UnitKeys keys) {
        return match.answer(index)
                .map(heading -> answer(heading.column(), item, layout.style(), cover.language()))
                .orElseGet(() -> standIn(item, layout, cover, keys));
    }

    private static ColumnReader answer(int column, Item item, ExportLayout.Style style, String language) {
        ColumnReader found = asWritten(column, item, style, language);
        return style.notShown().isEmpty() ? found : new ColumnReader.Shown(found, style.notShown());
    }

    private static ColumnReader asWritten(int column, Item item, ExportLayout.Style style, String language) {
        ColumnReader plain = new ColumnReader.Direct(column);
        return switch (item.type()) {
            case SINGLE, BINARY, LIKERT5, SCALE11 -> listed(column, item, style, language);
            case DATE -> style.has(Habit.DAY_FIRST) ? new ColumnReader.Day(column) : plain;
            case INTEGER, DECIMAL, VECTOR -> style.has(Habit.DECIMAL_POINT) ? new ColumnReader.Pointed(column) : plain;
            case TEXT -> style.has(Habit.APOSTROPHE_BEFORE_FORMULA) ? new ColumnReader.Unguarded(column) : plain;
            case CODE, CODES, MULTI -> plain;
        };
    }

    private static ColumnReader listed(int column, Item item, ExportLayout.Style style, String language) {
        var labels = new OptionLabels(item, language);
        ColumnReader reader = style.has(Habit.CODES_IN_BRACKETS)
                ? new ColumnReader.Labelled(column, labels)
                : new ColumnReader.Direct(column);
        if (style.has(Habit.MARKS_OTHER)) {
            Map<String, String> beside = other(item)
                    .map(option -> Map.of(Habit.BESIDE_THE_LIST, option.code()))
                    .orElse(Map.of());
            reader = new ColumnReader.Mapped(reader, beside);
        }
        return item.type() == ItemType.BINARY ? new ColumnReader.YesNo(reader, style.option()) : reader;
    }

    /** The option that is called nothing but other; an alias may name it too, and is read as every alias. */
    private static Optional<Option> other(Item item) {
        return item.options().stream()
                .filter(option ->
                        LabelText.normalise(option.label(OTHER_LANGUAGE)).equals(OTHER))
                .findFirst();
    }

    private static ColumnReader standIn(Item item, ExportLayout layout, Cover cover, UnitKeys keys) {
        Map<Role, Heading> metadata = layout.metadata();
        Heading found = metadata.get(item.role());
        return switch (item.role()) {
            case REGION -> new ColumnReader.Constant(Placed.text(cover.region()));
            case WAVE -> new ColumnReader.Constant(Placed.text(cover.wave()));
            case LANGUAGE ->
                found == null
                        ? new ColumnReader.Constant(Placed.text(cover.language()))
                        : new ColumnReader.Language(found.column(), cover.language());
            case FIELD_DATE -> found == null ? new ColumnReader.Absent() : new ColumnReader.Recorded(found.column());
            case KEY ->
                found == null
                        ? new ColumnReader.Absent()
                        : new ColumnReader.Key(
                                found.column(),
                                keys.scope(
                                        layout.source(), cover.region(), cover.survey(), cover.wave(), item.pattern()));
            case NONE,
                    MUNICIPALITY,
                    MODE,
                    DESIGN_WEIGHT,
                    FINAL_WEIGHT,
                    STRATUM,
                    CLUSTER,
                    STRATUM_POPULATION,
                    CLUSTER_POPULATION,
                    WEIGHTING_CLASS,
                    CONSENT -> new ColumnReader.Absent();
        };
    }

    int size() {
        return columns.size();
    }

    Column column(int index) {
        return columns.get(index);
    }

    /** Columns of the questionnaire that the export or its cover supplies, from 0. */
    BitSet collected() {
        var collected = new BitSet();
        for (int i = 0; i < columns.size(); i++) {
            if (places[i].isPresent() || single.get(i) instanceof ColumnReader.Constant) {
                collected.set(i);
            }
        }
        return collected;
    }

    /** Column of the export that holds a column of the questionnaire; empty when the export has none. */
    OptionalInt place(int column) {
        return places[column];
    }

    /** Columns of the export that hold answers or stand in for one. */
    Set<Integer> used() {
        Set<Integer> used = new TreeSet<>();
        for (ColumnReader reader : single) {
            reader.place().ifPresent(used::add);
        }
        multiple.forEach(choice -> used.addAll(choice.columns()));
        return used;
    }

    /**
     * Reads one row.
     *
     * @param into receives one value per column of the questionnaire
     * @param misfits receives what could not be placed
     */
    void read(ExportRow row, Placed[] into, BiConsumer<MultipleChoice, Misfit> misfits) {
        for (int i = 0; i < into.length; i++) {
            into[i] = single.get(i).read(row);
        }
        for (MultipleChoice choice : multiple) {
            choice.read(row, into).ifPresent(misfit -> misfits.accept(choice, misfit));
            for (int i = choice.first();
                    i < choice.first() + choice.item().options().size();
                    i++) {
                if (single.get(i) instanceof ColumnReader.Constant(Placed answer)) {
                    into[i] = answer;
                }
            }
        }
    }
}
