package eu.regiometer.publication;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON as indented text; the same value gives the same text. */
final class JsonWriter {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** The value with a line end behind it. */
    static String text(Json value) {
        var writer = new JsonWriter();
        writer.write(value, 0);
        return writer.out.append('\n').toString();
    }

    private void write(Json value, int depth) {
        switch (value) {
            case Json.Text(String text) -> quoted(text);
            case Json.Whole(long number) -> out.append(number);
            case Json.Truth(boolean truth) -> out.append(truth);
            case Json.Items(List<Json> values) -> items(values, depth);
            case Json.Fields(Map<String, Json> values) -> fields(values, depth);
        }
    }

    private void items(List<Json> values, int depth) {
        if (values.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (Iterator<Json> rest = values.iterator(); rest.hasNext(); ) {
            line(depth + 1);
            write(rest.next(), depth + 1);
            out.append(rest.hasNext() ? "," : "");
        }
        line(depth);
        out.append(']');
    }

    private void fields(Map<String, Json> values, int depth) {
        if (values.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        for (Iterator<Map.Entry<String, Json>> rest = values.entrySet().iterator(); rest.hasNext(); ) {
            Map.Entry<String, Json> field = rest.next();
            line(depth + 1);
            quoted(field.getKey());
            out.append(": ");
            write(field.getValue(), depth + 1);
            out.append(rest.hasNext() ? "," : "");
        }
        line(depth);
        out.append('}');
    }

    private void line(int depth) {
        out.append('\n').append(INDENT.repeat(depth));
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !paired(text, i)) {
                        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
