package eu.regiometer.publication;

import eu.regiometer.report.language.NumberStyle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, shares and known words as a language writes them. */
final class WrittenValues {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.([0-9]{1,6}))?");
    private static final Set<String> NUMBERS = Set.of(
            "limit",
            "old",
            "new",
            "changed",
            "answered",
            "asked",
            "of",
            "low",
            "high",
            "ratio",
            "count",
            "accepted",
            "out",
            "eligible",
            "invited",
            "fewest",
            "sum",
            "population");
    private static final Set<String> WORDS = Set.of("unit", "type", "rule");
    private static final String UNKNOWN_KIND = "?";
    private static final double PERCENT = 100;
    private static final int MOST_DECIMALS = 6;

    private final Texts texts;
    private final NumberStyle numbers;

    WrittenValues(Texts texts) {
        this.texts = texts;
        this.numbers = NumberStyle.of(texts.language());
    }

    /** A whole number. */
    String number(long number) {
        return numbers.whole(number);
    }

    /** A share from 0 to 1 in percent, with one decimal; more where that would be 0. */
    String share(double share) {
        int decimals = 1;
        for (double tenths = 10 * PERCENT * Math.abs(share);
                tenths > 0 && tenths < 1 && decimals < MOST_DECIMALS;
                tenths *= 10) {
            decimals++;
        }
        return numbers.percent(PERCENT * share, decimals);
    }

    /** The value of a placeholder, whose name tells whether it is a number, a word of the catalogue or neither. */
    String of(String name, String value) {
        if (name.equals("found") && value.equals(UNKNOWN_KIND)) {
            return texts.text("word.unknown");
        }
        if (WORDS.contains(name) && texts.has("word." + value)) {
            return texts.text("word." + value);
        }
        if (name.equals("unit")) {
            return unit(value);
        }
        Matcher number = NUMBER.matcher(value);
        if (!number.matches()) {
            return value;
        }
        if (name.equals("error")) {
            return share(Double.parseDouble(value));
        }
        String decimals = number.group(1);
        return NUMBERS.contains(name)
                ? numbers.number(Double.parseDouble(value), decimals == null ? 0 : decimals.length())
                : value;
    }

    /** A unit of a questionnaire, which states it in English only: elsewhere a sign or nothing. */
    private String unit(String unit) {
        return texts.language().equals(Texts.ENGLISH) ? unit : unit.startsWith("percent") ? "%" : "";
    }
}
