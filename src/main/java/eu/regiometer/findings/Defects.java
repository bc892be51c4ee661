package eu.regiometer.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects defects, so that all of them are told at once. Not for use by several threads. */
public final class Defects {

    private final List<Defect> defects = new ArrayList<>();

    /** Adds one defect; the reader goes on. */
    public void add(Defect defect) {
        defects.add(defect);
    }

    /**
     * Adds one defect; the reader goes on.
     *
     * @param at file with line or cell
     * @param found what stands there
     * @param expected what should stand there
     * @param remedy what to do, starting with a verb
     */
    public void add(CellAddress at, String found, String expected, String remedy) {
        add(new Defect(at, found, expected, remedy));
    }

    /** Adds all defects of a list. */
    public void addAll(List<Defect> more) {
        defects.addAll(more);
    }

    public boolean isEmpty() {
        return defects.isEmpty();
    }

    /** All defects without repetitions, by file, sheet, row and column; those of one place in order of discovery. */
    public List<Defect> all() {
        return new LinkedHashSet<>(defects)
                .stream().sorted(Comparator.comparing(Defect::at)).toList();
    }

    /**
     * Ends the reading of the programme.
     *
     * @throws ProgrammeException with all defects, if there is any
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new ProgrammeException(all());
        }
    }
}
