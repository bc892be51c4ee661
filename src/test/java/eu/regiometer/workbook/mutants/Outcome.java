package eu.regiometer.workbook.mutants;

import eu.regiometer.workbook.UnreadableWorkbookException;
import eu.regiometer.workbook.oracle.Contents;
import eu.regiometer.workbook.oracle.SecondReader;
import java.util.List;

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
        List<String> differences = SecondReader.differences(read, mutant);
        return differences.isEmpty()
                ? new Outcome(AS_SECOND_READER, "")
                : new Outcome(
                        SILENT,
                        differences.stream().limit(5).toList() + " and from unchanged "
                                + read.differences(unchanged).stream().limit(3).toList());
    }
}
