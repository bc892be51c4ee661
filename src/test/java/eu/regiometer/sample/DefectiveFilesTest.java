package eu.regiometer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.LedgerDecision;
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

    private static final String LATER = "BG411/half-of-the-rows-with-a-later-date.xlsx";

    private final ReadSample shipped = ReadSample.programme(ReadSample.SHIPPED);

    @TempDir
    private Path folder;

    private SortedMap<String, ValidatedSubmission> verdicts = new TreeMap<>();

    @BeforeAll
    void write() {
        SampleRequest good = shipped.request(folder, 1, 12, 20);
        Sample.write(new SampleRequest(
                good.programme(), good.target(), good.territory(), good.questionnaires(), good.seed(), 1, 1, 12, 20, true));
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
                        "rows-of-another-region.xlsx", "FILE-ROWS",
                        "without-weights.xlsx", "FILE-ROWS")
                .forEach((name, code) -> {
                    ValidatedSubmission submission = verdicts.get("BG411/" + name);
                    assertThat(submission.verdict()).as(name).isEqualTo(Verdict.REFUSED);
                    assertThat(submission.findings())
                            .as(name)
                            .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(code));
                });
    }

    @Test
    void aLaterFileWithHalfOfTheRowsWaits() {
        assertThat(shipped.decisions(verdicts))
                .filteredOn(decision -> decision.entry().name().equals(LATER))
                .singleElement()
                .extracting(LedgerDecision::verdict)
                .isEqualTo(Verdict.WAITING);
    }

    @Test
    void theGoodFilesBesideThemAreAccepted() {
        assertThat(verdicts.get("BG411/public-attitude-BG411-2026.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(verdicts.get("BG411/innovation-capacity-BG411-2026.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
    }
}
