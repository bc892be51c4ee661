package eu.regiometer.revision.review;

import eu.regiometer.revision.review.DocumentLife.Objection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What speaks against a decision about a document. */
final class Objections {

    private final DocumentLife life;

    Objections(DocumentLife life) {
        this.life = life;
    }

    /** The first objection; empty when the decision can be taken. */
    Optional<Objection> to(Decision decision) {
        ReviewState from = life.standing();
        ReviewState to = decision.state();
        boolean moved = from == to && (to == ReviewState.IN_REVIEW || to == ReviewState.APPROVED);
        if (!moved && !from.next().contains(to)) {
            return Optional.of(new Objection(
                    to + " for " + life.document() + ", which is " + from,
                    from.next().isEmpty()
                            ? "no further decision: " + from + " is final"
                            : "one of " + String.join(", ", words(from.next())),
                    "choose one of them, or decide first what comes before"));
        }
        boolean ofThis = to != ReviewState.PUBLISHED && to != ReviewState.WITHDRAWN;
        if (ofThis && !life.isAboutLast(decision)) {
            return Optional.of(new Objection(
                    to + " for " + known(decision.content()) + " of " + life.document(),
                    "a decision about version " + life.version().orElseThrow().number() + ", the last one",
                    "read that version, and decide about it"));
        }
        if (!life.decisions().isEmpty()
                && decision.when().isBefore(life.decisions().getLast().when())) {
            return Optional.of(new Objection(
                    "the day " + decision.when() + " for " + life.document(),
                    "no day before the last decision, of "
                            + life.decisions().getLast().when(),
                    "correct the day; when publishing, give it with --date"));
        }
        if (to == ReviewState.IN_REVIEW
                && decision.until().filter(u -> !u.isBefore(decision.when())).isEmpty()) {
            return Optional.of(new Objection(
                    decision.until().map(u -> "the deadline " + u).orElse("a review without a deadline"),
                    "a deadline on or after " + decision.when(),
                    "write the deadline into the column until, or give it with --until"));
        }
        if ((to == ReviewState.CORRECTED || to == ReviewState.WITHDRAWN)
                && decision.note().isBlank()) {
            return Optional.of(new Objection(
                    to + " without a note",
                    to == ReviewState.CORRECTED ? "the erratum in words" : "the reason in words",
                    "write it into the column note, or give it with --note; it is printed"));
        }
        return Optional.empty();
    }

    private String known(String content) {
        OptionalInt number = life.number(content, 0);
        return number.isPresent() ? "version " + number.getAsInt() : "an unknown version";
    }

    private static List<String> words(List<ReviewState> states) {
        return states.stream().map(ReviewState::name).toList();
    }
}
