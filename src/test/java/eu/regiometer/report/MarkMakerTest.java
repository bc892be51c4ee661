package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.regiometer.report.part.ReviewMark;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkMakerTest {

    private static final String ID = "RM-2026-REGIONAL-SE321-en";
    private static final String FIRST = "1111111111111111";
    private static final String SECOND = "2222222222222222";
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final MarkMaker marks = new MarkMaker(TextBundle.read(TemplateFolder.shipped(), "en"));

    @Test
    void theRecordOfACorrectionDoesNotSayThatItsContentWasApproved() {
        DocumentLife life = published().issued(SECOND, DAY).with(decision(ReviewState.CORRECTED, SECOND));

        ReviewMark.Approval approval = approval(life);
        assertThat(approval.content()).isEqualTo(SECOND);
        assertThat(approval.corrected()).isTrue();
        assertThat(approval.decisions())
                .extracting(ReviewMark.Line::what, ReviewMark.Line::about)
                .containsExactly(
                        tuple("approved", "v1 · 111111111111"),
                        tuple("published", "v1 · 111111111111"),
                        tuple("corrected", "v2 · 222222222222"));
    }

    @Test
    void theRecordOfAnApprovalNamesTheApprovedContent() {
        ReviewMark.Approval approval = approval(published());

        assertThat(approval.content()).isEqualTo(FIRST);
        assertThat(approval.corrected()).isFalse();
    }

    @Test
    void errataStandInEveryLaterVersionWhateverItsStateAndInNoWithdrawnOne() {
        DocumentLife corrected = published().issued(SECOND, DAY).with(decision(ReviewState.CORRECTED, SECOND));
        DocumentLife draft = corrected.handed(List.of(1, 2)).issued("3".repeat(64), DAY);

        for (DocumentLife life : List.of(corrected, draft)) {
            assertThat(marks.mark(life.standing(DAY, Tally.NONE)).errata())
                    .singleElement()
                    .satisfies(erratum -> assertThat(erratum.version()).isEqualTo("v2"));
        }
        assertThat(marks.mark(published().standing(DAY, Tally.NONE)).errata()).isEmpty();
        DocumentLife withdrawn = corrected.with(decision(ReviewState.WITHDRAWN, SECOND));
        assertThat(marks.mark(withdrawn.standing(DAY, Tally.NONE)).errata()).isEmpty();
    }

    @Test
    void theRecordOfAPublishedDocumentCountsTheCommentsOfThatDay() {
        DocumentLife life = DocumentLife.begin(ID)
                .issued(FIRST, DAY)
                .with(decision(ReviewState.APPROVED, FIRST))
                .with(decision(ReviewState.PUBLISHED, FIRST).counting(new Tally(3, 2, 0, 1)));

        Standing later = life.standing(DAY.plusDays(30), new Tally(8, 7, 1, 0));
        assertThat(marks.mark(later).approval().orElseThrow().comments())
                .contains("3")
                .contains("2")
                .doesNotContain("8");
    }

    @Test
    void theRecordOfAContentThatCameBackNamesTheVersionOfEachDecision() {
        DocumentLife life = published()
                .issued(SECOND, DAY)
                .with(decision(ReviewState.CORRECTED, SECOND))
                .handed(List.of(1, 2))
                .issued(FIRST, DAY);

        assertThat(approval(life.with(decision(ReviewState.CORRECTED, FIRST))).decisions())
                .extracting(ReviewMark.Line::about)
                .containsExactly("v1 · 111111111111", "v1 · 111111111111", "v2 · 222222222222", "v3 · 111111111111");
    }

    private ReviewMark.Approval approval(DocumentLife life) {
        Standing standing = life.standing(DAY, Tally.NONE);
        return marks.mark(standing).approval().orElseThrow();
    }

    private static DocumentLife published() {
        return DocumentLife.begin(ID)
                .issued(FIRST, DAY)
                .with(decision(ReviewState.APPROVED, FIRST))
                .with(decision(ReviewState.PUBLISHED, FIRST));
    }

    private static Decision decision(ReviewState state, String content) {
        return new Decision(ID, state, "Committee", DAY, Optional.empty(), false, "A figure.", content);
    }
}
