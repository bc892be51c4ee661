package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.Place;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentBook;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewReader.Written;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.ReviewWords;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where review workbooks come in and each document is told where it stands. Everything it learns goes into the history in
 * the state folder at once. May be used by several threads.
 */
final class ReviewDesk {

    private static final String OVERRIDES = "overrides.xlsx";

    private static final String MADE = ".made";
    private static final String UNSEEN = ".unseen";
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
        return new ReviewDesk(state.reviews(), day);
    }

    /** Words of review workbooks in these languages. */
    static ReviewWords words(TemplateSet templates, List<String> languages) {
        return new ReviewWords(languages.stream()
                .map(language -> texts(TextBundle.read(templates.folder(), language)))
                .toList());
    }

    private static Map<String, String> texts(TextBundle bundle) {
        Map<String, String> texts = new HashMap<>();
        bundle.keys().stream()
                .filter(key -> key.startsWith("review.") || key.startsWith("state."))
                .filter(key -> !key.startsWith("review.gone"))
                .forEach(key -> texts.put(key, bundle.text(key)));
        return texts;
    }

    /** Hash of all that reviewers sent, overrides left out: they change figures and are an input of the run itself. */
    static String received(Path reviews) {
        SortedMap<String, String> files =
                new TreeMap<>(Fingerprint.ofFolder(reviews).files());
        files.remove(OVERRIDES);
        return Fingerprint.of(files).hash();
    }

    /**
     * Reads the workbooks of a folder: comments join those that are known, decisions are taken in the order of their days.
     *
     * @param defects takes what is wrong
     * @return the comments as they stand now, with the lines that they come from
     */
    synchronized List<Written<ReviewComment>> receive(Path reviews, ReviewReader reader, Defects defects) {
        List<Written<ReviewComment>> taken = new ArrayList<>();
        List<Written<Decision>> decisions = new ArrayList<>();
        for (Path file : files(reviews)) {
            if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                defects.add(
                        CellAddress.file(name(file)),
                        "a file that is no workbook of the form .xlsx; nothing in it was read",
                        "review workbooks (.xlsx) alone",
                        "save it as .xlsx, or move it out of the folder");
                continue;
            }
            Optional<ReviewReader.Returned> returned = reader.read(file, this::life, defects);
            returned.ifPresent(found -> {
                found.comments().forEach(line -> taken.add(takeComment(line, defects)));
                decisions.addAll(found.decisions());
            });
            if (returned.isEmpty()
                    && defects.all().stream().noneMatch(d -> d.at().file().equals(name(file)))) {
                defects.add(
                        CellAddress.file(name(file)),
                        "a workbook without the sheets comments and decisions",
                        "a review workbook, or overrides.xlsx",
                        "move it out of the folder, or send back the workbook of output/reviews");
            }
        }
        decisions.stream()
                .sorted(Comparator.comparing(
                        (Written<Decision> line) -> line.what().when()))
                .forEach(line -> takeDecision(line, defects));
        store.store(comments);
        return taken;
    }

    private static List<Path> files(Path reviews) {
        if (!Files.isDirectory(reviews)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(reviews)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return !name.startsWith("~$") && !name.startsWith(".") && !name.equals(OVERRIDES);
                    })
                    .sorted(Comparator.comparing(ReviewDesk::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(reviews + " cannot be read", e);
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private Written<ReviewComment> takeComment(Written<ReviewComment> line, Defects defects) {
        if (line.version() > 0
                && line.version() > life(line.what().document()).versions().size()) {
            unknownVersion(line.at(), line.version(), life(line.what().document()), defects);
        }
        return new Written<>(line.at(), comments.add(byId(line.what())), line.version());
    }

    /** The number printed at a place becomes its id, which lasts, as long as the version is known that printed it. */
    private ReviewComment byId(ReviewComment comment) {
        return places(comment.document(), comment.version()).stream()
                .filter(place -> place.is(comment.place()))
                .findFirst()
                .map(place -> comment.at(place.id()))
                .orElse(comment);
    }

    private void takeDecision(Written<Decision> line, Defects defects) {
        Decision decision = line.what();
        DocumentLife life = life(decision.document());
        boolean first = life.version().isEmpty() && line.version() == 1;
        Optional<String> content = Optional.empty();
        if (line.version() > 0) {
            content = life.content(line.version());
        }
        if (life.knows(decision.about(content.orElse("")))) {
            return;
        }
        if (line.version() > 0 && content.isEmpty() && !first) {
            unknownVersion(line.at(), line.version(), life, defects);
            return;
        }
        if (line.version() == 0 && isUnseen(life, decision)) {
            defects.add(
                    line.at(),
                    decision.state() + " for " + decision.document() + ", written before it was made",
                    "a decision about a version that somebody could read",
                    "read the document, and write the number of its version into the column version");
            return;
        }
        if (line.version() == 0) {
            content = Optional.of(life.subject(decision.state()));
        }
        Optional<DocumentLife.Objection> objection = decide(decision.about(content.orElse("")));
        objection.ifPresent(o -> defects.add(line.at(), o.found(), o.expected(), o.remedy()));
    }

    /** Whether a line agrees to a document that did not exist when the line came first; it stays so. */
    private boolean isUnseen(DocumentLife life, Decision decision) {
        boolean agrees = decision.state() == ReviewState.APPROVED
                || decision.state() == ReviewState.CORRECTED
                || decision.silence();
        if (!agrees) {
            return false;
        }
        String line = TabLines.line(
                decision.state().name(), decision.who(), decision.when().toString(), decision.note());
        List<String> unseen = new ArrayList<>(store.note(decision.document() + UNSEEN));
        if (life.version().isEmpty() && !unseen.contains(line)) {
            unseen.add(line);
            store.note(decision.document() + UNSEEN, unseen);
        }
        return unseen.contains(line);
    }

    private static void unknownVersion(CellAddress at, int version, DocumentLife life, Defects defects) {
        int last = life.versions().size();
        defects.add(
                at,
                "version " + version + " of " + life.document(),
                last == 0 ? "no version, for it was never issued" : "1 to " + last,
                "correct the version, or leave it blank for the last one");
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
