package eu.regiometer.aggregation.analysis;

import eu.regiometer.workbook.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statistic as it was asked for.
 *
 * @param text as asked, for example {@code proportion=Yes}
 * @param kind which one
 * @param argument what stands behind {@code =}; empty if nothing does
 */
public record AskedStatistic(String text, Kind kind, String argument) {

    /** The statistics; see docs/methods.md for their formulas. */
    public enum Kind {
        MEAN(false, false),
        TOTAL(false, false),
        PROPORTION(true, false),
        TOP2(false, true),
        BOTTOM2(false, true),
        NET(false, true),
        SCORE(false, true),
        MEDIAN(false, false),
        QUANTILE(true, false),
        RATIO(true, false),
        VARIANCE(false, false);

        private final boolean argument;
        private final boolean scale;

        Kind(boolean argument, boolean scale) {
            this.argument = argument;
            this.scale = scale;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it needs to know the lowest and highest answer. */
        boolean needsScale() {
            return scale;
        }

        /** Whether it is a share of the rows, between 0 and 1. */
        boolean share() {
            return this == PROPORTION || this == TOP2 || this == BOTTOM2;
        }
    }

    /**
     * Reads a list such as {@code mean,proportion=Yes,top2}. A comma inside a value is understood where what follows it
     * is no statistic.
     *
     * @throws WrongOptionException if a part is no statistic
     */
    public static List<AskedStatistic> parse(String list) {
        List<AskedStatistic> asked = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            Optional<AskedStatistic> known = one(part.strip());
            if (known.isPresent()) {
                asked.add(known.get());
            } else if (!asked.isEmpty() && asked.getLast().kind == Kind.PROPORTION) {
                AskedStatistic last = asked.removeLast();
                asked.add(new AskedStatistic(last.text + "," + part, Kind.PROPORTION, last.argument + "," + part));
            } else {
                throw unknown(part.strip());
            }
        }
        return asked;
    }

    /** The share of a {@code quantile}. */
    double quantile() {
        return kind == Kind.MEDIAN ? 0.5 : Column.number(argument).orElseThrow();
    }

    private static Optional<AskedStatistic> one(String text) {
        int sign = text.indexOf('=');
        String word = sign < 0 ? text : text.substring(0, sign).strip();
        String argument = sign < 0 ? "" : text.substring(sign + 1).strip();
        Optional<Kind> kind =
                Stream.of(Kind.values()).filter(k -> k.word().equals(word)).findFirst();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get().argument == argument.isEmpty()) {
            throw new WrongOptionException(
                    kind.get().argument
                            ? "--statistic: " + word + " needs a value, such as " + example(kind.get())
                            : "--statistic: " + word + " takes no value, found " + RefusedCells.quoted(text));
        }
        var asked = new AskedStatistic(text, kind.get(), argument);
        if (kind.get() == Kind.QUANTILE) {
            double p = Column.number(argument).orElse(-1);
            if (!(p >= 0 && p <= 1)) {
                throw new WrongOptionException("--statistic: quantile needs a share from 0 to 1, such as quantile=0.25,"
                        + " found " + RefusedCells.quoted(argument));
            }
        }
        return Optional.of(asked);
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case PROPORTION -> "proportion=Yes";
            case QUANTILE -> "quantile=0.25";
            default -> kind.word() + "=COLUMN";
        };
    }

    private static WrongOptionException unknown(String part) {
        List<String> words = Stream.of(Kind.values()).map(Kind::word).toList();
        return new WrongOptionException("--statistic: " + RefusedCells.quoted(part) + " is no statistic"
                + NearestName.of(part, words)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are " + String.join(", ", words)));
    }
}
