package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs that no report prints are told once for each text, and stop nothing. */
class UnprintedSignsTest {

    private static final Path PROGRAMME = Path.of("input/programme");

    @TempDir
    Path folder;

    private List<Defect> told(String name) throws IOException {
        for (String file : List.of("regions.csv", "municipalities.csv", "programme.yaml")) {
            Files.writeString(
                    folder.resolve(file),
                    Files.readString(PROGRAMME.resolve(file)).replace("Norrbotten", name));
        }
        Defects defects = new Defects();
        Territory territory = Territory.read(folder, Settings.read(folder.resolve("programme.yaml"), defects), defects);
        UnprintedSigns.tell(territory, List.of(), defects);
        assertThat(defects.isEmpty()).isTrue();
        return defects.warnings();
    }

    @Test
    void aNameWithSignsThatAreNotPrintedIsToldOncePerLanguage() throws IOException {
        List<Defect> told = told("Norr\u0007bo\u202Etten");

        assertThat(told).doesNotHaveDuplicates();
        assertThat(told)
                .extracting(Defect::toString)
                .contains("regions.csv: found U+0007, U+202E in the name of SE332 (en); expected letters, digits,"
                        + " punctuation and spaces; mend: take these signs out; until then they are not printed"
                        + " (warning)");
        assertThat(told).noneMatch(defect -> defect.toString().contains("\u202E"));
    }

    @Test
    void markupIsTextAndNothingToTell() throws IOException {
        assertThat(told("<b>Norrbotten</b> & ${x}")).isEmpty();
    }
}
