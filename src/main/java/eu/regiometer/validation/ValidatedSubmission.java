package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dropped file with its verdict.
 *
 * @param file the file
 * @param cover its cover, as far as it could be read; field dates that it lacks are those of the accepted rows
 * @param verdict what became of it, before other files are looked at
 * @param findings in the order of the feedback; at most {@link IntakeRules#mostFindings} of them
 * @param counts rows and answers used
 * @param responses the answers; only when the verdict is accepted
 * @param synthetic whether the cover says that the data are made up
 * @param sourceDate the day on which a survey tool made the export, else of the latest change of a response; by it older
 *     and newer submissions are told. Empty where the source does not tell
 * @param layoutRule rule by which the layout was recognised, in words; empty when it was not
 */
public record ValidatedSubmission(
        ReceivedFile file,
        Optional<Cover> cover,
        Verdict verdict,
        List<Finding> findings,
        ResponseCounts counts,
        Optional<Responses> responses,
        boolean synthetic,
        Optional<LocalDate> sourceDate,
        String layoutRule) {

    public ValidatedSubmission {
        findings = List.copyOf(findings);
        if (responses.isPresent() != verdict.accepted()) {
            throw new IllegalArgumentException(file.name() + ": responses belong to accepted files only: " + verdict);
        }
    }

    /** Whether the file brings final weights, to be used as given. */
    public boolean weightsGiven() {
        return counts.findingsByCode().containsKey(FindingCode.WEIGHT_AS_GIVEN.text());
    }

    /** Without any content of the file. */
    @Override
    public String toString() {
        return file.name() + ": " + verdict + ", " + counts.accepted() + " of " + counts.found() + " rows";
    }
}
