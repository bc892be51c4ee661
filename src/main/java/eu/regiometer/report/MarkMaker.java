package eu.regiometer.report;

import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.part.ReviewMark;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentVersion;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Words for the state of a document, in its language. */
final class MarkMaker {

    /** Signs of a hash that tell two contents apart for a reader. */
    private static final int SIGNS = 12;

    private final TextBundle texts;
    private final NumberStyle numbers;

    MarkMaker(TextBundle texts) {
        this.texts = texts;
        this.numbers = NumberStyle.of(texts.language());
    }

    ReviewMark mark(Standing standing) {
        ReviewState state = standing.state();
        return new ReviewMark(
                line(standing),
                guarded(standing),
                notice(standing),
                state.published() ? Optional.of(approval(standing)) : Optional.empty(),
                state != ReviewState.WITHDRAWN
                        ? standing.errata().stream()
                                .map(erratum -> erratum(standing, erratum))
                                .toList()
                        : List.of(),
                state == ReviewState.WITHDRAWN
                        ? standing.by().map(by -> new ReviewMark.Withdrawal(by.when(), by.note()))
                        : Optional.empty());
    }

    /** State for programs: its word in English and the version, whatever the language of the document. */
    static String label(Standing standing) {
        return standing.state() + " v" + standing.version().number();
    }

    private String line(Standing standing) {
        DocumentVersion version = standing.version();
        return switch (standing.state()) {
            case DRAFT ->
                text("standing.DRAFT", "version", number(version.number()), "date", numbers.date(version.date()));
            case IN_REVIEW ->
                text("standing.IN_REVIEW", "until", date(standing.by().flatMap(Decision::until)));
            case APPROVED ->
                embargo(standing)
                        .map(day -> text("standing.APPROVED.embargo", "until", numbers.date(day)))
                        .orElseGet(() -> text("standing.APPROVED"));
            case PUBLISHED, CORRECTED -> "";
            case WITHDRAWN -> text("standing.WITHDRAWN");
        };
    }

    /** An approved document without embargo may be cited; nothing needs to be guarded on it. */
    private static boolean guarded(Standing standing) {
        return switch (standing.state()) {
            case DRAFT, IN_REVIEW, WITHDRAWN -> true;
            case APPROVED -> embargo(standing).isPresent();
            case PUBLISHED, CORRECTED -> false;
        };
    }

    private static Optional<LocalDate> embargo(Standing standing) {
        return standing.by().flatMap(Decision::until);
    }

    private String notice(Standing standing) {
        if (!standing.lapsed()) {
            return "";
        }
        String before = standing.by()
                .map(by -> standing.life().number(by))
                .filter(n -> n.isPresent())
                .map(n -> number(n.getAsInt()))
                .orElse("?");
        return text(standing.publicVersion().isPresent() ? "standing.public" : "standing.lapsed", "version", before);
    }

    private ReviewMark.Approval approval(Standing standing) {
        DocumentVersion version = standing.version();
        Tally counted = standing.recorded();
        String comments = counted.all() == 0
                ? ""
                : text("approval.comments.count", "all", number(counted.all()), "done", number(counted.done()));
        return new ReviewMark.Approval(
                standing.life().document(),
                text("standing.version", "version", number(version.number()), "date", numbers.date(version.date())),
                version.content(),
                standing.state() == ReviewState.CORRECTED,
                comments,
                standing.record().stream().map(d -> decision(standing, d)).toList());
    }

    private ReviewMark.Line decision(Standing standing, Decision decision) {
        return new ReviewMark.Line(
                text("state." + decision.state()),
                decision.who().isEmpty() ? text("approval.silence") : decision.who(),
                decision.when(),
                decision.until(),
                about(standing, decision),
                decision.note());
    }

    /** A correction has decisions about several contents behind it; none of them may pass for one about another. */
    private String about(Standing standing, Decision decision) {
        String content = decision.content();
        OptionalInt version = standing.life().number(decision);
        return version.isEmpty()
                ? ""
                : "v" + number(version.getAsInt()) + " · " + content.substring(0, Math.min(SIGNS, content.length()));
    }

    private ReviewMark.Erratum erratum(Standing standing, Decision erratum) {
        return new ReviewMark.Erratum(
                standing.life().number(erratum).stream()
                        .mapToObj(n -> "v" + number(n))
                        .findFirst()
                        .orElse(""),
                erratum.when(),
                erratum.note());
    }

    private String date(Optional<LocalDate> day) {
        return day.map(numbers::date).orElse("");
    }

    private String number(int number) {
        return numbers.whole(number);
    }

    private String text(String key, String... namesAndValues) {
        return texts.text(key, namesAndValues);
    }
}
