package eu.regiometer.questionnaire;

/** An expression that cannot be parsed; becomes a defect at once and never leaves the package. */
final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String found;
    private final String expected;

    SyntaxException(int position, String found, String expected) {
        super("position " + position + ": " + found + ", expected " + expected);
        this.position = position;
        this.found = found;
        this.expected = expected;
    }

    SyntaxException(Token token, String expected) {
        this(token.position(), token.shown(), expected);
    }

    int position() {
        return position;
    }

    String found() {
        return found;
    }

    String expected() {
        return expected;
    }
}
