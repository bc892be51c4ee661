package eu.regiometer.publication;

import eu.regiometer.findings.Finding;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.MappingDraft;
import eu.regiometer.intake.Verdict;
import eu.regiometer.validation.ResponseCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A dropped file that is to be answered.
 *
 * @param name name relative to the drop folder
 * @param hash SHA-256 of its content; empty for what is no file
 * @param cover its cover, as far as it could be read
 * @param verdict final verdict, after other files were looked at
 * @param findings all findings, those about other files included
 * @param counts rows and answers used
 * @param synthetic whether the cover says that the data are made up
 * @param layoutRule rule by which the layout was recognised; empty when it was not
 * @param replaces name of the submission that it took the place of, else empty
 * @param original its kept content; empty when there is none
 * @param mapping mapping sheet that its region is asked to complete
 */
public record FeedbackFile(
        String name,
        String hash,
        Optional<Cover> cover,
        Verdict verdict,
        List<Finding> findings,
        ResponseCounts counts,
        boolean synthetic,
        String layoutRule,
        String replaces,
        Optional<Path> original,
        Optional<MappingDraft> mapping) {

    public FeedbackFile {
        findings = findings.stream().sorted().toList();
    }

    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** Without any content of the file. */
    @Override
    public String toString() {
        return name + ": " + verdict;
    }
}
