package eu.regiometer.report.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one language writes numbers, intervals and dates. Spaces inside a number and before a percent sign are narrow
 * (U+202F), those between the parts of a date are not (U+00A0); none of them breaks. Grouping follows the EU
 * Interinstitutional Style Guide (6.4, 6.5): a space from 1 000 on, in every language.
 *
 * @param language ISO 639-1 code
 * @param decimalMark comma or point
 * @param datePattern date in running text with {d}, {m} and {y}
 * @param openingQuote outer quotation mark
 * @param closingQuote outer quotation mark
 * @param to word between the two bounds of an interval; three dots where a word would need an ending
 * @param months twelve month names in the case that a date needs
 */
public record NumberStyle(
        String language,
        char decimalMark,
        String datePattern,
        String openingQuote,
        String closingQuote,
        String to,
        List<String> months) {

    /** Minus sign U+2212. */
    public static final String MINUS = "\u2212";

    private static final String SPACE = "\u00A0";

    /** Between thousands and before the percent sign; the fonts of the reports have it. */
    private static final String NARROW = "\u202F";

    private static final Pattern TYPED_PERCENT = Pattern.compile("(?<=[0-9}])[ \u00A0]%");

    private static final Pattern TWO_POINTS = Pattern.compile("(?<=[\\p{L}0-9])[.]{2}(?=\\s|$)");

    public NumberStyle {
        months = List.copyOf(months);
        if (months.size() != 12) {
            throw new IllegalArgumentException("a year has twelve months: " + months);
        }
    }

    /**
     * The style of a language.
     *
     * @throws IllegalArgumentException if the language is not in the table
     */
    public static NumberStyle of(String language) {
        NumberStyle style = LanguageTable.STYLES.get(language);
        if (style == null) {
            throw new IllegalArgumentException("no number and date forms for the language '" + language
                    + "': known are " + String.join(" ", LanguageTable.STYLES.keySet()));
        }
        return style;
    }

    /** Languages that the table knows, sorted by code. */
    public static List<String> languages() {
        return List.copyOf(LanguageTable.STYLES.keySet());
    }

    /**
     * A number with fixed decimals, rounded half up.
     *
     * @param decimals 0 or more
     */
    public String number(double value, int decimals) {
        return format(value, decimals, false);
    }

    /**
     * A number with as many decimals as it has, without noughts at the end.
     *
     * @param most most decimals, 0 or more; further ones are rounded half up
     */
    public String upTo(double value, int most) {
        return number(
                value, Math.max(0, rounded(value, most).stripTrailingZeros().scale()));
    }

    /** A number without decimals: counts, scores. */
    public String whole(double value) {
        return number(value, 0);
    }

    /**
     * A share in whole percent.
     *
     * @param percent 0 to 100
     */
    public String percent(double percent) {
        return percent(percent, 0);
    }

    /**
     * A share in percent with fixed decimals, rounded half up.
     *
     * @param percent 0 to 100
     * @param decimals 0 or more
     */
    public String percent(double percent, int decimals) {
        return percentage(number(percent, decimals));
    }

    /** A number that is already written, as a percentage. */
    public String percentage(String number) {
        return number + NARROW + "%";
    }

    /** A difference with its sign, with one decimal only when it is below 1; 0 without a sign. */
    public String signed(double value) {
        return format(value, differenceDecimals(value), true);
    }

    /** Both bounds without decimals, with the language's word between them. */
    public String interval(double lower, double upper) {
        return whole(lower) + SPACE + to + " " + whole(upper);
    }

    /** Both bounds of a share in percent; the sign stands once, at the end. */
    public String percentInterval(double lower, double upper) {
        return whole(lower) + SPACE + to + " " + percent(upper);
    }

    /** Both bounds of a difference, each with its sign. */
    public String signedInterval(double lower, double upper) {
        return signed(lower) + SPACE + to + " " + signed(upper);
    }

    /** A date in running text; in tables, annexes and file names dates are in ISO 8601. */
    public String date(LocalDate date) {
        return datePattern
                .replace("{d}", Integer.toString(date.getDayOfMonth()))
                .replace("{m}", months.get(date.getMonthValue() - 1))
                .replace("{y}", Integer.toString(date.getYear()))
                .replace(" ", SPACE);
    }

    /**
     * A text in which a percent sign stands as {@link #percent} writes it, whatever blank was typed before it, and in which
     * a sentence has one point at its end where a date such as "5 ноември 2026 г." brought another.
     */
    public static String bound(String text) {
        String bound =
                text.indexOf('%') < 0 ? text : TYPED_PERCENT.matcher(text).replaceAll(NARROW + "%");
        return bound.contains("..") ? TWO_POINTS.matcher(bound).replaceAll(".") : bound;
    }

    /** A text in the language's outer quotation marks. */
    public String quoted(String text) {
        return openingQuote + text + closingQuote;
    }

    private static int differenceDecimals(double value) {
        BigDecimal tenths = rounded(value, 1).abs();
        return tenths.signum() != 0 && tenths.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
    }

    private String format(double value, int decimals, boolean sign) {
        BigDecimal number = rounded(value, decimals);
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String integer = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (number.signum() < 0) {
            text.append(MINUS);
        } else if (sign && number.signum() > 0) {
            text.append('+');
        }
        for (int i = 0; i < integer.length(); i++) {
            if (i > 0 && (integer.length() - i) % 3 == 0) {
                text.append(NARROW);
            }
            text.append(integer.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalMark).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    private static BigDecimal rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be printed: " + value);
        }
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
