package eu.regiometer.aggregation.analysis;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import java.util.ArrayList;
import java.util.List;

/** Cells that are refused for one reason: the first ten are listed, the others counted. */
final class RefusedCells {

    private static final int MOST = 10;
    private static final int LONGEST = 40;

    private final CellAddress source;
    private final String expected;
    private final String remedy;
    private final List<Defect> listed = new ArrayList<>();
    private int count;

    RefusedCells(CellAddress source, String expected, String remedy) {
        this.source = source;
        this.expected = expected;
        this.remedy = remedy;
    }

    void add(CellAddress at, String found) {
        count++;
        if (count <= MOST) {
            listed.add(new Defect(at, found, expected, remedy));
        }
    }

    List<Defect> defects() {
        List<Defect> all = new ArrayList<>(listed);
        if (count > MOST) {
            all.add(new Defect(source, count - MOST + " more such cells, " + count + " in all", expected, remedy));
        }
        return all;
    }

    /**
     * Ends the work.
     *
     * @throws UnusableDataException if there is any such cell
     */
    void refuse() {
        if (count > 0) {
            throw new UnusableDataException(defects());
        }
    }

    /** A text in quotes, shortened and without signs that a terminal would obey. */
    static String quoted(String text) {
        String shown = text.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
        return "\"" + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown) + "\"";
    }
}
