package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.rulebook.OverrideWorkbook;
import eu.regiometer.territory.Area;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** Regions are read in their own languages, too, and further ones can be asked for. */
    @Test
    void aDecisionMayBeWordedInEveryLanguageThatReportsCanBeMadeIn() {
        SmallInput.copy(SHIPPED, folder.resolve("programme"));
        Programme programme = Programme.read(folder.resolve("programme"));
        EditorialOverride finnish = new EditorialOverride(
                "DIG-04",
                Area.region("FI1D7"),
                programme.territory().newest().code(),
                Kind.REWORD,
                EditorialOverride.Part.TITLE,
                "fi",
                "Palvelut verkkoon",
                "As the council calls it",
                "A. Reviewer",
                LocalDate.of(2026, 11, 20),
                Optional.empty());
        OutputFiles.write(
                folder.resolve("reviews/overrides.xlsx"),
                OverrideWorkbook.bytes(
                        programme.rulebook(),
                        programme.territory(),
                        RulebookBase.languagesOfDecisions(),
                        List.of(finnish)));

        assertThat(programme.languages()).doesNotContain("fi");
        assertThat(Programme.read(folder.resolve("programme")).overrides()).containsExactly(finnish);
    }

    /** Whoever opens the workbook that ships finds every language in its list. */
    @Test
    void theShippedWorkbookOffersWhatIsThereToday() throws Exception {
        Programme programme = Programme.read(SHIPPED);

        assertThat(OverrideWorkbook.renewed(
                        Files.readAllBytes(Programme.overrides(SHIPPED)),
                        programme.rulebook(),
                        programme.territory(),
                        RulebookBase.languagesOfDecisions()))
                .isEmpty();
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
