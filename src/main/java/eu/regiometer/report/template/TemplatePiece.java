package eu.regiometer.report.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a template: markup, a directive, a value to print, or a comment.
 *
 * @param kind which of these
 * @param text as it stands in the file
 * @param offset where it begins in the file, from 0
 * @param line line on which it begins, from 1
 */
public record TemplatePiece(Kind kind, String text, int offset, int line) {

    /** Kinds of pieces. */
    public enum Kind {
        MARKUP,
        DIRECTIVE,
        VALUE,
        COMMENT
    }

    /** Whether FreeMarker does something with it. */
    public boolean code() {
        return kind == Kind.DIRECTIVE || kind == Kind.VALUE;
    }

    /** Line of a position inside this piece. */
    public int lineAt(int position) {
        return line
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The code with every letter of its quoted texts replaced by a space, so that positions stay. */
    public String unquoted() {
        StringBuilder bare = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char quote = text.charAt(i);
            if (quote == '"' || quote == '\'') {
                int end = quoted(text, i);
                for (int j = i + 1; j < end - 1; j++) {
                    bare.setCharAt(j, ' ');
                }
                i = end - 1;
            }
        }
        return bare.toString();
    }

    /** Takes a template apart; what has no end reaches to the end of the file. */
    public static List<TemplatePiece> of(String template) {
        List<TemplatePiece> pieces = new ArrayList<>();
        int markup = 0;
        int at = 0;
        while (at < template.length()) {
            Kind kind = kindAt(template, at);
            if (kind == Kind.MARKUP) {
                at++;
                continue;
            }
            add(pieces, template, Kind.MARKUP, markup, at);
            int end = end(template, at, kind);
            add(pieces, template, kind, at, end);
            at = end;
            markup = end;
        }
        add(pieces, template, Kind.MARKUP, markup, template.length());
        return List.copyOf(pieces);
    }

    private static void add(List<TemplatePiece> pieces, String template, Kind kind, int from, int to) {
        if (from < to) {
            int line = pieces.isEmpty()
                    ? 1
                    : pieces.getLast().lineAt(pieces.getLast().text.length());
            pieces.add(new TemplatePiece(kind, template.substring(from, to), from, line));
        }
    }

    private static Kind kindAt(String template, int at) {
        if (template.startsWith("<#--", at)) {
            return Kind.COMMENT;
        }
        boolean directive = template.startsWith("<#", at)
                || template.startsWith("<@", at)
                || template.startsWith("</#", at)
                || template.startsWith("</@", at);
        if (directive) {
            return Kind.DIRECTIVE;
        }
        return template.startsWith("${", at) || template.startsWith("#{", at) ? Kind.VALUE : Kind.MARKUP;
    }

    private static int end(String template, int at, Kind kind) {
        if (kind == Kind.COMMENT) {
            int end = template.indexOf("-->", at);
            return end < 0 ? template.length() : end + 3;
        }
        int depth = 0;
        int i = at + (kind == Kind.VALUE ? 2 : 1);
        while (i < template.length()) {
            char c = template.charAt(i);
            switch (c) {
                case '"', '\'' -> i = quoted(template, i) - 1;
                case '(', '[', '{' -> depth++;
                case ')', ']' -> depth--;
                case '}' -> {
                    if (depth == 0 && kind == Kind.VALUE) {
                        return i + 1;
                    }
                    depth--;
                }
                case '>' -> {
                    if (depth <= 0 && kind == Kind.DIRECTIVE) {
                        return i + 1;
                    }
                }
                default -> {}
            }
            i++;
        }
        return template.length();
    }

    /** Position after a quoted text that begins here. */
    private static int quoted(String text, int start) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }
}
