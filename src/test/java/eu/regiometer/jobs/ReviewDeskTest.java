package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDeskTest {

    private static final String ID = "RM-2026-REGIONAL-SE321-en";

    @TempDir
    private Path folder;

    private final Defects defects = new Defects();

    @Test
    void aFileThatIsNoWorkbookIsToldAndNotLostInSilence() throws IOException {
        Path reviews = Files.createDirectories(folder.resolve("reviews/anna"));
        Files.writeString(reviews.resolve("comments.csv"), "place;comment");
        Files.writeString(reviews.resolve("~$open.xlsx"), "");
        Files.writeString(reviews.resolve(".keep"), "");

        receive();

        assertThat(defects.all()).singleElement().asString().contains("anna/comments.csv", "expected", ".xlsx");
    }

    private void receive() {
        new ReviewInbox(
                        desk(),
                        new ReviewReader(new ReviewWords(List.of(Map.of())), List.of(ID), List.of(ID)),
                        defects)
                .receive(folder.resolve("reviews"));
    }

    private ReviewDesk desk() {
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.create();
        return ReviewDesk.open(state, LocalDate.parse("2026-11-22"));
    }
}
