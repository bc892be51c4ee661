package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.EarlierBundle;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final ReportKey KEY = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), "2026", "en");
    private static final String ID = KEY.documentId();

    @TempDir
    private Path folder;

    @Test
    void whatWasWithdrawnBeforeItWasPublicStaysAway() throws IOException {
        assertThat(shares(life(A, ReviewState.WITHDRAWN), true)).isEqualTo(none());
        assertThat(shares(life(A, ReviewState.WITHDRAWN), false)).isEqualTo(none());
    }

    @Test
    void aDocumentThatWasWithdrawnAfterItWasPublicIsReplacedByItsNotice() throws IOException {
        DocumentLife seen = life(A, ReviewState.PUBLISHED).with(decision(ReviewState.WITHDRAWN, A));
        assertThat(shares(seen, false).anew()).containsExactly(KEY);
        earlier("PUBLISHED", 1, A);
        assertThat(shares(seen, false).anew()).containsExactly(KEY);
        earlier("WITHDRAWN", 1, A);
        assertThat(shares(seen, true).older()).containsExactly(KEY);
    }

    @Test
    void aDocumentThatNobodyNamedIsKeptAsItWasPublished() throws IOException {
        earlier("PUBLISHED", 1, A);
        DocumentLife published = life(A, ReviewState.PUBLISHED);
        assertThat(shares(published, false).kept()).containsExactly(KEY);
        assertThat(shares(published, true).anew()).containsExactly(KEY);
        assertThat(shares(published.issued(B, DAY), false).older()).containsExactly(KEY);
    }

    @Test
    void whatDiffersFromTheEarlierBundlePassesTheGates() throws IOException {
        DocumentLife published = life(A, ReviewState.PUBLISHED);
        assertThat(shares(published, false).anew()).containsExactly(KEY);
        earlier("PUBLISHED", 1, A);
        DocumentLife corrected = published.issued(B, DAY).with(decision(ReviewState.CORRECTED, B));
        assertThat(shares(corrected, false).anew()).containsExactly(KEY);
        Files.writeString(folder.resolve(pdf()), "altered");
        assertThat(shares(published, false).anew()).containsExactly(KEY);
    }

    private Shares shares(DocumentLife life, boolean asked) {
        return Shares.of(
                List.of(KEY),
                key -> asked,
                id -> Optional.of(life.standing(DAY, Tally.NONE)),
                EarlierBundle.at(folder, "2026"));
    }

    private static Shares none() {
        return new Shares(List.of(), List.of(), List.of());
    }

    private static DocumentLife life(String content, ReviewState state) {
        return DocumentLife.begin(ID).issued(content, DAY).with(decision(state, content));
    }

    private static Decision decision(ReviewState state, String content) {
        return new Decision(ID, state, "Steering committee", DAY, Optional.empty(), false, "Reason.", content);
    }

    private static String pdf() {
        return "reports/2026/regional/PL22-2026-en.pdf";
    }

    private void earlier(String state, int version, String content) throws IOException {
        Path file = folder.resolve(pdf());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "pdf");
        Files.writeString(folder.resolve("manifest.json"), """
                {"documents": [{"id": "%s", "title": "T", "language": "en", "state": "%s", "version": %d,
                 "content_sha256": "%s", "path": "%s"}],
                 "files": [{"path": "%s", "sha256": "%s"}]}
                """.formatted(
                ID, state, version, content, pdf(), pdf(), ContentHash.of("pdf".getBytes(StandardCharsets.UTF_8))));
    }
}
