package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.template.TextBundle;

/** Writes figures in the forms of one language: scores and shares whole, differences with their sign. */
final class FigurePrinter {

    private static final String SPACE = "\u00A0";

    private final NumberStyle numbers;
    private final TextBundle texts;

    FigurePrinter(NumberStyle numbers, TextBundle texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /** A value with its unit. */
    String value(double value, Unit unit) {
        return switch (unit) {
            case SCORE, PERSONS, ORGANISATIONS, PROJECTS, COUNTRIES -> numbers.whole(value);
            case POINTS -> numbers.signed(value);
            case PERCENT -> numbers.percent(value);
            case MINUTES -> texts.text("unit.minutes", "value", numbers.whole(value));
            case FLAG -> texts.text(value == 0 ? "unit.no" : "unit.yes");
        };
    }

    /** An interval; the unit stands once. */
    String interval(double lower, double upper, Unit unit) {
        return switch (unit) {
            case SCORE, PERSONS, ORGANISATIONS, PROJECTS, COUNTRIES, FLAG -> numbers.interval(lower, upper);
            case POINTS -> numbers.signedInterval(lower, upper);
            case PERCENT -> numbers.percentInterval(lower, upper);
            case MINUTES -> texts.text("unit.minutes", "value", numbers.interval(lower, upper));
        };
    }

    /** The value, with u when it is of low reliability and e when it is modelled, or its flag when it is not there. */
    String value(Figure figure) {
        if (!figure.known()) {
            return figure.flag().isEmpty() ? ":" : figure.flag();
        }
        return value(figure.value().getAsDouble(), figure.unit())
                + (figure.flag().length() > 1 ? SPACE + figure.flag().substring(1) : "");
    }

    /** The interval, empty without one. */
    String interval(Figure figure) {
        return figure.hasInterval()
                ? interval(figure.lower().getAsDouble(), figure.upper().getAsDouble(), figure.unit())
                : "";
    }

    /** Value with its interval in brackets, as far as they are there. */
    String full(Figure figure) {
        String interval = interval(figure);
        return interval.isEmpty() ? value(figure) : value(figure) + " (" + interval + ")";
    }

    /** Half the width of the interval with a plus-minus sign, whole as the value beside it and at least 1; empty without an interval. */
    String margin(Figure figure) {
        if (!figure.hasInterval()) {
            return "";
        }
        double half = (figure.upper().getAsDouble() - figure.lower().getAsDouble()) / 2;
        return "±" + SPACE + numbers.whole(Math.max(1, half));
    }
}
