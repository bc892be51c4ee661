package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.ReviewWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReviewsTest {

    private static final Path SHIPPED = Path.of("input");
    private static final String REPORT = "RM-2026-REGIONAL-SE321-en";
    private static final String OTHER = "RM-2026-EU-EU-en";

    @TempDir
    private Path folder;

    @Test
    void theShippedWorkbookIsTheSampleAndReadsWithoutADefect() {
        SmallInput.copy(SHIPPED.resolve("programme"), folder.resolve("programme"));
        assertThat(SampleReviews.write(folder)).contains(folder.resolve("reviews/decisions.xlsx"));
        ReviewReader.Returned written = read(folder);

        assertThat(read(SHIPPED).decisions())
                .extracting(line -> line.what())
                .isEqualTo(written.decisions().stream().map(line -> line.what()).toList());
        assertThat(read(SHIPPED).decisions()).extracting(line -> line.version()).containsOnly(1);
        assertThat(written.decisions().stream()
                        .map(line -> line.what())
                        .filter(decision -> decision.document().equals(OTHER)))
                .extracting(Decision::state)
                .containsExactly(ReviewState.IN_REVIEW, ReviewState.APPROVED);
        assertThat(written.decisions().stream()
                        .map(line -> line.what())
                        .filter(decision -> decision.document().equals(REPORT)))
                .extracting(Decision::state)
                .containsExactly(ReviewState.IN_REVIEW, ReviewState.APPROVED, ReviewState.DRAFT, ReviewState.IN_REVIEW);
        assertThat(written.comments())
                .allSatisfy(line -> assertThat(line.what().text()).startsWith("Sample: "));
    }

    @Test
    void aWorkbookThatIsThereStaysAsItIs() throws Exception {
        SmallInput.copy(SHIPPED.resolve("programme"), folder.resolve("programme"));
        Path own = Files.createDirectories(folder.resolve("reviews")).resolve("decisions.xlsx");
        Files.writeString(own, "mine");

        assertThat(SampleReviews.write(folder)).isEmpty();
        assertThat(own).hasContent("mine");
    }

    private static ReviewReader.Returned read(Path input) {
        Defects defects = new Defects();
        TextBundle english = TextBundle.read(TemplateFolder.shipped(), "en");
        Map<String, String> words = new HashMap<>();
        english.keys().stream()
                .filter(key -> key.startsWith("state."))
                .forEach(key -> words.put(key, english.text(key)));
        words.put("review.column.weight", english.text("review.column.weight"));
        ReviewReader.Returned returned = new ReviewReader(
                        new ReviewWords(List.of(words)), List.of(REPORT, OTHER), List.of(REPORT, OTHER))
                .read(input.resolve("reviews/decisions.xlsx"), DocumentLife::begin, defects)
                .orElseThrow();
        assertThat(defects.all()).isEmpty();
        return returned;
    }
}
