package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewReader.Written;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.ReviewWords;
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
 * Where review workbooks come in: comments join those that are known, decisions are taken, and what cannot be taken is
 * told with its cell.
 */
final class ReviewInbox {

    private static final String OVERRIDES = "overrides.xlsx";
    private static final String MEANT = ".meant";
    private static final String UNSEEN = "unseen";

    private final ReviewDesk desk;
    private final ReviewReader reader;
    private final Defects defects;

    /**
     * An inbox.
     *
     * @param defects takes what is wrong
     */
    ReviewInbox(ReviewDesk desk, ReviewReader reader, Defects defects) {
        this.desk = desk;
        this.reader = reader;
        this.defects = defects;
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
     * Reads the workbooks of a folder; decisions are taken in the order of their days.
     *
     * @return the comments as they stand now, with the lines that they come from
     */
    List<Written<ReviewComment>> receive(Path reviews) {
        AnswersSeen answers = new AnswersSeen(desk, name(reviews));
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
            Optional<ReviewReader.Returned> returned = reader.read(file, desk::life, defects);
            returned.ifPresent(found -> {
                found.comments().forEach(line -> taken.add(take(line, answers)));
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
                .forEach(line -> decide(line));
        desk.keepComments();
        answers.keep();
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
                    .sorted(Comparator.comparing(ReviewInbox::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(reviews + " cannot be read", e);
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private Written<ReviewComment> take(Written<ReviewComment> line, AnswersSeen answers) {
        DocumentLife life = desk.life(line.what().document());
        if (line.version() > life.newest()) {
            unknownVersion(line.at(), line.version(), life);
        }
        var taken = new Written<>(line.at(), desk.take(byId(line.what())), line.version());
        Answer said = line.what().answer();
        if (answers.ignored(taken, said)) {
            ReviewComment comment = taken.what();
            boolean cleared = said.equals(Answer.NONE);
            defects.add(
                    line.at(),
                    (cleared
                                    ? "no answer any more to comment "
                                    : "the answer " + said.status() + " of before to comment ")
                            + comment.number() + " on " + comment.document() + ", where the answer "
                            + comment.answer().status() + " holds",
                    cleared ? "an answer in words" : "an answer that was not given before",
                    "write it in new words, or give it with: regiometer review " + comment.document() + " --answer "
                            + comment.number() + " --status " + said.status());
        }
        return taken;
    }

    /** The number printed at a place becomes its id, which lasts, as long as the version is known that printed it. */
    private ReviewComment byId(ReviewComment comment) {
        return desk.places(comment.document(), comment.version()).stream()
                .filter(place -> place.is(comment.place()))
                .findFirst()
                .map(place -> comment.at(place.id()))
                .orElse(comment);
    }

    private void decide(Written<Decision> line) {
        Decision decision = line.what();
        DocumentLife life = desk.life(decision.document());
        boolean first = life.version().isEmpty() && line.version() == 1;
        Optional<String> content = Optional.empty();
        if (line.version() > 0) {
            content = life.content(line.version());
        }
        if (life.knows(decision.about(content.orElse("")))) {
            return;
        }
        if (line.version() > 0 && content.isEmpty() && !first) {
            unknownVersion(line.at(), line.version(), life);
            return;
        }
        Meant meant = line.version() > 0 ? new Meant(content.orElse(""), true) : meant(life, decision);
        if (meant.content().equals(UNSEEN)) {
            note(decision, meant);
            defects.add(
                    line.at(),
                    decision.state() + " for " + decision.document() + ", written before it was made",
                    "a decision about a version that somebody could read",
                    "read the document, and write the number of its version into the column version");
            return;
        }
        desk.decide(decision.about(meant.content())).ifPresent(o -> {
            note(decision, meant);
            defects.add(line.at(), o.found(), o.expected(), o.remedy());
        });
    }

    /**
     * What a line that names no version is about.
     *
     * @param content SHA-256 of the content; empty for the next issue, {@link #UNSEEN} if nobody could read any
     * @param known whether it need not be noted: it was before, or the line itself tells
     */
    private record Meant(String content, boolean known) {}

    /**
     * A line that was refused stays in its workbook and is read by every run: whatever was made since, its writer has not
     * seen it. So it is about what it meant when it came first.
     */
    private Meant meant(DocumentLife life, Decision decision) {
        for (String noted : desk.note(decision.document() + MEANT)) {
            List<String> fields = TabLines.fields(noted);
            if (fields.subList(0, fields.size() - 1).equals(words(decision))) {
                return new Meant(fields.getLast(), true);
            }
        }
        boolean agrees = decision.state() == ReviewState.APPROVED
                || decision.state() == ReviewState.CORRECTED
                || decision.silence();
        if (life.version().isEmpty()) {
            return new Meant(agrees ? UNSEEN : "", !agrees);
        }
        return new Meant(life.subject(decision.state()), false);
    }

    private void note(Decision decision, Meant meant) {
        if (!meant.known()) {
            List<String> lines = new ArrayList<>(desk.note(decision.document() + MEANT));
            List<String> fields = new ArrayList<>(words(decision));
            fields.add(meant.content());
            lines.add(TabLines.line(fields));
            desk.note(decision.document() + MEANT, lines);
        }
    }

    private static List<String> words(Decision decision) {
        return List.of(
                decision.state().name(),
                decision.who(),
                decision.when().toString(),
                decision.until().map(LocalDate::toString).orElse(""),
                Boolean.toString(decision.silence()),
                decision.note());
    }

    private void unknownVersion(CellAddress at, int version, DocumentLife life) {
        int last = life.newest();
        defects.add(
                at,
                "version " + version + " of " + life.document(),
                last == 0 ? "no version, for it was never issued" : "1 to " + last,
                "correct the version, or leave it blank for the last one");
    }
}
