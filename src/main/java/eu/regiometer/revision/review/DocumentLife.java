package eu.regiometer.revision.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened to a document so far, in the order in which it happened.
 *
 * @param document id of the document
 * @param versions versions, the first one first
 * @param decisions decisions, the first one first
 */
public record DocumentLife(String document, List<DocumentVersion> versions, List<Decision> decisions) {

    public DocumentLife {
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
    }

    /** A document of which nothing is known yet. */
    public static DocumentLife begin(String document) {
        return new DocumentLife(document, List.of(), List.of());
    }

    /** The state after the last decision, whatever became of the content since. */
    public ReviewState decided() {
        return decisions.isEmpty() ? ReviewState.DRAFT : decisions.getLast().state();
    }

    /** The version that was issued last; empty before the first issue. */
    public Optional<DocumentVersion> version() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Whether any version of it ever was public. */
    public boolean wasPublic() {
        return decisions.stream().anyMatch(d -> d.state().published());
    }

    /**
     * The content that a decision is about which names no version: that of the last version. Only a correction of a version
     * that is public already is about the issue that comes next, for there is nothing corrected yet.
     *
     * @param to state that the decision gives
     * @return its SHA-256; empty for the next issue
     */
    public String subject(ReviewState to) {
        String last = version().map(DocumentVersion::content).orElse("");
        boolean isPublic =
                decided().published() && decisions.getLast().content().equals(last);
        return to == ReviewState.CORRECTED && isPublic ? "" : last;
    }

    /** The content of a version; empty for a number that there is not. */
    public Optional<String> content(int number) {
        return versions.stream()
                .filter(v -> v.number() == number)
                .map(DocumentVersion::content)
                .findFirst();
    }

    /** The last version with a content; empty when none had it. */
    public OptionalInt number(String content) {
        return versions.reversed().stream()
                .filter(v -> v.content().equals(content))
                .mapToInt(DocumentVersion::number)
                .findFirst();
    }

    /**
     * After an issue: another content than that of the last version makes a new one, and decisions that came before any
     * issue, or with this one, are about it. What is withdrawn has no further versions.
     *
     * @param date report date
     */
    public DocumentLife issued(String content, LocalDate date) {
        List<DocumentVersion> all = new ArrayList<>(versions);
        boolean withdrawn = decided() == ReviewState.WITHDRAWN && !versions.isEmpty();
        if (!withdrawn && version().filter(v -> v.content().equals(content)).isEmpty()) {
            all.add(new DocumentVersion(versions.size() + 1, content, date));
        }
        return new DocumentLife(
                document,
                all,
                decisions.stream()
                        .map(d -> d.content().isEmpty() ? d.about(content) : d)
                        .toList());
    }

    /** Whether a decision that says the same was taken already; about the same content, if it names one. */
    public boolean knows(Decision decision) {
        return decisions.stream().anyMatch(decision::repeats);
    }

    /**
     * Why a decision cannot be taken now.
     *
     * @return what was found, and what is allowed; empty when it can be taken
     */
    public Optional<Objection> objection(Decision decision) {
        ReviewState from = standing();
        ReviewState to = decision.state();
        boolean moved = from == to && (to == ReviewState.IN_REVIEW || to == ReviewState.APPROVED);
        if (!moved && !from.next().contains(to)) {
            return Optional.of(new Objection(
                    to + " for " + document + ", which is " + from,
                    from.next().isEmpty()
                            ? "no further decision: " + from + " is final"
                            : "one of " + String.join(", ", words(from.next())),
                    "choose one of them, or decide first what comes before"));
        }
        boolean ofThis = to == ReviewState.IN_REVIEW || to == ReviewState.APPROVED || to == ReviewState.DRAFT;
        if (ofThis && !isAboutLast(decision)) {
            return Optional.of(new Objection(
                    to + " for " + known(decision.content()) + " of " + document,
                    "a decision about version " + versions.getLast().number() + ", the last one",
                    "read that version, and decide about it"));
        }
        if (!decisions.isEmpty() && decision.when().isBefore(decisions.getLast().when())) {
            return Optional.of(new Objection(
                    "the day " + decision.when() + " for " + document,
                    "no day before the last decision, of " + decisions.getLast().when(),
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
        OptionalInt number = number(content);
        return number.isPresent() ? "version " + number.getAsInt() : "an unknown version";
    }

    /** The same after a decision that meets no objection. */
    public DocumentLife with(Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new DocumentLife(document, versions, all);
    }

    /** The state for the next decision: an approval of another content than the last version has lapsed. */
    private ReviewState standing() {
        return decided() == ReviewState.APPROVED && !isAboutLast(decisions.getLast()) ? ReviewState.DRAFT : decided();
    }

    private boolean isAboutLast(Decision decision) {
        return decision.content().isEmpty()
                || version()
                        .filter(v -> !v.content().equals(decision.content()))
                        .isEmpty();
    }

    /**
     * Where the last version stands on a day.
     *
     * @param day day on which it is asked, as deadlines pass
     * @param comments comments of reviewers
     * @throws IllegalStateException before the first issue
     */
    public Standing standing(LocalDate day, Tally comments) {
        DocumentVersion last = version().orElseThrow(() -> new IllegalStateException(document + " was never issued"));
        if (decisions.isEmpty()) {
            return new Standing(this, last, ReviewState.DRAFT, Optional.empty(), comments);
        }
        Decision decision = decisions.getLast();
        boolean same = isAboutLast(decision);
        return switch (decision.state()) {
            case DRAFT -> new Standing(this, last, ReviewState.DRAFT, Optional.empty(), comments);
            case IN_REVIEW -> {
                boolean over = decision.until().filter(u -> u.isBefore(day)).isPresent();
                yield over && decision.silence() && same && comments.openMust() == 0
                        ? byConsent(decision, last, comments)
                        : new Standing(this, last, ReviewState.IN_REVIEW, Optional.of(decision), comments);
            }
            case APPROVED, PUBLISHED, CORRECTED ->
                same
                        ? new Standing(this, last, decision.state(), Optional.of(decision), comments)
                        : new Standing(this, last, ReviewState.DRAFT, Optional.of(decision), comments);
            case WITHDRAWN -> new Standing(this, last, ReviewState.WITHDRAWN, Optional.of(decision), comments);
        };
    }

    private Standing byConsent(Decision review, DocumentVersion last, Tally comments) {
        Decision silent = new Decision(
                document,
                ReviewState.APPROVED,
                "",
                review.until().orElse(review.when()),
                Optional.empty(),
                true,
                "",
                last.content());
        return new Standing(with(silent), last, ReviewState.APPROVED, Optional.of(silent), comments);
    }

    private static List<String> words(List<ReviewState> states) {
        return states.stream().map(ReviewState::name).toList();
    }

    /**
     * Why something cannot be done.
     *
     * @param found what was found
     * @param expected what was expected
     * @param remedy what to do, starting with a verb
     */
    public record Objection(String found, String expected, String remedy) {

        @Override
        public String toString() {
            return "found " + found + "; expected " + expected + "; mend: " + remedy;
        }
    }
}
