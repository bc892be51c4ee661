package eu.regiometer.sample;

import eu.regiometer.questionnaire.Direction;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.questionnaire.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** One synthetic row while it is filled in: routing, kinds of missing answer, answers on scales. */
final class Answering {

    private static final double PERSON = 0.75;
    private static final double ITEM = 0.8;

    /**
     * How often a question is left open.
     *
     * @param dontKnow share of the answers
     * @param noAnswer share of the answers
     * @param blank share of the cells
     */
    record Gaps(double dontKnow, double noAnswer, double blank) {}

    private final Chance chance;
    private final double person;
    private final Gaps gaps;
    private final SortedMap<String, String> row = new TreeMap<>();

    /**
     * @param chance draws of this row
     * @param person how far this unit's answers lie above those of its region, in scale points
     * @param gaps how often this unit leaves a question open
     */
    Answering(Chance chance, double person, Gaps gaps) {
        this.chance = chance;
        this.person = person;
        this.gaps = gaps;
    }

    /** How far this unit's answers lie above those of its region, in scale points. */
    double lean() {
        return person;
    }

    SortedMap<String, String> row() {
        return row;
    }

    void put(String column, String value) {
        row.put(column, value);
    }

    /** Whether the item is asked in this row; if not, its columns get the code for that. */
    boolean asked(Item item) {
        boolean asked = item.relevant().isEmpty() || item.relevant().get().test(this::value) == Truth.TRUE;
        if (!asked) {
            code(item, Missing.NOT_ASKED).ifPresent(code -> item.columns().forEach(c -> row.put(c.name(), code)));
        }
        return asked;
    }

    /** Whether this unit gives no valid answer; if so, the columns hold the kind of missing answer. */
    boolean missing(Item item) {
        if (item.required() || item.columns().isEmpty()) {
            return false;
        }
        double draw = chance.uniform();
        if (draw < gaps.dontKnow()) {
            return leaveOpen(item, Missing.DONT_KNOW);
        } else if (draw < gaps.dontKnow() + gaps.noAnswer()) {
            return leaveOpen(item, Missing.NO_ANSWER);
        } else {
            return draw < gaps.dontKnow() + gaps.noAnswer() + gaps.blank();
        }
    }

    private boolean leaveOpen(Item item, Missing kind) {
        code(item, kind).ifPresent(code -> item.columns().forEach(c -> row.put(c.name(), code)));
        return true;
    }

    /** An answer on a scale around a level from 0 to 100, higher agreement for a higher level unless reversed. */
    void scale(Item item, double level, int low, int high) {
        double share = item.direction() == Direction.NEGATIVE ? 100 - level : level;
        double point = low + share / 100 * (high - low);
        double unit = (high - low) / 4.0;
        double sign = item.direction() == Direction.NEGATIVE ? -1 : 1;
        double answer = point + unit * (sign * person * PERSON + ITEM * chance.normal());
        row.put(item.code(), Long.toString(Math.clamp(Math.round(answer), low, high)));
    }

    /** Yes or no around a level from 0 to 100. */
    void binary(Item item, double level) {
        row.put(item.code(), chance.hits(shifted(level)) ? "1" : "0");
    }

    /** One option, each with a weight. */
    void single(Item item, double... weights) {
        List<Option> options = item.options();
        row.put(
                item.code(),
                options.get(Math.min(chance.index(weights), options.size() - 1)).code());
    }

    /**
     * Several options, each with its own probability around a level.
     *
     * @param lean points that a column lies above the level
     */
    void multiple(Item item, double level, ToDoubleFunction<String> lean) {
        item.columns()
                .forEach(column -> row.put(
                        column.name(), chance.hits(shifted(level + lean.applyAsDouble(column.name()))) ? "1" : "0"));
    }

    /** A number, kept within the item's range and without decimals unless it may have one. */
    void number(Item item, double value, boolean decimal) {
        double low = item.range().low().orElse(Double.NEGATIVE_INFINITY);
        double high = item.range().high().orElse(Double.POSITIVE_INFINITY);
        double cut = Math.clamp(value, low, high);
        row.put(item.code(), decimal ? Double.toString(Math.round(cut * 10) / 10.0) : Long.toString(Math.round(cut)));
    }

    private double shifted(double level) {
        return Math.clamp(level / 100 + 0.09 * person, 0.02, 0.98);
    }

    private static Optional<String> code(Item item, Missing kind) {
        return item.missing().entrySet().stream()
                .filter(e -> e.getValue() == kind)
                .map(Map.Entry::getKey)
                .map(code -> Long.toString(code))
                .findFirst();
    }

    private Value value(String name) {
        String text = row.get(name);
        if (text == null || text.isEmpty()) {
            return Value.MISSING;
        }
        try {
            double number = Double.parseDouble(text);
            return number < 0 ? Value.MISSING : Value.of(number);
        } catch (NumberFormatException e) {
            return Value.of(text);
        }
    }
}
