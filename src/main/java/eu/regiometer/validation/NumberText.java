package eu.regiometer.validation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a number typed as text. Decimal mark and grouping follow the language of the workbook (EU Interinstitutional
 * Style Guide, 6.5); the mark of another language is read where only one reading is possible.
 */
sealed interface NumberText {

    /** A number. */
    record Read(BigDecimal value) implements NumberText {}

    /** Two readings are possible. */
    record Ambiguous() implements NumberText {}

    /** No number at all. */
    record None() implements NumberText {}

    /** Languages with a decimal point; all others of the Union and Icelandic have a comma. */
    Set<String> POINT = Set.of("en", "ga", "mt");

    Pattern PLAIN = Pattern.compile("-?[0-9]+");
    Pattern ONE_MARK = Pattern.compile("-?([0-9]*)[.,]([0-9]+)");
    Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:([., '])[0-9]{3})(?:\\1[0-9]{3})*");
    Pattern GROUPED_WITH_DECIMALS = Pattern.compile("(-?[0-9]{1,3}(?:([., '])[0-9]{3})+)([.,])([0-9]+)");
    int GROUP = 3;

    /**
     * Reads a text.
     *
     * @param text without outer spaces
     * @param language ISO 639-1
     */
    static NumberText read(String text, String language) {
        String plain = plain(text);
        if (PLAIN.matcher(plain).matches()) {
            return new Read(new BigDecimal(plain));
        }
        var one = ONE_MARK.matcher(plain);
        if (one.matches()) {
            boolean own = plain.contains(POINT.contains(language) ? "." : ",");
            String whole = one.group(1);
            boolean couldGroup = one.group(2).length() == GROUP
                    && whole.length() <= GROUP
                    && !whole.isEmpty()
                    && !whole.startsWith("0");
            return !own && couldGroup ? new Ambiguous() : new Read(new BigDecimal(plain.replace(',', '.')));
        }
        if (GROUPED.matcher(plain).matches()) {
            return new Read(new BigDecimal(plain.replaceAll("[., ']", "")));
        }
        var both = GROUPED_WITH_DECIMALS.matcher(plain);
        if (both.matches() && !both.group(2).equals(both.group(3))) {
            return new Read(new BigDecimal(both.group(1).replaceAll("[., ']", "") + "." + both.group(4)));
        }
        return new None();
    }

    /** The number before a percent sign, without outer spaces; empty when there is no such sign at the end. */
    static Optional<String> beforePercent(String text) {
        String plain = plain(text);
        return plain.endsWith("%")
                ? Optional.of(plain.substring(0, plain.length() - 1).strip())
                : Optional.empty();
    }

    /** Plain digits, spaces, minus and apostrophe. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return composed.replace('\u2212', '-')
                .replace('\u2019', '\'')
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }
}
