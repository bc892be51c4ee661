package eu.regiometer.workbook.oracle;

import java.util.List;
import org.junit.platform.commons.util.UnrecoverableExceptions;

/**
 * What a second reader says of a changed {@code .xlsx} file: the user model of Apache POI, or the plain reader where
 * POI gives up over parts that hold no cells.
 */
public final class SecondReader {

    private SecondReader() {}

    /** Differences from what our reader says; empty when one of the others agrees. */
    public static List<String> differences(Contents ours, byte[] content) {
        List<String> differences;
        try {
            differences = ours.differences(PoiCells.xlsx(content));
        } catch (Throwable e) { // it may fail in any way
            UnrecoverableExceptions.rethrowIfUnrecoverable(e);
            try {
                differences = ours.differences(DomCells.read(content));
            } catch (Exception second) {
                return List.of("POI: " + e, "plain reader: " + second);
            }
        }
        return differences;
    }

    /** The same for an {@code .xls} file, for which POI is the only other reader. */
    public static List<String> differencesOfOld(Contents ours, byte[] content) {
        try {
            return ours.differences(PoiCells.xls(content));
        } catch (Throwable e) {
            UnrecoverableExceptions.rethrowIfUnrecoverable(e);
            return List.of("POI: " + e);
        }
    }
}
