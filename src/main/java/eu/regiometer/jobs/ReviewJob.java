package eu.regiometer.jobs;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Shows where documents stand, takes what reviewers sent, and notes decisions and answers. */
public final class ReviewJob {

    private final ReviewDesk desk;
    private final ReviewReader reader;
    private final List<String> ofWave;
    private final LocalDate day;
    private final List<String> lines = new ArrayList<>();
    private int noted;

    private ReviewJob(ReviewDesk desk, ReviewReader reader, List<String> ofWave, LocalDate day) {
        this.desk = desk;
        this.reader = reader;
        this.ofWave = ofWave;
        this.day = day;
    }

    /**
     * What is asked.
     *
     * @param request folders, wave and, as the day, the date
     * @param documents ids with or without language, or {@code ALL}; none: all documents of the wave that were made
     * @param step what to do; empty: only show
     */
    public record Asked(RunRequest request, List<String> documents, Optional<Step> step) {

        public Asked {
            documents = List.copyOf(documents);
        }
    }

    /** Something that is to be noted. */
    public sealed interface Step {

        /**
         * A decision on every document named.
         *
         * @param to state
         * @param by who decided
         * @param until deadline or end of an embargo
         * @param silence whether silence approves
         * @param note reason, erratum or remark
         */
        record Decide(ReviewState to, String by, Optional<LocalDate> until, boolean silence, String note)
                implements Step {}

        /**
         * An answer to a comment on the document named.
         *
         * @param number number of the comment
         * @param answer the answer
         */
        record Reply(int number, Answer answer) implements Step {}
    }

    /**
     * What came of it.
     *
     * @param lines for the person who asks
     * @param refused whether something was refused
     */
    public record Told(List<String> lines, boolean refused) {}

    /**
     * Does it. What reviewers sent is taken in first, and nothing is printed anew; the next run does that.
     *
     * @throws NothingToReadException if a document is not known or was never made
     * @throws AnotherRunException if a run is active
     */
    public static Told review(Asked asked) {
        RunRequest request = asked.request();
        Programme programme = Programme.read(request.programme());
        Wave wave = MainJob.wave(request, programme.territory());
        TemplateSet templates = TemplateSet.read(request.templates(), programme.languages());
        Editions editions = Editions.of(programme.languages(), programme.territory(), templates::holds);
        StateFolder state = new StateFolder(request.state());
        state.create();
        RunLock lock = RunLock.take(state.lock()).orElseThrow(() -> new AnotherRunException(request.state()));
        try (lock) {
            List<String> all = new ArrayList<>();
            for (Wave each : programme.territory().waves()) {
                RunPlan.documents(programme, editions, each).forEach(key -> all.add(key.documentId()));
            }
            List<String> ofWave = RunPlan.documents(programme, editions, wave).stream()
                    .map(ReportKey::documentId)
                    .toList();
            var reader = new ReviewReader(ReviewInbox.words(templates, editions.all()), all, ofWave);
            var job = new ReviewJob(ReviewDesk.open(state, wave.reportDate()), reader, ofWave, wave.reportDate());
            return job.tell(asked);
        }
    }

    private Told tell(Asked asked) {
        Defects defects = new Defects();
        new ReviewInbox(desk, reader, defects).receive(asked.request().input().resolve("reviews"));
        defects.all().stream().map(Defect::toString).forEach(lines::add);
        List<String> documents = documents(asked.documents());
        boolean refused = asked.step().isPresent() && !step(asked.step().get(), documents);
        if (noted > 0) {
            lines.add("Noted: " + noted + "; the next regiometer run prints it");
        }
        boolean alone = asked.documents().size() == 1 && documents.size() == 1;
        documents.forEach(document -> desk.standing(document).ifPresent(standing -> show(standing, alone)));
        if (documents.stream().allMatch(document -> desk.standing(document).isEmpty())) {
            lines.add("No document of the wave was made yet; regiometer run makes them");
        }
        return new Told(List.copyOf(lines), refused);
    }

    private List<String> documents(List<String> names) {
        if (names.isEmpty()) {
            return ofWave;
        }
        TreeSet<String> found = new TreeSet<>();
        for (String name : names) {
            List<String> meant = reader.documents(name);
            if (meant.isEmpty()) {
                throw new NothingToReadException("there is no document " + name
                        + "; regiometer review lists them, and their ids stand at the foot of the pages");
            }
            found.addAll(meant);
        }
        return List.copyOf(found);
    }

    private boolean step(Step step, List<String> documents) {
        return switch (step) {
            case Step.Decide decide ->
                documents.stream()
                        .filter(document -> desk.standing(document).isPresent())
                        .map(document -> decide(document, decide))
                        .reduce(true, Boolean::logicalAnd);
            case Step.Reply reply ->
                documents.stream().map(document -> reply(document, reply)).reduce(true, Boolean::logicalAnd);
        };
    }

    private boolean decide(String document, Step.Decide d) {
        Optional<DocumentLife.Objection> objection = desk.decide(new Decision(
                document,
                d.to(),
                d.by(),
                day,
                d.until(),
                d.silence(),
                d.note(),
                desk.life(document).subject(d.to())));
        objection.ifPresentOrElse(why -> lines.add(document + ": " + why), () -> noted++);
        return objection.isEmpty();
    }

    private boolean reply(String document, Step.Reply reply) {
        Optional<ReviewComment> before = desk.answer(document, reply.number(), reply.answer());
        if (before.isEmpty()) {
            int comments = desk.comments(document).size();
            lines.add(document + ": found no comment " + reply.number() + "; expected "
                    + (comments == 0 ? "a comment, but nobody has made one" : "1 to " + comments)
                    + "; mend: regiometer review " + document + " lists what is open");
        } else if (before.get().answer().equals(reply.answer())) {
            lines.add(document + ": nothing changed; comment " + reply.number() + " had this answer already");
        } else {
            noted++;
        }
        return before.isPresent();
    }

    private void show(Standing standing, boolean comments) {
        String document = standing.life().document();
        lines.add(String.join(
                "  ",
                document,
                "v" + standing.version().number(),
                standing.state().name(),
                standing.by()
                        .flatMap(Decision::until)
                        .map(day -> "until " + day)
                        .orElse("-"),
                "open must " + standing.comments().openMust() + ", should "
                        + standing.comments().openShould(),
                missing(standing)));
        if (comments) {
            desk.comments(document).stream()
                    .filter(ReviewComment::open)
                    .forEach(comment -> lines.add(String.format(
                            Locale.ROOT,
                            "  %d  %s  %s  %s",
                            comment.number(),
                            comment.weight(),
                            comment.place(),
                            oneLine(comment.text()))));
        }
    }

    /** What has to happen before the gates are asked. */
    private String missing(Standing standing) {
        List<String> missing = Stream.of(
                        standing.comments().openMust() > 0 ? "answers" : "",
                        switch (standing.state()) {
                            case DRAFT ->
                                standing.publicVersion().isPresent() ? "CORRECTED with an erratum" : "IN_REVIEW";
                            case IN_REVIEW -> "APPROVED";
                            case PUBLISHED, CORRECTED ->
                                standing.life().waiting()
                                        ? "the version that corrects, for which an erratum waits"
                                        : "";
                            case APPROVED, WITHDRAWN -> "";
                        },
                        standing.lapsed() ? "(an approval lapsed)" : "")
                .filter(word -> !word.isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return "missing: " + String.join(", ", missing);
        }
        return standing.state() == ReviewState.APPROVED ? "ready for regiometer publish" : "-";
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }
}
