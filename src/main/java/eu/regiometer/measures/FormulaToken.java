package eu.regiometer.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a formula.
 *
 * @param kind what sort of word
 * @param text as written; empty at the end of the formula
 * @param position place of its first character in the formula, from 1
 */
record FormulaToken(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END,
        UNKNOWN
    }

    private static final Pattern WORD = Pattern.compile(
            "(?<number>[0-9]+(?:\\.[0-9]+)?)|(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<sign>!=|<=|>=|[-+*/(){},:=<>])|(?<other>.)",
            Pattern.DOTALL);

    /** Splits a formula; the last token is the end. */
    static List<FormulaToken> split(String formula) {
        List<FormulaToken> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(formula);
        while (matcher.find()) {
            if (matcher.group().isBlank()) {
                continue;
            }
            Kind kind = matcher.group("number") != null
                    ? Kind.NUMBER
                    : matcher.group("name") != null
                            ? Kind.NAME
                            : matcher.group("sign") != null ? Kind.SIGN : Kind.UNKNOWN;
            tokens.add(new FormulaToken(kind, matcher.group(), matcher.start() + 1));
        }
        tokens.add(new FormulaToken(Kind.END, "", formula.length() + 1));
        return tokens;
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** For a message. */
    String described() {
        return kind == Kind.END ? "the end of the formula" : "\"" + text + "\"";
    }
}
