package eu.regiometer.jobs;

import eu.regiometer.publication.DecisionWorkbook;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.ReviewWords;
import eu.regiometer.revision.review.Weight;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes synthetic decisions: all documents approved but those of one region, which came back to review. */
public final class SampleReviews {

    private static final Area REGION = Area.region("SE321");
    private static final String ENGLISH = "en";
    private static final String OFFICE = "Sample secretariat";

    private SampleReviews() {}

    /**
     * Writes them for the newest wave of a programme. A workbook that is there stays as it is; a programme without the
     * region of the sample gets none.
     *
     * @return the file, if one was written
     */
    public static Optional<Path> write(Path input) {
        Path target = input.resolve("reviews").resolve("decisions.xlsx");
        if (Files.exists(target)) {
            return Optional.empty();
        }
        Programme programme = Programme.read(input.resolve("programme"));
        Wave wave = programme.territory().newest();
        boolean member = programme.territory().members(wave).stream()
                .anyMatch(region -> region.area().equals(REGION));
        if (!member) {
            return Optional.empty();
        }
        String report = "RM-" + wave.code() + "-REGIONAL-" + REGION.code();
        OutputFiles.write(
                target,
                DecisionWorkbook.bytes(
                        TextBundle.read(TemplateFolder.shipped(), ENGLISH),
                        names(programme, wave),
                        decisions(report, wave.reportDate()),
                        comments(report + "-" + ENGLISH)));
        return Optional.of(target);
    }

    /** A workbook without decisions. */
    static byte[] blank(Programme programme, Wave wave) {
        return DecisionWorkbook.bytes(
                TextBundle.read(TemplateFolder.shipped(), ENGLISH), names(programme, wave), List.of(), List.of());
    }

    /** Ids without language. */
    private static List<String> names(Programme programme, Wave wave) {
        var names = new TreeSet<String>();
        RunPlan.reports(programme.territory(), wave, area -> List.of(ENGLISH), List.of())
                .forEach(key ->
                        names.add(key.documentId().substring(0, key.documentId().lastIndexOf('-'))));
        return List.copyOf(names);
    }

    private static List<DecisionWorkbook.Line> decisions(String report, LocalDate reported) {
        return List.of(
                decision(
                        ReviewWords.ALL,
                        ReviewState.IN_REVIEW,
                        OFFICE,
                        reported.minusDays(20),
                        Optional.of(reported.minusDays(6)),
                        "Sample: one round for all reports."),
                decision(
                        ReviewWords.ALL,
                        ReviewState.APPROVED,
                        "Sample steering committee",
                        reported.minusDays(4),
                        Optional.empty(),
                        "Sample: meeting of the steering committee."),
                decision(
                        report,
                        ReviewState.DRAFT,
                        OFFICE,
                        reported.minusDays(3),
                        Optional.empty(),
                        "Sample: a comment came after the meeting."),
                decision(
                        report,
                        ReviewState.IN_REVIEW,
                        OFFICE,
                        reported.minusDays(3),
                        Optional.of(reported.plusDays(14)),
                        "Sample: second round for this report."));
    }

    /** About version 1, so that a first run shows the way of documents to the public. */
    private static DecisionWorkbook.Line decision(
            String document, ReviewState state, String who, LocalDate when, Optional<LocalDate> until, String note) {
        return new DecisionWorkbook.Line(new Decision(document, state, who, when, until, false, note, ""), 1);
    }

    private static List<ReviewComment> comments(String document) {
        return List.of(
                comment(
                        document,
                        ReviewWords.ALL,
                        "Sample: say in the summary that the ferry strike fell into the field work.",
                        "Sample county",
                        Weight.MUST,
                        Answer.NONE),
                comment(
                        document,
                        "AUT-12",
                        "Sample: mention the clause that the county asked the ministry for.",
                        "Sample municipality",
                        Weight.SHOULD,
                        new Answer(CommentStatus.DONE, "Reworded by a line of overrides.xlsx.")));
    }

    private static ReviewComment comment(
            String document, String place, String text, String author, Weight weight, Answer answer) {
        return new ReviewComment(document, 0, place, text, author, weight, 0, List.of()).answered(answer);
    }
}
