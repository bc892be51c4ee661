package eu.regiometer.findings;

import java.util.Optional;

/**
 * Something wrong in what the secretariat edits: the programme, a questionnaire, a template. It is told in English to
 * the person who edits. A blocking defect stops the job before it starts; the others are told and stop nothing.
 *
 * @param at file with line or cell
 * @param found what stands there
 * @param expected what should stand there
 * @param remedy what to do, starting with a verb
 * @param severity how grave it is
 * @param code stable code, where there is one
 */
public record Defect(
        CellAddress at, String found, String expected, String remedy, Severity severity, Optional<FindingCode> code) {

    /** A defect that stops the job and has no code. */
    public Defect(CellAddress at, String found, String expected, String remedy) {
        this(at, found, expected, remedy, Severity.BLOCKING, Optional.empty());
    }

    /** Whether it stops the job. */
    public boolean blocking() {
        return severity == Severity.BLOCKING;
    }

    /** The same with a code. */
    public Defect coded(FindingCode other) {
        return new Defect(at, found, expected, remedy, severity, Optional.of(other));
    }

    /** The same as a warning, which stops nothing. */
    public Defect milder() {
        return new Defect(at, found, expected, remedy, Severity.WARNING, code);
    }

    /** One line: where, what was found, what was expected, how to mend it; then severity and code in brackets. */
    @Override
    public String toString() {
        String kind = code.map(FindingCode::text).orElse("");
        String mild = blocking() ? "" : severity == Severity.WARNING ? "warning" : "note";
        String mark = mild + (mild.isEmpty() || kind.isEmpty() ? "" : ", ") + kind;
        String line = at + ": found " + found + "; expected " + expected + "; mend: " + remedy;
        return (mark.isEmpty() ? line : line + " (" + mark + ")").replaceAll("\\R", " ");
    }
}
