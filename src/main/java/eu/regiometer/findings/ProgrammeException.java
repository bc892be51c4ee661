package eu.regiometer.findings;

import java.util.List;
import java.util.stream.Collectors;

/** The programme, a questionnaire or a template is wrong; nothing is done until it is mended. */
public final class ProgrammeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    /**
     * Creates the exception; its message holds one line per defect.
     *
     * @param defects at least one
     */
    public ProgrammeException(List<Defect> defects) {
        super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        if (defects.isEmpty()) {
            throw new IllegalArgumentException("no defect given");
        }
        this.defects = List.copyOf(defects);
    }

    /** All defects, in the order in which they should be read. */
    public List<Defect> defects() {
        return defects;
    }
}
