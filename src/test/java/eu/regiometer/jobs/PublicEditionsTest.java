package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.Bundle;
import eu.regiometer.publication.gate.Candidate;
import eu.regiometer.publication.gate.CommentsGate;
import eu.regiometer.publication.gate.PublishGate;
import eu.regiometer.publication.gate.ReproducibilityGate;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.revision.review.Weight;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicEditionsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final ReportKey KEY = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), "2026", "en");
    private static final String ID = KEY.documentId();

    @TempDir
    private Path folder;

    @Test
    void thePublicVersionIsStillThereWhileALaterOneIsADraft() {
        var editions = new PublicEditions(folder);
        DocumentLife life = published();
        editions.keep(document(life.standing(DAY, Tally.NONE)), "issue", "earlier");
        Standing draft = life.issued("b".repeat(64), DAY).standing(DAY, Tally.NONE);

        Bundle.Document before = editions.handedOut(KEY, draft).orElseThrow();

        assertThat(before.pdf()).isEqualTo(bytes("pdf"));
        assertThat(before.page()).isEqualTo(bytes("page"));
        assertThat(before.figures()).containsOnlyKeys("figures.csv");
        assertThat(before.standing().state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(before.standing().version().number()).isEqualTo(1);
    }

    @Test
    void aCorrectionThatHasToWaitLeavesThePublicWhatItHas() {
        var editions = new PublicEditions(folder);
        DocumentLife life = published();
        editions.keep(document(life.standing(DAY, Tally.NONE)), "issue", "earlier");
        String corrected = "b".repeat(64);
        Standing waiting = life.issued(corrected, DAY)
                .with(decision(ReviewState.CORRECTED, corrected))
                .standing(DAY, Tally.NONE);
        Standing withdrawn =
                life.with(decision(ReviewState.WITHDRAWN, corrected)).standing(DAY, Tally.NONE);

        assertThat(editions.handedOut(KEY, waiting).orElseThrow().standing().state())
                .isEqualTo(ReviewState.PUBLISHED);
        assertThat(editions.handedOut(KEY, withdrawn)).isEmpty();
        assertThat(new Shares(List.of(KEY), List.of(), List.of()).waiting(KEY))
                .isEqualTo(new Shares(List.of(), List.of(), List.of(KEY)));
    }

    @Test
    void onlyTheFormOfWhatIsPublicAlreadyIsLookedAt() {
        Standing now = published().standing(DAY, new Tally(1, 1, 0, 0));
        byte[] pdf = bytes("pdf");
        byte[] other = bytes("other");
        var late = new ReviewComment(ID, 1, "ALL", "The strike is missing.", "Anna", Weight.MUST, 1, List.of());
        var gates = List.<PublishGate>of(new CommentsGate(), new ReproducibilityGate());
        var candidate = new Candidate(KEY, now, List.of(late), pdf, pdf);

        assertThat(new PublicMaking.Made(candidate, document(now), true).refusals(gates))
                .isEmpty();
        assertThat(new PublicMaking.Made(candidate, document(now), false).refusals(gates))
                .hasSize(1);
        var unlike = new Candidate(KEY, now, List.of(), pdf, other);
        assertThat(new PublicMaking.Made(unlike, document(now), true).refusals(gates))
                .hasSize(1);
    }

    @Test
    void tablesGoWithADocumentThatIsWithdrawn() {
        Bundle.Document there = document(published().standing(DAY, Tally.NONE));
        Bundle.Document gone = document(published()
                .with(decision(ReviewState.WITHDRAWN, "a".repeat(64)))
                .standing(DAY, Tally.NONE));
        Shares none = new Shares(List.of(), List.of(), List.of());

        assertThat(BundleMaking.Tables.of(List.of(there), none, 1)).isEqualTo(BundleMaking.Tables.NEWEST);
        assertThat(BundleMaking.Tables.of(List.of(there), none, 2)).isEqualTo(BundleMaking.Tables.EARLIER);
        assertThat(BundleMaking.Tables.of(List.of(there), new Shares(List.of(), List.of(), List.of(KEY)), 1))
                .isEqualTo(BundleMaking.Tables.EARLIER);
        assertThat(BundleMaking.Tables.of(List.of(there, gone), none, 2)).isEqualTo(BundleMaking.Tables.NONE);
    }

    @Test
    void anEditionThatLostItsPdfIsNotHandedOut() throws IOException {
        var editions = new PublicEditions(folder);
        DocumentLife life = published();
        editions.keep(document(life.standing(DAY, Tally.NONE)), "issue", "earlier");
        try (Stream<Path> kept = Files.walk(folder)) {
            Files.delete(
                    kept.filter(path -> path.endsWith("report.pdf")).findFirst().orElseThrow());
        }

        assertThat(editions.handedOut(KEY, life.issued("b".repeat(64), DAY).standing(DAY, Tally.NONE)))
                .isEmpty();
    }

    private static DocumentLife published() {
        String content = "a".repeat(64);
        return DocumentLife.begin(ID).issued(content, DAY).with(decision(ReviewState.PUBLISHED, content));
    }

    private static Decision decision(ReviewState state, String content) {
        return new Decision(ID, state, "Office", DAY, Optional.empty(), false, "Reason.", content);
    }

    private static Bundle.Document document(Standing standing) {
        return new Bundle.Document(
                KEY, "Title", standing, bytes("pdf"), bytes("page"), new TreeMap<>(Map.of("figures.csv", bytes("f"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
