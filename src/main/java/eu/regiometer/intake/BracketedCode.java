package eu.regiometer.intake;

import java.util.Optional;

/** A code in brackets at the end of a text, as survey tools show it: {@code No need(ID7)}, {@code P1 text (P1)}. */
final class BracketedCode {

    private static final int LONGEST = 100;

    private BracketedCode() {}

    /** The code; empty when the text does not end in brackets. */
    static Optional<String> of(String text) {
        int open = open(text);
        return open < 0 ? Optional.empty() : Optional.of(LabelText.strip(text.substring(open + 1, text.length() - 1)));
    }

    /** The text before the brackets; the whole text when it does not end in brackets. */
    static String without(String text) {
        int open = open(text);
        return open < 0 ? text : LabelText.strip(text.substring(0, open));
    }

    private static int open(String text) {
        if (!text.endsWith(")")) {
            return -1;
        }
        int open = text.lastIndexOf('(');
        return text.length() - open > LONGEST ? -1 : open;
    }
}
