package eu.regiometer.jobs;

import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentBook;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.DocumentVersion;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.revision.review.Weight;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The history of reviews on the disk: a file per document with its versions and decisions, one with all comments. Lines
 * are only ever added to a life, so that reading them again gives the same states.
 */
final class ReviewStore {

    private static final String LIFE = ".life";
    private static final String COMMENTS = "comments.tsv";
    private static final String VERSION = "version";
    private static final String DECISION = "decision";
    private static final String ANSWER = "answer";
    private static final String COMMENT = "comment";

    /** The field of a decision with which its tally begins. */
    private static final int TALLY = 8;

    private final Path folder;

    ReviewStore(Path folder) {
        this.folder = folder;
    }

    /** What happened to all documents, by id. */
    SortedMap<String, DocumentLife> lives() {
        SortedMap<String, DocumentLife> lives = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(LIFE)) {
                        String document = name.substring(0, name.length() - LIFE.length());
                        lives.put(document, life(document, Files.readAllLines(file)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be read", e);
            }
        }
        return lives;
    }

    private static DocumentLife life(String document, List<String> lines) {
        List<DocumentVersion> versions = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (String line : lines) {
            List<String> f = TabLines.fields(line);
            if (f.getFirst().equals(VERSION)) {
                versions.add(new DocumentVersion(Integer.parseInt(f.get(1)), f.get(2), LocalDate.parse(f.get(3))));
            } else if (f.getFirst().equals(DECISION)) {
                decisions.add(new Decision(
                        document,
                        ReviewState.valueOf(f.get(1)),
                        f.get(2),
                        LocalDate.parse(f.get(3)),
                        f.get(4).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(f.get(4))),
                        Boolean.parseBoolean(f.get(5)),
                        f.get(6),
                        f.get(7),
                        tally(f)));
            }
        }
        return new DocumentLife(document, versions, decisions);
    }

    /** The comments that a decision counts; an earlier version of the product noted none. */
    private static Optional<Tally> tally(List<String> f) {
        return f.size() <= TALLY
                ? Optional.empty()
                : Optional.of(new Tally(
                        Integer.parseInt(f.get(TALLY)),
                        Integer.parseInt(f.get(TALLY + 1)),
                        Integer.parseInt(f.get(TALLY + 2)),
                        Integer.parseInt(f.get(TALLY + 3))));
    }

    void store(DocumentLife life) {
        List<String> lines = new ArrayList<>();
        for (DocumentVersion v : life.versions()) {
            lines.add(TabLines.line(
                    VERSION, Integer.toString(v.number()), v.content(), v.date().toString()));
        }
        for (Decision d : life.decisions()) {
            List<String> fields = new ArrayList<>(List.of(
                    DECISION,
                    d.state().name(),
                    d.who(),
                    d.when().toString(),
                    d.until().map(LocalDate::toString).orElse(""),
                    Boolean.toString(d.silence()),
                    d.note(),
                    d.content()));
            d.comments()
                    .ifPresent(t -> IntStream.of(t.all(), t.done(), t.openMust(), t.openShould())
                            .mapToObj(Integer::toString)
                            .forEach(fields::add));
            lines.add(TabLines.line(fields));
        }
        write(folder.resolve(life.document() + LIFE), lines);
    }

    /** All comments, with all their answers. */
    CommentBook comments() {
        List<ReviewComment> comments = new ArrayList<>();
        for (String line : lines(folder.resolve(COMMENTS))) {
            List<String> f = TabLines.fields(line);
            if (f.getFirst().equals(COMMENT)) {
                comments.add(new ReviewComment(
                        f.get(1),
                        0,
                        f.get(2),
                        f.get(3),
                        f.get(4),
                        Weight.valueOf(f.get(5)),
                        Integer.parseInt(f.get(6)),
                        List.of()));
            } else if (f.getFirst().equals(ANSWER)) {
                comments.add(comments.removeLast().saidNow(new Answer(CommentStatus.valueOf(f.get(1)), f.get(2))));
            }
        }
        return CommentBook.of(comments);
    }

    void store(CommentBook book) {
        List<String> lines = new ArrayList<>();
        for (ReviewComment c : book.all()) {
            lines.add(TabLines.line(
                    COMMENT,
                    c.document(),
                    c.place(),
                    c.text(),
                    c.author(),
                    c.weight().name(),
                    Integer.toString(c.version())));
            c.answers().forEach(a -> lines.add(TabLines.line(ANSWER, a.status().name(), a.text())));
        }
        write(folder.resolve(COMMENTS), lines);
    }

    /** Hash of all decisions, versions and comments. */
    String hash() {
        SortedMap<String, String> files =
                new TreeMap<>(Fingerprint.ofFolder(folder).files());
        files.keySet().removeIf(name -> !name.endsWith(LIFE) && !name.equals(COMMENTS));
        return Fingerprint.of(files).hash();
    }

    /** A small note of this folder, such as what was seen last; no lines when it was never written. */
    List<String> note(String name) {
        return lines(folder.resolve(name));
    }

    void note(String name, List<String> lines) {
        write(folder.resolve(name), lines);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static void write(Path file, List<String> lines) {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                OutputFiles.write(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
