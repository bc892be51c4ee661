package eu.regiometer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.intake.Verdict;
import eu.regiometer.validation.ValidatedSubmission;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefectiveFilesTest {

    private static final String TWIN = "BG411/another-version-of-the-same-date.xlsx";
    private static final String GOOD = "BG411/innovation-capacity-BG411-2026.xlsx";

    private final ReadSample shipped = ReadSample.programme(ReadSample.SHIPPED);

    private SortedMap<String, ValidatedSubmission> verdicts = new TreeMap<>();

    @BeforeAll
    void write(@TempDir Path folder) {
        SampleRequest good = shipped.request(folder, 1, 12, 20);
        Sample.write(new SampleRequest(
                good.programme(),
                good.target(),
                good.territory(),
                good.questionnaires(),
                good.seed(),
                1,
                1,
                12,
                20,
                true));
        verdicts = shipped.verdicts(folder);
    }

    @Test
    void eachIsRefusedForWhatIsWrongWithIt() {
        Map.of(
                        "notes-of-the-meeting.xlsx", "TYPE-MISMATCH",
                        "nothing.xlsx", "FILE-EMPTY",
                        "list-of-projects.xlsx", "LAYOUT-UNKNOWN",
                        "template-returned-empty.xlsx", "LAYOUT-EMPTY",
                        "of-another-region.xlsx", "COVER-REGION",
                        "of-an-unknown-region.xlsx", "COVER-REGION",
                        "of-an-unknown-wave.xlsx", "COVER-WAVE",
                        "rows-of-another-region.xlsx", "ROW-NOT-ELIGIBLE",
                        "without-weights.xlsx", "WEIGHT-RANGE")
                .forEach((name, code) -> {
                    ValidatedSubmission submission = verdicts.get("BG411/" + name);
                    assertThat(submission.verdict()).as(name).isEqualTo(Verdict.REFUSED);
                    assertThat(submission.findings().stream().map(Finding::code))
                            .as(name)
                            .contains(code);
                });
    }

    @Test
    void twoVersionsOfTheSameDateBothWait() {
        assertThat(shipped.decisions(verdicts))
                .filteredOn(decision -> decision.verdict() == Verdict.WAITING)
                .extracting(decision -> decision.entry().name())
                .containsExactly(TWIN, GOOD);
    }

    @Test
    void theGoodFilesBesideThemAreReadAsUsual() {
        assertThat(verdicts.get("BG411/public-attitude-BG411-2026.xlsx").verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(verdicts.get(GOOD).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
}
