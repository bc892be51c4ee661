package eu.regiometer.workbook.mutants;

import eu.regiometer.workbook.UnreadableWorkbookException;
import eu.regiometer.workbook.oracle.Contents;
import eu.regiometer.workbook.oracle.PoiCells;
import java.util.List;
import org.junit.platform.commons.util.UnrecoverableExceptions;

/**
 * What became of a mutant.
 *
 * @param word {@link #SAME}, {@link #AS_SECOND_READER}, the code of the refusal, or {@link #SILENT}
 * @param detail differences of a silently different answer
 */
record Outcome(String word, String detail) {

    /** Readable, and nothing but the bytes has changed. */
    static final String SAME = "same as unchanged";

    /** Readable with changed cells, on which a second reader agrees. */
    static final String AS_SECOND_READER = "same as second reader";

    /** Readable, but with cells that nobody else finds. */
    static final String SILENT = "SILENTLY DIFFERENT";

    static Outcome of(Contents unchanged, byte[] mutant) {
        Contents read;
        try {
            read = Contents.ours(mutant);
        } catch (UnreadableWorkbookException e) {
            return new Outcome(e.finding().code(), e.finding().arguments().toString());
        }
        if (read.differences(unchanged).isEmpty()) {
            return new Outcome(SAME, "");
        }
        try {
            List<String> differences = read.differences(PoiCells.xlsx(mutant));
            return differences.isEmpty()
                    ? new Outcome(AS_SECOND_READER, "")
                    : new Outcome(SILENT, differences.stream().limit(5).toList().toString());
        } catch (Throwable e) { // the second reader may fail in any way
            UnrecoverableExceptions.rethrowIfUnrecoverable(e);
            return new Outcome(SILENT, "second reader: " + e + "; from unchanged: "
                    + read.differences(unchanged).stream().limit(5).toList());
        }
    }
}
