package eu.regiometer.report.template;

/**
 * Something wrong in a template, style sheet or text, told to the person who edits it.
 *
 * @param file file in the folder of templates
 * @param line line, from 1
 * @param found what stands there
 * @param expected what should stand there
 * @param mend what to do, starting with a verb
 * @param stops whether no report may be made before it is mended
 */
public record TemplateFault(String file, int line, String found, String expected, String mend, boolean stops) {

    /** A fault that stops reports. */
    public TemplateFault(String file, int line, String found, String expected, String mend) {
        this(file, line, found, expected, mend, true);
    }

    /** The same as something to look at, which stops nothing. */
    public TemplateFault milder() {
        return new TemplateFault(file, line, found, expected, mend, false);
    }

    /** One line: where, what was found, what was expected, how to mend it. */
    @Override
    public String toString() {
        return "report template " + file + " line " + line + ": found " + found + "; expected " + expected + "; mend: "
                + mend;
    }
}
