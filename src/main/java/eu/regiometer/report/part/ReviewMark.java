package eu.regiometer.report.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document shows of its state, beside its content.
 *
 * @param line state in one line, for the head of each page; empty when the state is not marked
 * @param guard whether the line stands across each page as well
 * @param notice what became of an earlier version; empty if there is nothing to say
 * @param approval record of approval, of a published document
 * @param errata what was corrected since it was first published
 * @param withdrawal that it was withdrawn
 */
public record ReviewMark(
        String line,
        boolean guard,
        String notice,
        Optional<Approval> approval,
        List<Erratum> errata,
        Optional<Withdrawal> withdrawal) {

    public ReviewMark {
        errata = List.copyOf(errata);
    }

    /**
     * The record of approval.
     *
     * @param document id of the document
     * @param version number and date of the version
     * @param content SHA-256 of the content
     * @param corrected whether the content corrects the one that was approved, and nobody approved it in a review
     * @param comments how many comments there were; empty without any
     * @param decisions decisions, the first one first
     */
    public record Approval(
            String document, String version, String content, boolean corrected, String comments, List<Line> decisions) {

        public Approval {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A decision.
     *
     * @param what state that the document took
     * @param who who decided
     * @param when day
     * @param until deadline or end of an embargo
     * @param about version that it is about, with the first signs of the SHA-256 of its content; empty when not known
     * @param note remark
     */
    public record Line(String what, String who, LocalDate when, Optional<LocalDate> until, String about, String note) {}

    /**
     * What was corrected.
     *
     * @param version version that is correct; empty when it is not known
     * @param day day of the correction
     * @param text what was corrected
     */
    public record Erratum(String version, LocalDate day, String text) {}

    /**
     * That a document was withdrawn.
     *
     * @param day day
     * @param reason reason
     */
    public record Withdrawal(LocalDate day, String reason) {}
}
