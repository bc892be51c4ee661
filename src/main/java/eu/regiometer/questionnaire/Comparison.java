package eu.regiometer.questionnaire;

import eu.regiometer.questionnaire.Node.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Compares two values and reads one kind of value as another. */
final class Comparison {

    private Comparison() {}

    /** Unknown where a side is missing; sides of different kinds are unequal and have no order. */
    static Truth of(Operator operator, Value left, Value right) {
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Truth.UNKNOWN;
        }
        if (left instanceof Value.Day || right instanceof Value.Day) {
            Optional<LocalDate> a = day(left);
            Optional<LocalDate> b = day(right);
            return a.isPresent() && b.isPresent() ? ordered(operator, a.get().compareTo(b.get())) : apart(operator);
        }
        double a = number(left);
        double b = number(right);
        if (!Double.isNaN(a) && !Double.isNaN(b)) {
            return ordered(operator, a < b ? -1 : a > b ? 1 : 0);
        }
        boolean same = text(left).equals(text(right));
        return same ? ordered(operator, 0) : apart(operator);
    }

    /** The number that a value is or spells; 1 and 0 for true and false; NaN if it is none. */
    static double number(Value value) {
        return switch (value) {
            case Value.Number number -> number.value();
            case Value.Bool bool -> bool.value() ? 1 : 0;
            case Value.Text text -> parsed(text.value());
            case Value.Chosen chosen ->
                chosen.codes().size() == 1 ? parsed(chosen.codes().first()) : Double.NaN;
            case Value.Day day -> Double.NaN;
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

    /** The day that a value is or spells as ISO 8601. */
    static Optional<LocalDate> day(Value value) {
        if (value instanceof Value.Day day) {
            return Optional.of(day.value());
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
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
