package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleOverridesTest {

    private static final Path SHIPPED = Path.of("input", "programme");

    @TempDir
    private Path folder;

    @Test
    void theSampleHoldsOneDecisionOfEachKindMarkedAsSample() {
        SmallInput.copy(SHIPPED, folder.resolve("programme"));

        assertThat(SampleOverrides.write(folder)).contains(folder.resolve("reviews/overrides.xlsx"));

        List<EditorialOverride> written =
                Programme.read(folder.resolve("programme")).overrides();
        assertThat(written).extracting(EditorialOverride::kind).containsExactly(Kind.SUPPRESS, Kind.REWORD, Kind.PIN);
        assertThat(written).allSatisfy(decision -> {
            assertThat(decision.reason()).startsWith("Sample: ");
            assertThat(decision.name()).isEqualTo("Sample reviewer");
        });
    }

    @Test
    void theShippedWorkbookIsTheSample() {
        SmallInput.copy(SHIPPED, folder.resolve("programme"));
        SampleOverrides.write(folder);

        // what the lapsed one rests on follows the text of its rule
        assertThat(Programme.read(SHIPPED).overrides())
                .usingRecursiveComparison()
                .ignoringFields("basis")
                .isEqualTo(Programme.read(folder.resolve("programme")).overrides());
    }

    @Test
    void aWorkbookThatIsThereStaysAsItIs() throws Exception {
        SmallInput.copy(SHIPPED, folder.resolve("programme"));
        Path own = Files.createDirectories(folder.resolve("reviews")).resolve("overrides.xlsx");
        Files.writeString(own, "mine");

        assertThat(SampleOverrides.write(folder)).isEmpty();
        assertThat(own).hasContent("mine");
    }
}
