package eu.regiometer.cli;

import eu.regiometer.jobs.ReviewJob;
import eu.regiometer.jobs.ReviewJob.Step;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.ReviewState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where documents stand between draft and publication. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in what lies in input/reviews and shows per document: version, state, deadline, open comments and what",
            "is missing before it can be published. With one document its open comments are listed too.",
            "--to notes a decision, --answer an answer to a comment; the next run prints both."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer review",
            "  regiometer review RM-2026-REGIONAL-SE321 --to IN_REVIEW --by Secretariat --date 2026-11-12 --until 2026-11-26",
            "  regiometer review RM-2026-REGIONAL-SE321-en --answer 3 --status DONE --text \"Said in the summary now.\"",
            "  regiometer review ALL --to APPROVED --by \"Steering committee\" --date 2026-11-27 --until 2026-12-01"
        })
final class ReviewCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..*",
            description = "Id of a document, with or without its language, or ALL (default: all of the wave).")
    List<String> documents = new ArrayList<>();

    @Option(names = "--wave", paramLabel = "WAVE", description = "Wave (default: the newest).")
    @Nullable
    String wave;

    @Option(
            names = "--to",
            paramLabel = "STATE",
            description = "Decide: IN_REVIEW, DRAFT, APPROVED, CORRECTED or WITHDRAWN, on the day of --date.")
    @Nullable
    ReviewState to;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided.")
    @Nullable
    String by;

    @Option(names = "--until", paramLabel = "DATE", description = "Deadline of a review, or end of an embargo.")
    @Nullable
    LocalDate until;

    @Option(
            names = "--silence-approves",
            description = "A review that passes its deadline without open must-comments approves.")
    boolean silence;

    @Option(names = "--note", paramLabel = "TEXT", description = "Remark; the erratum or the reason of a withdrawal.")
    String note = "";

    @Option(names = "--answer", paramLabel = "NUMBER", description = "Answer this comment of the document.")
    @Nullable
    Integer answer;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "What became of the comment: DONE, DECLINED, WITHDRAWN or OPEN.")
    @Nullable
    CommentStatus status;

    @Option(names = "--text", paramLabel = "TEXT", description = "The answer in words.")
    String text = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ReviewJob.Told told = ReviewJob.review(
                new ReviewJob.Asked(folders.request(wave, Folders.threads(), Duration.ZERO), documents, step()));
        told.lines().forEach(spec.commandLine().getOut()::println);
        return (told.refused() ? ExitCode.SOME_FILES_LEFT : ExitCode.DONE).code();
    }

    private Optional<Step> step() {
        if (to != null && answer != null) {
            throw wrong("--to and --answer: give one of them");
        }
        if (to != null) {
            if (to == ReviewState.PUBLISHED) {
                throw wrong("--to PUBLISHED: use regiometer publish, which asks the gates");
            }
            if (by == null || by.isBlank() || folders.date == null || documents.isEmpty()) {
                throw wrong("--to needs documents (or ALL), --by NAME and --date YYYY-MM-DD, the day of the decision");
            }
            return Optional.of(new Step.Decide(to, by, Optional.ofNullable(until), silence, note));
        }
        if (answer != null) {
            if (status == null || documents.size() != 1) {
                throw wrong("--answer needs one document and --status");
            }
            if (status == CommentStatus.DECLINED && text.isBlank()) {
                throw wrong("--status DECLINED needs the reason as --text");
            }
            return Optional.of(new Step.Reply(answer, new Answer(status, text)));
        }
        return Optional.empty();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
