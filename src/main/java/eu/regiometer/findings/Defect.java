package eu.regiometer.findings;

/**
 * Something wrong in what the secretariat edits: the programme, a questionnaire, a template. It is told in English to
 * the person who edits, and stops the job before it starts.
 *
 * @param at file with line or cell
 * @param found what stands there
 * @param expected what should stand there
 * @param remedy what to do, starting with a verb
 */
public record Defect(CellAddress at, String found, String expected, String remedy) {

    /** One line: where, what was found, what was expected, how to mend it. */
    @Override
    public String toString() {
        return at + ": found " + found + "; expected " + expected + "; mend: " + remedy;
    }
}
