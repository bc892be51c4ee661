package eu.regiometer.jobs;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.publication.Manifest;
import eu.regiometer.publication.ReviewWorkbook;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.Place;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewReader.Written;
import eu.regiometer.revision.review.ReviewWords;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.CsvWriter;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one run has to do with reviewers: takes in what they sent, and hands their workbooks back. */
final class ReviewRound {

    private static final String PROBLEMS = "reviews/problems.csv";
    private static final String SEEN = "seen.tsv";
    private static final int MOST_TOLD = 20;
    private static final int REMEMBERED = 8;

    private final RunPlan plan;
    private final StateFolder state;
    private final TemplateSet templates;
    private final ReviewDesk desk;
    private final Defects defects = new Defects();
    private final List<Written<ReviewComment>> received = new ArrayList<>();

    ReviewRound(RunPlan plan, StateFolder state, TemplateSet templates) {
        this.plan = plan;
        this.state = state;
        this.templates = templates;
        this.desk = ReviewDesk.open(state, plan.wave().reportDate());
    }

    ReviewDesk desk() {
        return desk;
    }

    /** Whether the last run on this output knew all that is known now. */
    boolean seen() {
        return state.reviews().note(SEEN).contains(seenLine());
    }

    /** Notes that the output with this manifest knows everything; to be called after the manifest was written. */
    void close() {
        List<String> lines = new ArrayList<>(state.reviews().note(SEEN));
        lines.remove(seenLine());
        lines.add(seenLine());
        state.reviews().note(SEEN, lines.subList(Math.max(0, lines.size() - REMEMBERED), lines.size()));
    }

    private String seenLine() {
        Path manifest = plan.request().output().resolve(Manifest.FILE);
        return TabLines.line(
                Files.exists(manifest) ? ContentHash.of(manifest) : "",
                ReviewInbox.received(plan.reviews()),
                state.reviews().hash(),
                plan.wave().code(),
                plan.wave().reportDate().toString());
    }

    /** Reads what reviewers sent. */
    void receive() {
        received.addAll(new ReviewInbox(desk, reader(plan, templates), defects).receive(plan.reviews()));
    }

    /** A reader that knows the documents of all waves. */
    static ReviewReader reader(RunPlan plan, TemplateSet templates) {
        return new ReviewReader(
                ReviewInbox.words(templates, plan.editions().all()), plan.documents(), plan.documentsOfWave());
    }

    /**
     * Writes a workbook for each document that has reviewers, and the list of what is wrong in those that came back.
     *
     * @param keys reports that lie in the output folder
     * @return their paths below the output folder
     */
    List<String> write(Collection<ReportKey> keys) {
        Path output = plan.request().output();
        List<String> paths = new ArrayList<>();
        SortedMap<String, TextBundle> texts = new TreeMap<>();
        for (ReportKey key : keys) {
            String id = key.documentId();
            Optional<Standing> standing = desk.standing(id).filter(desk::reviewed);
            if (standing.isPresent()) {
                List<Place> places = desk.places(id, standing.get().version().number());
                byte[] workbook = ReviewWorkbook.bytes(
                        texts.computeIfAbsent(
                                key.language(), language -> TextBundle.read(templates.folder(), language)),
                        standing.get(),
                        desk.comments(id),
                        places);
                OutputFiles.write(output.resolve(ReviewWorkbook.path(id)), workbook);
                paths.add(ReviewWorkbook.path(id));
            }
        }
        received.forEach(this::checkPlace);
        if (!defects.all().isEmpty()) {
            OutputFiles.write(output.resolve(PROBLEMS), problems());
            paths.add(PROBLEMS);
        }
        return paths;
    }

    /** A comment on a place that its document does not have, or no longer has. */
    private void checkPlace(Written<ReviewComment> line) {
        ReviewComment comment = line.what();
        Optional<Standing> standing = desk.standing(comment.document());
        if (comment.place().equals(ReviewWords.ALL) || standing.isEmpty()) {
            return;
        }
        int now = standing.get().version().number();
        List<Place> places = desk.places(comment.document(), now);
        if (places.isEmpty() || places.stream().anyMatch(place -> place.is(comment.place()))) {
            return;
        }
        boolean before = comment.version() > 0
                && comment.version() < now
                && desk.places(comment.document(), comment.version()).stream()
                        .anyMatch(place -> place.is(comment.place()));
        if (before) {
            defects.add(
                    line.at(),
                    "a comment on version " + comment.version() + " at \"" + comment.place() + "\", which version "
                            + now + " of " + comment.document() + " no longer has",
                    "a place of version " + now,
                    "name the place that says it now, or take the comment back; it was kept");
        } else {
            defects.add(
                    line.at(),
                    "\"" + comment.place() + "\"",
                    "a place of " + comment.document()
                            + NearestName.of(
                                            comment.place(),
                                            places.stream().map(Place::id).toList())
                                    .map(near -> ", perhaps " + near)
                                    .orElse(", as the sheet places lists them"),
                    "correct the place; the comment was kept");
        }
    }

    /** Lines for the secretariat; the first ones of each file. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        SortedMap<String, List<Defect>> byFile = new TreeMap<>();
        defects.all()
                .forEach(d -> byFile.computeIfAbsent(d.at().file(), file -> new ArrayList<>())
                        .add(d));
        byFile.forEach((file, all) -> {
            all.stream().limit(MOST_TOLD).map(Defect::toString).forEach(notes::add);
            if (all.size() > MOST_TOLD) {
                notes.add(file + ": and " + (all.size() - MOST_TOLD) + " more lines in "
                        + plan.request().output().resolve(PROBLEMS));
            }
        });
        return notes;
    }

    private byte[] problems() {
        return CsvWriter.data(
                List.of("file", "sheet", "cell", "found", "expected", "mend"),
                defects.all().stream()
                        .map(d -> List.of(
                                d.at().file(), d.at().sheet(), d.at().reference(), d.found(), d.expected(), d.remedy()))
                        .toList());
    }
}
