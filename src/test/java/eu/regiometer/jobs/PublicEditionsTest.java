package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.Bundle;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
        assertThat(editions.handedOut(KEY, life.standing(DAY, Tally.NONE))).isEmpty();
    }

    @Test
    void anEditionThatLostItsPdfIsNotHandedOut() throws IOException {
        var editions = new PublicEditions(folder);
        DocumentLife life = published();
        editions.keep(document(life.standing(DAY, Tally.NONE)), "issue", "earlier");
        try (Stream<Path> kept = Files.walk(folder)) {
            Files.delete(kept.filter(path -> path.endsWith("report.pdf")).findFirst().orElseThrow());
        }

        assertThat(editions.handedOut(KEY, life.issued("b".repeat(64), DAY).standing(DAY, Tally.NONE)))
                .isEmpty();
    }

    private static DocumentLife published() {
        String content = "a".repeat(64);
        return DocumentLife.begin(ID)
                .issued(content, DAY)
                .with(new Decision(
                        ID, ReviewState.PUBLISHED, "Office", DAY, Optional.empty(), false, "", content));
    }

    private static Bundle.Document document(Standing standing) {
        return new Bundle.Document(
                KEY, "Title", standing, bytes("pdf"), bytes("page"), new TreeMap<>(Map.of("figures.csv", bytes("f"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
