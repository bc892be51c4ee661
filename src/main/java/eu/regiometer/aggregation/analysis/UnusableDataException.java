package eu.regiometer.aggregation.analysis;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import java.util.List;
import java.util.stream.Collectors;

/** The rows do not allow the estimates that were asked for; nothing was computed. */
public final class UnusableDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    UnusableDataException(List<Defect> defects) {
        super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    UnusableDataException(CellAddress at, String found, String expected, String remedy) {
        this(List.of(new Defect(at, found, expected, remedy)));
    }

    /** What is wrong, at most ten cells of each kind. */
    public List<Defect> defects() {
        return defects;
    }
}
