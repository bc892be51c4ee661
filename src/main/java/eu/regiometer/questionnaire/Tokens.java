package eu.regiometer.questionnaire;

import eu.regiometer.questionnaire.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<number>\\d+(?:\\.\\d+)?)
            |(?<text>'[^']*'|"[^"]*")
            |\\$\\{\\s*(?<reference>[A-Za-z_][A-Za-z0-9_-]*)\\s*}
            |(?<word>[A-Za-z_][A-Za-z0-9_-]*(?:::[A-Za-z][A-Za-z0-9_-]*)?)
            |(?<self>\\.)
            |(?<sign>!=|<=|>=|[=<>+*(),-])\
            """, Pattern.COMMENTS);

    private Tokens() {}

    /** All tokens; the last is of kind END. */
    static List<Token> of(String text) throws SyntaxException {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        int at = blanksFrom(text, 0);
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw unreadable(text, at);
            }
            tokens.add(token(matcher, at + 1));
            at = blanksFrom(text, matcher.end());
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static Token token(Matcher matcher, int position) {
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group(), position);
        }
        if (matcher.group("text") != null) {
            String quoted = matcher.group();
            return new Token(Kind.TEXT, quoted.substring(1, quoted.length() - 1), position);
        }
        if (matcher.group("reference") != null) {
            return new Token(Kind.REFERENCE, matcher.group("reference"), position);
        }
        if (matcher.group("word") != null) {
            return new Token(Kind.WORD, matcher.group(), position);
        }
        return new Token(matcher.group("self") != null ? Kind.SELF : Kind.SIGN, matcher.group(), position);
    }

    private static SyntaxException unreadable(String text, int at) {
        String rest = text.substring(at);
        if (rest.startsWith("${")) {
            return new SyntaxException(at + 1, "${ without a name and a closing brace", "${NAME}");
        }
        if (rest.startsWith("'") || rest.startsWith("\"")) {
            return new SyntaxException(at + 1, "a text that does not end", "a closing " + rest.charAt(0));
        }
        String sign = new String(Character.toChars(rest.codePointAt(0)));
        return new SyntaxException(at + 1, sign, "a number, 'text', ${NAME}, function or operator");
    }

    private static int blanksFrom(String text, int start) {
        int at = start;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }
}
