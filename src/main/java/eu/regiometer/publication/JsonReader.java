package eu.regiometer.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON of the kinds that {@link Json} knows: no fractions, no null, no name twice. */
final class JsonReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 18;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text.
     *
     * @throws IllegalArgumentException if it is anything else than one value; the message names the place
     */
    static Json read(String text) {
        var reader = new JsonReader(text);
        Json value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return value;
    }

    private Json value(int depth) {
        blanks();
        if (depth > DEEPEST) {
            throw wrong("less depth");
        }
        char c = peek();
        return switch (c) {
            case '{' -> fields(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(quoted());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            default -> number();
        };
    }

    private Json fields(int depth) {
        at++;
        Map<String, Json> values = new LinkedHashMap<>();
        blanks();
        while (peek() != '}') {
            if (!values.isEmpty()) {
                expect(',');
                blanks();
            }
            String name = quoted();
            blanks();
            expect(':');
            if (values.put(name, value(depth + 1)) != null) {
                throw wrong("each name once");
            }
            blanks();
        }
        at++;
        return new Json.Fields(values);
    }

    private Json items(int depth) {
        at++;
        List<Json> values = new ArrayList<>();
        blanks();
        while (peek() != ']') {
            if (!values.isEmpty()) {
                expect(',');
            }
            values.add(value(depth + 1));
            blanks();
        }
        at++;
        return new Json.Items(values);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private Json number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean leadingZero = at - digits > 1 && text.charAt(digits) == '0';
        if (at == digits || at - digits > LONGEST_NUMBER || leadingZero) {
            throw wrong("a value");
        }
        return new Json.Whole(Long.parseLong(text.substring(start, at)));
    }

    private String quoted() {
        expect('"');
        var out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw wrong("an escaped control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal();
            default -> throw wrong("an escape");
        };
    }

    private char hexadecimal() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw wrong("four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("no JSON at character " + at + ": expected " + expected);
    }
}
