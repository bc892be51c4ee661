package eu.regiometer.questionnaire;

/**
 * Smallest meaningful part of an expression.
 *
 * @param kind kind
 * @param text the number, text, name or sign itself
 * @param position where it begins, from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        TEXT,
        REFERENCE,
        SELF,
        WORD,
        SIGN,
        END
    }

    boolean is(Kind other, String spelling) {
        return kind == other && text.equals(spelling);
    }

    /** As an author recognises it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "'" + text + "'";
            case REFERENCE -> "${" + text + "}";
            case NUMBER, SELF, WORD, SIGN -> text;
        };
    }
}
