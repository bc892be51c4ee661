package eu.regiometer.revision.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLifeTest {

    private static final String ID = "RM-2026-REGIONAL-SE321-en";
    private static final LocalDate REPORTED = LocalDate.parse("2026-11-12");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 'IN_REVIEW, WITHDRAWN'",
        "IN_REVIEW, 'DRAFT, APPROVED, WITHDRAWN'",
        "APPROVED, 'PUBLISHED, DRAFT'",
        "PUBLISHED, 'CORRECTED, WITHDRAWN'",
        "CORRECTED, 'CORRECTED, WITHDRAWN'",
        "WITHDRAWN, ''"
    })
    void statesFollowTheTableOfTheHandbook(ReviewState from, String next) {
        assertThat(String.join(", ", from.next().stream().map(ReviewState::name).toList()))
                .isEqualTo(next);
    }

    @Test
    void anErratumIsAboutTheCorrectedVersionOrWaitsForIt() {
        LocalDate day = LocalDate.parse("2026-11-22");
        DocumentLife life = DocumentLife.begin("RM-2026-EU-EU-en")
                .issued("first", day)
                .with(new Decision(
                        "RM-2026-EU-EU-en",
                        ReviewState.PUBLISHED,
                        "Office",
                        day,
                        Optional.empty(),
                        false,
                        "",
                        "first"));

        assertThat(life.subject(ReviewState.CORRECTED)).isEmpty();
        assertThat(life.subject(ReviewState.WITHDRAWN)).isEqualTo("first");
        assertThat(life.issued("second", day).subject(ReviewState.CORRECTED)).isEqualTo("second");
    }

    @Test
    void aDocumentWithoutDecisionsIsADraftOfItsFirstVersion() {
        Standing standing = DocumentLife.begin(ID).issued(A, REPORTED).standing(REPORTED, Tally.NONE);

        assertThat(standing.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(standing.version()).isEqualTo(new DocumentVersion(1, A, REPORTED));
        assertThat(standing.lapsed()).isFalse();
    }

    @Test
    void versionsCountIssuesWhoseContentChanged() {
        DocumentLife life = DocumentLife.begin(ID)
                .issued(A, REPORTED)
                .issued(A, REPORTED.plusDays(1))
                .issued(B, REPORTED.plusDays(2))
                .issued(A, REPORTED.plusDays(3));

        assertThat(life.versions()).extracting(DocumentVersion::number).containsExactly(1, 2, 3);
        assertThat(life.versions()).extracting(DocumentVersion::content).containsExactly(A, B, A);
    }

    @Test
    void aRefusedTransitionTellsWhatIsAllowed() {
        DocumentLife life = DocumentLife.begin(ID).issued(A, REPORTED);

        assertThat(life.objection(decision(ReviewState.APPROVED, "2026-11-13", null, ""))
                        .map(Object::toString))
                .contains("found APPROVED for " + ID + ", which is DRAFT; expected one of IN_REVIEW, WITHDRAWN;"
                        + " mend: choose one of them, or decide first what comes before");
        DocumentLife gone = life.with(decision(ReviewState.WITHDRAWN, "2026-11-13", null, "wrong region"));
        assertThat(gone.objection(decision(ReviewState.DRAFT, "2026-11-14", null, ""))
                        .map(Object::toString)
                        .orElse(""))
                .contains("no further decision: WITHDRAWN is final");
    }

    @Test
    void aReviewNeedsADeadlineThatIsNotOver() {
        DocumentLife life = DocumentLife.begin(ID).issued(A, REPORTED);

        assertThat(life.objection(decision(ReviewState.IN_REVIEW, "2026-11-13", null, ""))
                        .map(o -> o.found()))
                .contains("a review without a deadline");
        assertThat(life.objection(decision(ReviewState.IN_REVIEW, "2026-11-13", "2026-11-12", ""))
                        .map(o -> o.found()))
                .contains("the deadline 2026-11-12");
        assertThat(life.objection(decision(ReviewState.IN_REVIEW, "2026-11-13", "2026-11-26", "")))
                .isEmpty();
    }

    @Test
    void aDeadlineMayBeMovedAndNoDecisionIsOlderThanTheLast() {
        DocumentLife life = DocumentLife.begin(ID)
                .issued(A, REPORTED)
                .with(decision(ReviewState.IN_REVIEW, "2026-11-13", "2026-11-26", "")
                        .about(A));

        assertThat(life.objection(decision(ReviewState.IN_REVIEW, "2026-11-20", "2026-12-04", "")))
                .isEmpty();
        assertThat(life.objection(decision(ReviewState.APPROVED, "2026-11-12", null, ""))
                        .map(o -> o.expected()))
                .contains("no day before the last decision, of 2026-11-13");
    }

    @Test
    void approvalIsOfOneContentAndLapsesWithAnother() {
        DocumentLife approved = approved();
        assertThat(approved.standing(REPORTED, Tally.NONE).state()).isEqualTo(ReviewState.APPROVED);

        DocumentLife changed = approved.issued(B, REPORTED);
        Standing standing = changed.standing(REPORTED, Tally.NONE);
        assertThat(standing.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(standing.lapsed()).isTrue();
        assertThat(standing.publicVersion()).isEmpty();
        assertThat(changed.objection(decision(ReviewState.PUBLISHED, "2026-12-02", null, "")))
                .isPresent();
        assertThat(changed.objection(decision(ReviewState.IN_REVIEW, "2026-12-02", "2026-12-09", "")))
                .isEmpty();
    }

    @Test
    void anotherContentOfAPublishedDocumentIsADraftUntilItIsCorrected() {
        DocumentLife changed = approved()
                .with(decision(ReviewState.PUBLISHED, "2026-12-01", null, "").about(A))
                .issued(B, REPORTED);

        Standing draft = changed.standing(REPORTED, Tally.NONE);
        assertThat(draft.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(draft.publicVersion()).isEqualTo(OptionalInt.of(1));

        assertThat(changed.objection(decision(ReviewState.CORRECTED, "2026-12-05", null, ""))
                        .map(o -> o.expected()))
                .contains("the erratum in words");
        Standing corrected = changed.with(decision(ReviewState.CORRECTED, "2026-12-05", null, "One file was replaced."))
                .issued(B, REPORTED)
                .standing(REPORTED, Tally.NONE);
        assertThat(corrected.state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(corrected.errata()).extracting(Decision::note).containsExactly("One file was replaced.");
    }

    @Test
    void silenceApprovesAfterTheDeadlineOnlyWhatWasSentOutAndWithoutOpenMust() {
        DocumentLife asked = DocumentLife.begin(ID)
                .issued(A, REPORTED)
                .with(new Decision(
                        ID,
                        ReviewState.IN_REVIEW,
                        "Secretariat",
                        REPORTED,
                        Optional.of(LocalDate.parse("2026-11-26")),
                        true,
                        "",
                        A));
        LocalDate last = LocalDate.parse("2026-11-26");

        assertThat(asked.standing(last, Tally.NONE).state()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(asked.standing(last.plusDays(1), Tally.NONE).state()).isEqualTo(ReviewState.APPROVED);
        assertThat(asked.standing(last.plusDays(1), new Tally(1, 0, 1, 0)).state())
                .isEqualTo(ReviewState.IN_REVIEW);
        assertThat(asked.issued(B, REPORTED)
                        .standing(last.plusDays(1), Tally.NONE)
                        .state())
                .isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void decisionsBeforeTheFirstIssueAreAboutIt() {
        DocumentLife life = DocumentLife.begin(ID)
                .with(decision(ReviewState.IN_REVIEW, "2026-11-13", "2026-11-26", ""))
                .with(decision(ReviewState.APPROVED, "2026-11-27", null, ""))
                .issued(A, REPORTED);

        assertThat(life.decisions()).extracting(Decision::content).containsOnly(A);
        assertThat(life.standing(REPORTED, Tally.NONE).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void aDecisionAboutAnOlderVersionLeavesTheNewOneAlone() {
        DocumentLife life = approved()
                .issued(B, REPORTED)
                .with(decision(ReviewState.IN_REVIEW, "2026-12-02", "2026-12-09", "")
                        .about(B));

        for (ReviewState state : List.of(ReviewState.APPROVED, ReviewState.IN_REVIEW, ReviewState.DRAFT)) {
            Decision late = decision(state, "2026-12-03", "2026-12-09", "");
            assertThat(life.objection(late.about(A)).map(Object::toString))
                    .contains("found " + state + " for version 1 of " + ID
                            + "; expected a decision about version 2, the last one;"
                            + " mend: read that version, and decide about it");
            assertThat(life.objection(late.about(B))).isEmpty();
        }
    }

    @Test
    void theSameWordsAboutAnotherVersionAreAnotherDecision() {
        Decision words = decision(ReviewState.APPROVED, "2026-11-27", null, "");
        DocumentLife life = approved().issued(B, REPORTED);

        assertThat(life.knows(words)).isTrue();
        assertThat(life.knows(words.about(A))).isTrue();
        assertThat(life.knows(words.about(B))).isFalse();
    }

    private static DocumentLife approved() {
        return DocumentLife.begin(ID)
                .issued(A, REPORTED)
                .with(decision(ReviewState.IN_REVIEW, "2026-11-13", "2026-11-26", "")
                        .about(A))
                .with(decision(ReviewState.APPROVED, "2026-11-27", null, "").about(A));
    }

    private static Decision decision(ReviewState state, String when, String until, String note) {
        return new Decision(
                ID,
                state,
                "Steering committee",
                LocalDate.parse(when),
                Optional.ofNullable(until).map(LocalDate::parse),
                false,
                note,
                "");
    }

    private static final String C = "c".repeat(64);

    private static DocumentLife published() {
        return approved()
                .with(decision(ReviewState.PUBLISHED, "2026-12-01", null, "").about(A));
    }

    private static Decision erratum(String note, String content) {
        return decision(ReviewState.CORRECTED, "2026-12-05", null, note).about(content);
    }

    private static Standing now(DocumentLife life) {
        return life.standing(LocalDate.parse("2026-12-10"), Tally.NONE);
    }

    @Test
    void aContentThatComesBackIsThePublishedVersionAgain() {
        Standing before = now(published());
        DocumentLife back = published().issued(B, REPORTED.plusDays(30)).issued(A, REPORTED.plusDays(31));

        assertThat(now(back).version()).isEqualTo(before.version());
        assertThat(now(back).state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(now(back).by()).isEqualTo(before.by());
        assertThat(now(back).record()).isEqualTo(before.record());
        assertThat(back.issued(C, REPORTED).version().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void noDecisionIsAboutAVersionThatWasMadeAfterIt() {
        Decision first = published().decisions().getLast();
        Decision second = erratum("A figure.", B);
        DocumentLife life = published()
                .issued(B, REPORTED)
                .with(second)
                .handed(List.of(1, 2))
                .issued(A, REPORTED);
        assertThat(now(life).version().number()).isEqualTo(3);
        assertThat(now(life).state()).isEqualTo(ReviewState.DRAFT);

        Decision third = erratum("The figure was right.", A);
        DocumentLife corrected = life.with(third);
        assertThat(now(corrected).state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(List.of(first, second, third))
                .extracting(d -> corrected.number(d).orElse(0))
                .containsExactly(1, 2, 3);
    }

    @Test
    void anErratumThatNobodySawIsNeitherPrintedNorPublic() {
        DocumentLife unseen = published().issued(B, REPORTED).with(erratum("Budgets.", B));
        assertThat(now(unseen).errata()).extracting(Decision::note).containsExactly("Budgets.");

        Standing next = now(unseen.issued(C, REPORTED));
        assertThat(next.publicVersion()).isEqualTo(OptionalInt.of(1));
        assertThat(next.errata()).isEmpty();
        assertThat(now(unseen.issued(C, REPORTED).with(erratum("Shares.", C))).errata())
                .extracting(Decision::note)
                .containsExactly("Shares.");

        Standing seen = now(unseen.handed(List.of(1, 2)).issued(C, REPORTED));
        assertThat(seen.publicVersion()).isEqualTo(OptionalInt.of(2));
        assertThat(seen.errata()).extracting(Decision::note).containsExactly("Budgets.");
    }

    @Test
    void anErratumThatNobodySawIsGoneWhenThePublicContentComesBack() {
        DocumentLife back =
                published().issued(B, REPORTED).with(erratum("Budgets.", B)).issued(A, REPORTED);

        assertThat(now(back).state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(now(back).version()).isEqualTo(now(published()).version());
        assertThat(now(back).record()).isEqualTo(now(published()).record());
    }

    @Test
    void anErratumAboutAnOlderVersionIsRefused() {
        assertThat(published()
                        .issued(B, REPORTED)
                        .objection(erratum("A figure.", A))
                        .map(Object::toString))
                .contains("found CORRECTED for version 1 of " + ID
                        + "; expected a decision about version 2, the last one;"
                        + " mend: read that version, and decide about it");
    }

    @Test
    void anErratumAboutThePublicContentWaitsUntilThatChanges() {
        DocumentLife waiting = published().with(erratum("A figure.", A)).issued(A, REPORTED);

        assertThat(now(waiting).state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(now(waiting).record()).isEqualTo(now(published()).record());
        assertThat(waiting.waiting()).isTrue();
        assertThat(waiting.subject(ReviewState.CORRECTED)).isEmpty();

        DocumentLife corrected = waiting.issued(B, REPORTED);
        assertThat(now(corrected).state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(now(corrected).version().number()).isEqualTo(2);
        assertThat(corrected.waiting()).isFalse();
        assertThat(corrected.knows(erratum("A figure.", A))).isTrue();
        assertThat(corrected.knows(erratum("Another figure.", A))).isFalse();
    }

    @Test
    void theRecordListsDecisionsSinceTheLastDraft() {
        DocumentLife life = DocumentLife.begin(ID)
                .issued(A, REPORTED)
                .with(decision(ReviewState.IN_REVIEW, "2026-11-13", "2026-11-26", "")
                        .about(A))
                .with(decision(ReviewState.DRAFT, "2026-11-14", null, "").about(A))
                .with(decision(ReviewState.IN_REVIEW, "2026-11-15", "2026-11-26", "")
                        .about(A))
                .with(decision(ReviewState.APPROVED, "2026-11-27", null, "").about(A));

        List<Decision> record = life.standing(REPORTED, Tally.NONE).record();
        assertThat(record).extracting(Decision::state).containsExactly(ReviewState.IN_REVIEW, ReviewState.APPROVED);
        assertThat(record.getFirst().when()).isEqualTo("2026-11-15");
    }
}
