package eu.regiometer.workbook.mutants;

import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.UnreadableWorkbookException;
import eu.regiometer.workbook.oracle.Contents;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What became of a mutant.
 *
 * @param word {@link #SAME}, {@link #AS_SECOND_READER}, {@link #TOLD}, the code of the refusal, or {@link #SILENT}
 * @param detail differences of a silently different answer
 */
record Outcome(String word, String detail) {

    /** Readable, and nothing but the bytes has changed. */
    static final String SAME = "same as unchanged";

    /** Readable with changed cells, on which a second reader agrees. */
    static final String AS_SECOND_READER = "same as second reader";

    /** Readable, and all that changed are formulas without a result, which the region is told. */
    static final String TOLD = "formulas told to be without result";

    /** Readable, but with cells that nobody else finds. */
    static final String SILENT = "SILENTLY DIFFERENT";

    static Outcome of(Contents unchanged, byte[] mutant, BiFunction<Contents, byte[], List<String>> second) {
        Contents read;
        try {
            read = Contents.ours(mutant);
        } catch (UnreadableWorkbookException e) {
            return new Outcome(e.finding().code(), e.finding().arguments().toString());
        }
        if (read.differences(unchanged).isEmpty()) {
            return new Outcome(SAME, "");
        }
        if (read.differences(unchanged).stream().allMatch(Outcome::tells)) {
            return new Outcome(TOLD, "");
        }
        List<String> differences = second.apply(read, mutant);
        return differences.isEmpty()
                ? new Outcome(AS_SECOND_READER, "")
                : new Outcome(
                        SILENT,
                        differences.stream().limit(5).toList() + " and from unchanged "
                                + read.differences(unchanged).stream().limit(3).toList());
    }

    private static boolean tells(String difference) {
        return difference.substring(0, difference.indexOf(" <> ")).contains(CellType.FORMULA_WITHOUT_VALUE.name());
    }
}
