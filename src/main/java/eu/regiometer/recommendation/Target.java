package eu.regiometer.recommendation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an action or a recommendation aims at: a change such as {@code +20} or {@code -10}, or a level such as
 * {@code >=30} or {@code <=15}.
 *
 * @param kind change or level
 * @param number points or level, in the unit of the measure
 */
public record Target(Kind kind, double number) {

    private static final Pattern FORM = Pattern.compile("([+-]|>=|<=)([0-9]+(?:\\.[0-9]+)?)");

    /** How the number is meant. */
    public enum Kind {
        /** A change by the next wave; negative for a fall. */
        CHANGE,
        /** At least this level. */
        AT_LEAST,
        /** At most this level. */
        AT_MOST
    }

    /** Reads a target as it is entered; empty when nothing or something else stands there. */
    public static Optional<Target> of(String entered) {
        Matcher form = FORM.matcher(entered.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(form.group(2));
        return Optional.of(
                switch (form.group(1)) {
                    case ">=" -> new Target(Kind.AT_LEAST, number);
                    case "<=" -> new Target(Kind.AT_MOST, number);
                    case "-" -> new Target(Kind.CHANGE, -number);
                    default -> new Target(Kind.CHANGE, number);
                });
    }

    /** Level to reach; a change needs the figure it starts from. */
    public OptionalDouble level(OptionalDouble then) {
        if (kind != Kind.CHANGE) {
            return OptionalDouble.of(number);
        }
        return then.isPresent() ? OptionalDouble.of(then.getAsDouble() + number) : OptionalDouble.empty();
    }

    /** Whether a figure is at the level or on its better side. */
    public boolean reached(double level, double now) {
        return rises() ? now >= level : now <= level;
    }

    /** Whether a figure has moved towards the target. */
    public boolean nearer(double then, double now) {
        return rises() ? now > then : now < then;
    }

    private boolean rises() {
        return kind == Kind.AT_LEAST || kind == Kind.CHANGE && number >= 0;
    }
}
