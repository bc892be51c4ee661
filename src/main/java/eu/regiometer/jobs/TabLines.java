package eu.regiometer.jobs;

import java.util.ArrayList;
import java.util.List;

/** Lines of tab-separated fields in which tabs, line ends and backslashes are escaped. */
final class TabLines {

    private TabLines() {}

    /** One line, without its end. */
    static String line(List<String> fields) {
        return String.join(
                "\t",
                fields.stream()
                        .map(field -> field.replace("\\", "\\\\")
                                .replace("\t", "\\t")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r"))
                        .toList());
    }

    static String line(String... fields) {
        return line(List.of(fields));
    }

    /** The fields of a line. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(unescaped(field));
        }
        return fields;
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        var text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                switch (field.charAt(i)) {
                    case 't' -> text.append('\t');
                    case 'n' -> text.append('\n');
                    case 'r' -> text.append('\r');
                    default -> text.append(field.charAt(i));
                }
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
