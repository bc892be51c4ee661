package eu.regiometer.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Collects defects, so that all of them are told at once. Blocking ones stop the job; warnings and notes are told
 * beside them. Not for use by several threads.
 */
public final class Defects {

    private final List<Defect> defects = new ArrayList<>();

    /** Adds one defect; the reader goes on. */
    public void add(Defect defect) {
        defects.add(defect);
    }

    /**
     * Adds one blocking defect without a code; the reader goes on.
     *
     * @param at file with line or cell
     * @param found what stands there
     * @param expected what should stand there
     * @param remedy what to do, starting with a verb
     */
    public void add(CellAddress at, String found, String expected, String remedy) {
        add(new Defect(at, found, expected, remedy));
    }

    /** Adds one blocking defect with a code; the reader goes on. */
    public void add(FindingCode code, CellAddress at, String found, String expected, String remedy) {
        tell(Severity.BLOCKING, code, at, found, expected, remedy);
    }

    /** Adds something that should be looked at and stops nothing. */
    public void warn(FindingCode code, CellAddress at, String found, String expected, String remedy) {
        tell(Severity.WARNING, code, at, found, expected, remedy);
    }

    /** Adds something that is told for completeness. */
    public void note(FindingCode code, CellAddress at, String found, String expected, String remedy) {
        tell(Severity.NOTE, code, at, found, expected, remedy);
    }

    /** Adds all defects of a list. */
    public void addAll(List<Defect> more) {
        defects.addAll(more);
    }

    /** Whether nothing stops the job. */
    public boolean isEmpty() {
        return defects.stream().noneMatch(Defect::blocking);
    }

    /**
     * All blocking defects without repetitions, by file, sheet, row and column; those of one place in order of
     * discovery.
     */
    public List<Defect> all() {
        return told().stream().filter(Defect::blocking).toList();
    }

    /** The others, in the same order. */
    public List<Defect> warnings() {
        return told().stream().filter(defect -> !defect.blocking()).toList();
    }

    /** Blocking defects, warnings and notes, in the order of {@link #all}. */
    public List<Defect> told() {
        return new LinkedHashSet<>(defects)
                .stream().sorted(Comparator.comparing(Defect::at)).toList();
    }

    /**
     * Ends the reading of the programme.
     *
     * @throws ProgrammeException with all blocking defects, if there is any
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new ProgrammeException(all());
        }
    }

    private void tell(
            Severity severity, FindingCode code, CellAddress at, String found, String expected, String remedy) {
        add(new Defect(at, found, expected, remedy, severity, Optional.of(code)));
    }
}
