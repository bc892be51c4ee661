package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.Verdict;
import eu.regiometer.validation.ResponseCounts;
import eu.regiometer.validation.ValidatedSubmission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a file that was read: everything but its answers.
 *
 * @param name name relative to the drop folder
 * @param hash SHA-256 of the content
 * @param size size in bytes
 * @param cover cover, as far as it could be read
 * @param verdict verdict on the file by itself
 * @param findings findings in the order of the feedback
 * @param counts rows and answers used
 * @param synthetic whether the cover says that the data are made up
 * @param sourceDate day of the export or of the latest change of a response, where the source tells
 * @param layoutRule rule by which the layout was recognised
 * @param mapping mapping sheet by which it was read
 */
record SubmissionRecord(
        String name,
        String hash,
        long size,
        Optional<Cover> cover,
        Verdict verdict,
        List<Finding> findings,
        ResponseCounts counts,
        boolean synthetic,
        Optional<LocalDate> sourceDate,
        String layoutRule,
        Optional<MappedBy> mapping) {

    SubmissionRecord {
        findings = List.copyOf(findings);
    }

    /** A file that could not even be opened, or not yet. */
    static SubmissionRecord of(Submission.Refused refused) {
        boolean waits = refused.findings().stream().noneMatch(finding -> finding.effect() == Effect.FILE);
        return new SubmissionRecord(
                refused.file().name(),
                refused.file().hash(),
                refused.file().size(),
                refused.cover(),
                waits ? Verdict.WAITING : Verdict.REFUSED,
                refused.findings(),
                ResponseCounts.NONE,
                false,
                Optional.empty(),
                refused.layoutRule(),
                Optional.empty());
    }

    /** A file that is still being written to. */
    static SubmissionRecord unfinished(ReceivedFile file) {
        Finding finding = Finding.of(FindingCode.FILE_UNFINISHED, CellAddress.file(file.fileName()));
        return of(new Submission.Refused(file, Optional.empty(), List.of(finding), ""));
    }

    static SubmissionRecord of(ValidatedSubmission submission, Optional<MappedBy> mapping) {
        return new SubmissionRecord(
                submission.file().name(),
                submission.file().hash(),
                submission.file().size(),
                submission.cover(),
                submission.verdict(),
                submission.findings(),
                submission.counts(),
                submission.synthetic(),
                submission.sourceDate(),
                submission.layoutRule(),
                mapping);
    }

    /** Whether it holds something of this content: the file's own or that of its mapping sheet. */
    boolean restsOn(String content) {
        return hash.equals(content)
                || mapping.filter(sheet -> sheet.hash().equals(content)).isPresent();
    }
}
