package eu.regiometer.jobs;

import eu.regiometer.intake.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run did.
 *
 * @param wave wave reported on
 * @param files verdict on each file, in order of name
 * @param reports reports that are there now
 * @param made reports made by this run
 * @param unchanged whether nothing had to be done
 * @param notes lines for the person who runs it, for example why a region has no report
 * @param output where everything is
 */
public record RunResult(
        String wave,
        List<FileVerdict> files,
        int reports,
        int made,
        boolean unchanged,
        List<String> notes,
        Path output) {

    public RunResult {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Verdict on one file.
     *
     * @param name name relative to the drop folder
     * @param verdict verdict after all files were looked at
     * @param code code of the first finding, or {@code -}
     * @param text of a file that is refused or waits: what is wrong, where, and how to mend it; else empty
     */
    public record FileVerdict(String name, Verdict verdict, String code, String text) {}

    /** Whether some files were refused or wait. */
    public boolean someLeft() {
        return files.stream().anyMatch(f -> !f.verdict().accepted());
    }
}
