package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.revision.Changes;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicReportsTest {

    private static final Changes SINCE_RUN = Changes.unreadable();
    private static final Changes SINCE_PUBLIC = Changes.ofFirstIssue();
    private static final PublicEditions.Edition EDITION =
            new PublicEditions.Edition("m".repeat(64), 1, LocalDate.parse("2026-11-22"), "issue", "earlier", "Title");

    @Test
    void thePublicIsNeverToldWhatADraftSaid() {
        assertThat(PublicReports.told(true, Optional.empty(), e -> Optional.empty(), SINCE_RUN)
                        .firstIssue())
                .isTrue();
        assertThat(PublicReports.told(true, Optional.of(EDITION), e -> Optional.empty(), SINCE_RUN)
                        .since())
                .isInstanceOf(Changes.Since.Unreadable.class);
    }

    @Test
    void aDraftTellsWhatChangedSinceTheRunBeforeUntilSomethingIsPublic() {
        assertThat(PublicReports.told(false, Optional.empty(), e -> Optional.empty(), SINCE_RUN))
                .isSameAs(SINCE_RUN);
        assertThat(PublicReports.told(false, Optional.of(EDITION), e -> Optional.of(SINCE_PUBLIC), SINCE_RUN))
                .isSameAs(SINCE_PUBLIC);
    }
}
