package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a file comes to among all files.
 *
 * @param entry the file
 * @param verdict final verdict
 * @param counts whether its rows are in force; of one content under several names one counts
 * @param replaces hash of the submission that it took the place of
 * @param findings what is to be told beside the findings of the checks
 */
public record LedgerDecision(
        LedgerEntry entry, Verdict verdict, boolean counts, Optional<String> replaces, List<Finding> findings) {

    public LedgerDecision {
        findings = findings.stream().sorted().toList();
    }
}
