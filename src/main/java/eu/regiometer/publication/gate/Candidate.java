package eu.regiometer.publication.gate;

import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.Standing;
import java.util.List;

/**
 * A document that is to be published.
 *
 * @param key which report
 * @param standing where it stands now
 * @param comments all comments on it
 * @param pdf the PDF as it would be published
 * @param again the same, made a second time from the same figures
 */
public record Candidate(ReportKey key, Standing standing, List<ReviewComment> comments, byte[] pdf, byte[] again) {

    public Candidate {
        comments = List.copyOf(comments);
    }

    /** Id of the document. */
    String id() {
        return key.documentId();
    }
}
