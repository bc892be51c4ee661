package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.EuSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import org.junit.jupiter.api.Test;

/** Region, wave and language of exports, which have no cover. */
class ExportCoverTest {

    private static final int ROWS = 40;

    private static Submission dropped(String path, Dropped dropped, Shape... shapes) {
        return LookAlike.read(new EuSurveyLookAlike(dropped.questionnaire(), dropped.rows(), shapes).bytes(), path);
    }

    private static Finding only(Submission read, FindingCode code) {
        assertThat(read).isInstanceOf(Submission.Refused.class);
        assertThat(read.findings()).hasSize(1).allMatch(finding -> finding.is(code));
        return read.findings().getFirst();
    }

    @Test
    void theFolderNamesTheRegionWhereNoColumnDoes() {
        Submission read = dropped("SE332/export.xlsx", Dropped.citizens(ROWS), Shape.BARE);

        assertThat(read).isInstanceOf(Submission.Readable.class);
        assertThat(((Submission.Readable) read).cover().region()).isEqualTo("SE332");
        assertThat(((Submission.Readable) read).cover().language()).isEqualTo("sv");
    }

    @Test
    void theColumnNamesTheRegionWhereNoFolderDoes() {
        Submission read = dropped("export.xlsx", Dropped.citizens(ROWS));

        assertThat(((Submission.Readable) read).cover().region()).isEqualTo("SE332");
    }

    @Test
    void nothingThatSaysTheRegionRefusesTheFile() {
        Submission read = dropped("export.xlsx", Dropped.citizens(ROWS), Shape.BARE);

        assertThat(only(read, FindingCode.COVER_REGION).arguments()).containsEntry("found", "");
        assertThat(((Submission.Refused) read).cover().orElseThrow().region()).isEmpty();
    }

    @Test
    void folderAndColumnRegionThatDisagreeRefuseTheFileWithBothNames() {
        Finding finding = only(dropped("PL22/export.xlsx", Dropped.citizens(ROWS)), FindingCode.COVER_REGION);

        assertThat(finding.arguments().get("found")).startsWith("SE332");
        assertThat(finding.arguments().get("expected")).startsWith("PL22");
    }

    @Test
    void twoRegionsInOneFileRefuseIt() {
        Submission read = dropped("export.xlsx", Dropped.citizens(ROWS).set(7, "REGION", "PL22"));

        assertThat(only(read, FindingCode.COVER_REGION).arguments().get("found"))
                .contains("PL22", "SE332");
    }

    @Test
    void aFolderThatIsNoRegionRefusesTheFile() {
        Submission read = dropped("somewhere/export.xlsx", Dropped.citizens(ROWS));

        assertThat(only(read, FindingCode.COVER_REGION).arguments()).containsEntry("expected", "somewhere");
    }

    @Test
    void oneMisspeltRegionTakesItsRowOnly() {
        ValidatedSubmission checked = LookAlike.validate(
                dropped("SE332/export.xlsx", Dropped.citizens(ROWS).set(7, "REGION", "SE33X")));

        assertThat(checked.counts().accepted()).isEqualTo(ROWS - 1);
    }

    @Test
    void theDatesNameTheWaveWhereNoColumnDoes() {
        Submission read = dropped("SE332/export.xlsx", Dropped.citizens(ROWS), Shape.BARE);

        assertThat(((Submission.Readable) read).cover().wave()).isEqualTo("2026");
    }

    @Test
    void datesOfAClosedWaveRefuseTheFile() {
        Submission read =
                dropped("SE332/export.xlsx", Dropped.citizens(ROWS).setAll("FIELD_DATE", "2024-05-03"), Shape.BARE);

        assertThat(only(read, FindingCode.COVER_WAVE).arguments())
                .containsEntry("wave", "2024")
                .containsEntry("expected", "2026");
    }

    @Test
    void datesOfTwoWavesRefuseTheFile() {
        Dropped dropped = Dropped.citizens(ROWS);
        for (int row = 0; row < ROWS / 2; row++) {
            dropped.set(row, "FIELD_DATE", "2024-05-03");
        }

        assertThat(only(dropped("SE332/export.xlsx", dropped, Shape.BARE), FindingCode.COVER_WAVE)
                        .arguments())
                .containsEntry("wave", "2024, 2026");
    }

    @Test
    void aSingleWrongDateTakesItsRowOnly() {
        Dropped dropped = Dropped.citizens(ROWS).set(3, "FIELD_DATE", "2024-05-03");
        ValidatedSubmission checked = LookAlike.validate(dropped("SE332/export.xlsx", dropped, Shape.BARE));

        assertThat(Dropped.codes(checked)).contains("ROW-NOT-ELIGIBLE");
        assertThat(checked.counts().accepted()).isEqualTo(ROWS - 1);
    }

    @Test
    void twoWavesInTheColumnRefuseTheFile() {
        Submission read = dropped("SE332/export.xlsx", Dropped.citizens(ROWS).set(3, "WAVE", "2024"));

        assertThat(only(read, FindingCode.COVER_WAVE).arguments()).containsEntry("wave", "2024, 2026");
    }

    @Test
    void anExportHasNoCoverCountsToComplainAbout() {
        ValidatedSubmission checked = LookAlike.validate(dropped("SE332/export.xlsx", Dropped.citizens(ROWS)));

        assertThat(Dropped.codes(checked)).doesNotContain("COVER-COUNTS", "COVER-DATES");
        assertThat(checked.cover().orElseThrow().eligible()).isEmpty();
        assertThat(checked.cover().orElseThrow().fieldFrom()).isPresent();
    }
}
