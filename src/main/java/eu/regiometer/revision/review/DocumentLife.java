package eu.regiometer.revision.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What happened to a document so far, in the order in which it happened.
 *
 * @param document id of the document
 * @param versions versions in the order of their issues; an issue that goes back to a content is that version again
 * @param decisions decisions, the first one first
 * @param handed numbers of corrected versions that the public was handed; of the others it has what was published
 */
public record DocumentLife(
        String document, List<DocumentVersion> versions, List<Decision> decisions, List<Integer> handed) {

    public DocumentLife {
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
        handed = List.copyOf(handed);
    }

    /** What happened to a document of which no correction was handed out. */
    public DocumentLife(String document, List<DocumentVersion> versions, List<Decision> decisions) {
        this(document, versions, decisions, List.of());
    }

    /** The same when the public was handed these versions. */
    public DocumentLife handed(Collection<Integer> numbers) {
        return new DocumentLife(document, versions, decisions, List.copyOf(numbers));
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
        return to == ReviewState.CORRECTED && isPublic(last) ? "" : last;
    }

    /** The content of a version; empty for a number that there is not. */
    public Optional<String> content(int number) {
        return versions.stream()
                .filter(v -> v.number() == number)
                .map(DocumentVersion::content)
                .findFirst();
    }

    /** The highest number of a version; 0 before the first issue. */
    public int newest() {
        return versions.stream().mapToInt(DocumentVersion::number).max().orElse(0);
    }

    /**
     * The version that a decision is about: the first one with its content that is not older than the version of the
     * decision before, for a content may come back. Empty while it waits for an issue.
     */
    public OptionalInt number(Decision decision) {
        int from = 0;
        for (Decision each : decisions) {
            OptionalInt number = number(each.content(), from);
            if (each.equals(decision)) {
                return number;
            }
            boolean counts = each.state() != ReviewState.CORRECTED || isHanded(number);
            from = counts ? number.orElse(from) : from;
        }
        return number(decision.content(), from);
    }

    OptionalInt number(String content, int from) {
        OptionalInt later = numbers(content).filter(n -> n >= from).min();
        return later.isPresent() ? later : numbers(content).max();
    }

    private IntStream numbers(String content) {
        return versions.stream().filter(v -> v.content().equals(content)).mapToInt(DocumentVersion::number);
    }

    private boolean isHanded(OptionalInt number) {
        return number.isPresent() && handed.contains(number.getAsInt());
    }

    /** Whether an erratum waits for the version that corrects. */
    public boolean waiting() {
        return decisions.stream().anyMatch(this::waits);
    }

    private boolean waits(Decision decision) {
        return decision.state() == ReviewState.CORRECTED && decision.content().isEmpty() && !versions.isEmpty();
    }

    /**
     * The decisions that count for a content. An erratum that waits is not among them, nor one about another content that
     * the public never was handed: nobody has seen what it corrects.
     */
    List<Decision> counting(String content) {
        return decisions.stream()
                .filter(d -> d.state() != ReviewState.CORRECTED
                        || !waits(d) && (d.content().equals(content) || isHanded(number(d))))
                .toList();
    }

    /** Whether a content is the one that the public was handed last. */
    private boolean isPublic(String content) {
        return decisions.stream()
                .filter(d ->
                        d.state() == ReviewState.PUBLISHED || d.state() == ReviewState.CORRECTED && isHanded(number(d)))
                .reduce((before, last) -> last)
                .filter(d -> d.content().equals(content))
                .isPresent();
    }

    /**
     * After an issue: another content than that of the last version makes a new one, unless it is the one that was decided
     * about last, which then is the last version again. Decisions that came before any issue, or with this one, are about
     * it; an erratum goes on waiting while the content is the public one. What is withdrawn has no further versions.
     *
     * @param date report date
     */
    public DocumentLife issued(String content, LocalDate date) {
        List<DocumentVersion> all = new ArrayList<>(versions);
        boolean withdrawn = decided() == ReviewState.WITHDRAWN && !versions.isEmpty();
        if (!withdrawn && version().filter(v -> v.content().equals(content)).isEmpty()) {
            all.add(decidedLast(content).orElseGet(() -> new DocumentVersion(newest() + 1, content, date)));
        }
        boolean corrects = !isPublic(content);
        return new DocumentLife(
                document,
                all,
                decisions.stream()
                        .map(d -> d.content().isEmpty() && (corrects || !waits(d)) ? d.about(content) : d)
                        .toList(),
                handed);
    }

    private Optional<DocumentVersion> decidedLast(String content) {
        return counting(content).stream()
                .reduce((before, last) -> last)
                .filter(d -> d.content().equals(content))
                .flatMap(d -> versions.stream()
                        .filter(v -> number(d).equals(OptionalInt.of(v.number())))
                        .findFirst());
    }

    /**
     * Whether a decision that says the same was taken already; about the same content, if it names one. An erratum that
     * names the version to be corrected has become one about the version that corrects.
     */
    public boolean knows(Decision decision) {
        return decisions.stream()
                .anyMatch(known -> decision.repeats(known)
                        || decision.state() == ReviewState.CORRECTED
                                && decision.about("").repeats(known)
                                && number(decision.content(), 0).orElse(Integer.MAX_VALUE)
                                        < number(known).orElse(0));
    }

    /**
     * Why a decision cannot be taken now.
     *
     * @return what was found, and what is allowed; empty when it can be taken
     */
    public Optional<Objection> objection(Decision decision) {
        return new Objections(this).to(decision);
    }

    /** The same after a decision that meets no objection; an erratum about the public content waits for another one. */
    public DocumentLife with(Decision decision) {
        boolean waits = decision.state() == ReviewState.CORRECTED && isPublic(decision.content());
        List<Decision> all = new ArrayList<>(decisions);
        all.add(waits ? decision.about("") : decision);
        return new DocumentLife(document, versions, all, handed);
    }

    /** The state for the next decision: an approval of another content than the last version has lapsed. */
    ReviewState standing() {
        return decided() == ReviewState.APPROVED && !isAboutLast(decisions.getLast()) ? ReviewState.DRAFT : decided();
    }

    boolean isAboutLast(Decision decision) {
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
        List<Decision> counting = counting(last.content());
        if (counting.isEmpty()) {
            return new Standing(this, last, ReviewState.DRAFT, Optional.empty(), comments);
        }
        Decision decision = counting.getLast();
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
