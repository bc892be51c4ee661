package eu.regiometer.intake;

/**
 * One reading of a title: what it names, each part empty where it does not say.
 *
 * @param code code of an item or of one of its columns, in any case
 * @param text text of a question, in any language
 * @param option code or label of an option of the question
 * @param label label of the same option, where the title gives its code too; a label of another option contradicts it
 */
record Claim(String code, String text, String option, String label) {

    /** A reading that names an option by code or label, but not by both. */
    Claim(String code, String text, String option) {
        this(code, text, option, "");
    }

    /** The title is a code. */
    static Claim code(String code) {
        return new Claim(code, "", "");
    }

    /** The title is the text of a question. */
    static Claim text(String text) {
        return new Claim("", text, "");
    }

    /** The title may be either. */
    static Claim either(String codeOrText) {
        return new Claim(codeOrText, codeOrText, "");
    }

    /** The same for one option of the question. */
    Claim option(String codeOrLabel) {
        return new Claim(code, text, codeOrLabel);
    }
}
