package eu.regiometer.measures;

/** A formula does not follow the grammar. */
final class FormulaSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String found;
    private final String expected;

    FormulaSyntaxException(FormulaToken found, String expected) {
        super("position " + found.position() + ": " + found.described() + ", expected " + expected);
        this.position = found.position();
        this.found = found.described();
        this.expected = expected;
    }

    /** Place in the formula, from 1. */
    int position() {
        return position;
    }

    String found() {
        return found;
    }

    /** The token that could have stood there. */
    String expected() {
        return expected;
    }
}
