package eu.regiometer.questionnaire;

import eu.regiometer.questionnaire.Node.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares two values and reads one kind of value as another. */
final class Comparison {

    private static final double ROUNDING = 1e-12;
    private static final double MOST_DAYS = 1e6;
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]{1,300}\\.?[0-9]{0,300}|\\.[0-9]{1,300})");

    private Comparison() {}

    /**
     * Unknown where a side is missing. A truth value is compared as one, two texts sign by sign, a day with a day or a
     * number of days, everything else as numbers; what has no order is unequal and in no order.
     */
    static Truth of(Operator operator, Value left, Value right) {
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Truth.UNKNOWN;
        }
        boolean equality = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
        if (equality && (left instanceof Value.Bool || right instanceof Value.Bool)) {
            return ordered(operator, Evaluator.truth(left).compareTo(Evaluator.truth(right)));
        }
        if (equality && spelt(left) && spelt(right)) {
            return ordered(operator, text(left).equals(text(right)) ? 0 : 1);
        }
        if (left instanceof Value.Day && right instanceof Value.Text
                || left instanceof Value.Text && right instanceof Value.Day) {
            return day(left)
                    .flatMap(a -> day(right).map(b -> ordered(operator, a.compareTo(b))))
                    .orElse(apart(operator));
        }
        double a = number(left);
        double b = number(right);
        return Double.isNaN(a) || Double.isNaN(b) ? apart(operator) : ordered(operator, order(a, b));
    }

    private static boolean spelt(Value value) {
        return value instanceof Value.Text || value instanceof Value.Chosen;
    }

    /** Numbers that differ by rounding only are equal: 0.1 + 0.2 is 0.3. */
    private static int order(double a, double b) {
        return Math.abs(a - b) < ROUNDING ? 0 : Double.compare(a, b);
    }

    /** The number that a value is or spells: 1 and 0 for true and false, days since 1970-01-01; NaN if it is none. */
    static double number(Value value) {
        return switch (value) {
            case Value.Number number -> number.value();
            case Value.Bool bool -> bool.value() ? 1 : 0;
            case Value.Text text -> parsed(text.value());
            case Value.Chosen chosen ->
                chosen.codes().size() == 1 ? parsed(chosen.codes().first()) : Double.NaN;
            case Value.Day day -> day.value().toEpochDay();
            case Value.Unknown unknown -> Double.NaN;
        };
    }

    /** A value as text; whole numbers without decimals. */
    static Optional<String> text(Value value) {
        return switch (value) {
            case Value.Number number -> Optional.of(plain(number.value()));
            case Value.Text text -> Optional.of(text.value());
            case Value.Day day -> Optional.of(day.value().toString());
            case Value.Chosen chosen -> Optional.of(String.join(" ", chosen.codes()));
            case Value.Bool bool -> Optional.of(Boolean.toString(bool.value()));
            case Value.Unknown unknown -> Optional.empty();
        };
    }

    /** The day that a value is, spells as ISO 8601 or counts from 1970-01-01. */
    static Optional<LocalDate> day(Value value) {
        if (value instanceof Value.Day day) {
            return Optional.of(day.value());
        }
        if (value instanceof Value.Number days && Math.abs(days.value()) < MOST_DAYS) {
            return Optional.of(LocalDate.ofEpochDay((long) Math.floor(days.value())));
        }
        if (!(value instanceof Value.Text text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Truth ordered(Operator operator, int order) {
        return Truth.of(
                switch (operator) {
                    case EQUAL -> order == 0;
                    case UNEQUAL -> order != 0;
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case MORE -> order > 0;
                    case AT_LEAST -> order >= 0;
                    case OR, AND, PLUS, MINUS, TIMES, DIVIDED, MODULO ->
                        throw new IllegalArgumentException("not a comparison: " + operator);
                });
    }

    private static Truth apart(Operator operator) {
        return switch (operator) {
            case EQUAL -> Truth.FALSE;
            case UNEQUAL -> Truth.TRUE;
            default -> Truth.UNKNOWN;
        };
    }

    private static double parsed(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches() ? new BigDecimal(number).doubleValue() : Double.NaN;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
