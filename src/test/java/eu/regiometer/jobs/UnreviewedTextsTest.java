package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.template.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped programme: English is the source; rules and questionnaires of other languages wait for a reviewer. */
class UnreviewedTextsTest {

    private static final Programme SHIPPED = Programme.read(Path.of("input", "programme"));

    @TempDir
    private Path folder;

    @Test
    void rulesQuestionnairesAndOfficialWordsAreOpenAfterTheTextsOfReportsAreReviewed() throws IOException {
        SmallInput.copy(Path.of("report-templates"), folder);
        review("hu");
        review("methods_hu");
        review("review_hu");
        Files.delete(folder.resolve("messages/status/hu.csv"));

        // 59 rules, two questionnaires, and the statement of funding: the disclaimer is in the programme's own words
        assertThat(of(TemplateFolder.of(folder), List.of()).get("hu"))
                .containsOnlyKeys("official words", "questionnaires", "rules", "site")
                .containsEntry("rules", 59L)
                .containsEntry("questionnaires", 2L)
                .containsEntry("official words", 1L);
        review("site_hu");
        assertThat(of(TemplateFolder.of(folder), List.of("hu")).get("hu")).containsOnlyKeys("questionnaires", "rules");
    }

    @Test
    void aTranslationThatNobodyReviewedIsOpenAndTheSourceIsNot() {
        assertThat(of(TemplateFolder.shipped(), List.of())).containsOnlyKeys("hu", "sv");
        assertThat(of(TemplateFolder.shipped(), List.of()).get("sv"))
                .containsOnlyKeys("official words", "questionnaires", "reports", "rules", "site");
    }

    private static SortedMap<String, SortedMap<String, Long>> of(TemplateFolder templates, List<String> confirmed) {
        return new UnreviewedTexts(templates, SHIPPED, LocalDate.of(2026, 11, 22), confirmed)
                .of(List.of("en", "hu", "sv"));
    }

    private void review(String name) throws IOException {
        Path file = folder.resolve("messages/" + name + ".properties");
        Files.writeString(file, Files.readString(file).replaceFirst("AUTOMATIC", "REVIEWED"));
    }
}
