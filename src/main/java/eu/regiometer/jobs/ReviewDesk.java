package eu.regiometer.jobs;

import eu.regiometer.report.ReportDocument;
import eu.regiometer.revision.Place;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentBook;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.workbook.ContentHash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where each document is told where it stands. Everything it learns goes into the history in
 * the state folder at once. May be used by several threads.
 */
final class ReviewDesk {

    private static final String MADE = ".made";
    private static final String PLACES = ".places-";
    private static final int REMEMBERED = 8;

    private final ReviewStore store;
    private final SortedMap<String, DocumentLife> lives;
    private final CommentBook comments;
    private final LocalDate day;

    private ReviewDesk(ReviewStore store, LocalDate day) {
        this.store = store;
        this.lives = store.lives();
        this.comments = store.comments();
        this.day = day;
    }

    /**
     * A desk over the history so far.
     *
     * @param day day on which it is asked where documents stand
     */
    static ReviewDesk open(StateFolder state, LocalDate day) {
        ReviewDesk desk = new ReviewDesk(state.reviews(), day);
        PublicEditions editions = state.editions();
        desk.lives.replaceAll((document, life) -> life.handed(editions.versions(document)));
        return desk;
    }

    /** Joins a comment with those that are known; the comment as it stands then. It lasts after {@link #keepComments}. */
    synchronized ReviewComment take(ReviewComment comment) {
        return comments.add(comment);
    }

    synchronized void keepComments() {
        store.store(comments);
    }

    /** A small note beside the history. */
    List<String> note(String name) {
        return store.note(name);
    }

    void note(String name, List<String> lines) {
        store.note(name, lines);
    }

    /** Takes a decision, unless something speaks against it. */
    synchronized Optional<DocumentLife.Objection> decide(Decision decision) {
        DocumentLife life = life(decision.document());
        Optional<DocumentLife.Objection> objection = life.objection(decision);
        if (objection.isEmpty()) {
            keep(life.with(decision.counting(Tally.of(comments.of(decision.document())))));
        }
        return objection;
    }

    /** Notes an issue of a document, and says where it stands. */
    synchronized Standing issued(String document, String content) {
        keep(life(document).issued(content, day));
        return standing(document).orElseThrow();
    }

    /** Where the last issue of a document stands; empty when there was none. */
    synchronized Optional<Standing> standing(String document) {
        DocumentLife life = life(document);
        return life.version().map(version -> life.standing(day, Tally.of(comments.of(document))));
    }

    synchronized DocumentLife life(String document) {
        return lives.getOrDefault(document, DocumentLife.begin(document));
    }

    private void keep(DocumentLife life) {
        DocumentLife before = lives.put(life.document(), life);
        if (!life.equals(before)) {
            store.store(life);
        }
    }

    /** Answers a comment; the comment before, empty if there is none with this number. */
    synchronized Optional<ReviewComment> answer(String document, int number, Answer answer) {
        Optional<ReviewComment> before = comments.answer(document, number, answer);
        store.store(comments);
        return before;
    }

    synchronized List<ReviewComment> comments(String document) {
        return comments.of(document);
    }

    /** Notes how a PDF was marked, and for documents that have reviewers the places that they may name. */
    synchronized void made(ReportDocument document, byte[] pdf) {
        String id = document.key().documentId();
        Standing standing = standing(id).orElseThrow();
        made(standing, pdf);
        if (reviewed(standing)) {
            store.note(
                    id + PLACES + standing.version().number(),
                    document.places().stream()
                            .map(place -> TabLines.line(place.kind().name(), place.id(), place.number(), place.words()))
                            .toList());
        }
    }

    /** Notes how a PDF was marked. */
    synchronized void made(Standing standing, byte[] pdf) {
        String id = standing.life().document();
        List<String> lines = new ArrayList<>(store.note(id + MADE));
        String line = TabLines.line(ContentHash.of(pdf), fingerprint(standing));
        lines.remove(line);
        lines.add(line);
        store.note(id + MADE, lines.subList(Math.max(0, lines.size() - REMEMBERED), lines.size()));
    }

    /** Whether a document has reviewers, or had some. */
    boolean reviewed(Standing standing) {
        return standing.state() == ReviewState.IN_REVIEW || standing.comments().all() > 0;
    }

    /** Whether a PDF with this hash bears the marks that its document should bear now. */
    synchronized boolean isMarked(String document, String pdfHash) {
        return standing(document)
                .filter(now -> store.note(document + MADE).contains(TabLines.line(pdfHash, fingerprint(now))))
                .filter(now -> !reviewed(now)
                        || !places(document, now.version().number()).isEmpty())
                .isPresent();
    }

    /** Places of a version of a document that has reviewers. */
    List<Place> places(String document, int version) {
        return store.note(document + PLACES + version).stream()
                .map(TabLines::fields)
                .map(f -> new Place(Place.Kind.valueOf(f.get(0)), f.get(1), f.get(2), f.get(3)))
                .toList();
    }

    /** What the marks of a document depend on, in one word. */
    static String fingerprint(Standing standing) {
        boolean recorded = standing.state().published();
        return ContentHash.of(String.join(
                "\n",
                standing.state().name(),
                standing.version().toString(),
                standing.by().toString(),
                recorded ? standing.record().toString() : "",
                recorded ? standing.errata().toString() : "",
                recorded ? standing.recorded().toString() : ""));
    }
}
