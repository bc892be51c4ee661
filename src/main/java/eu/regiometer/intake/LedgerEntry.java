package eu.regiometer.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What must be known of a checked file to tell whether it counts.
 *
 * @param hash SHA-256 of the content
 * @param name name relative to the drop folder
 * @param scope what the submission is about
 * @param date date inside the source: of the export or the latest change of a response, else the last field date of the
 *     cover, else of the rows
 * @param rows accepted rows
 * @param verdict verdict of the checks, before other files are looked at
 * @param synthetic whether the data are made up
 * @param run number of the run in which this content was first seen for this scope; rises with time
 */
public record LedgerEntry(
        String hash,
        String name,
        SubmissionScope scope,
        Optional<LocalDate> date,
        int rows,
        Verdict verdict,
        boolean synthetic,
        int run) {

    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
