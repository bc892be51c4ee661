package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.publication.TemplateCover;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTest {

    @ParameterizedTest
    @CsvSource({
        "1, somebody-else, COVER-DAMAGED",
        "2, street-interviews, COVER-KIND",
        "3, 2019-1, COVER-VERSION",
        "4, XX99, COVER-REGION",
        "5, 2031, COVER-WAVE",
        "6, tlh, COVER-LANGUAGE",
        "1, '', COVER-DAMAGED",
        "4, '', COVER-DAMAGED",
        "6, '', COVER-LANGUAGE"
    })
    void aWrongCoverRefusesTheFileBeforeAnyCellIsJudged(int row, String value, String code) {
        ValidatedSubmission checked =
                Dropped.citizens(5).set(0, "P1", "77").coverCell(row, value).check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(checked.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(checked.findings().getFirst().at().reference()).isEqualTo("B" + row);
        assertThat(checked.counts().found()).isZero();
    }

    @Test
    void theFirstFaultOfTheCoverIsTheOnlyOneTold() {
        ValidatedSubmission checked = Dropped.citizens(5)
                .coverCell(3, "2019-1")
                .coverCell(4, "XX99")
                .coverCell(5, "2031")
                .check();

        assertThat(Dropped.codes(checked)).containsExactly("COVER-VERSION");
    }

    @Test
    void aClosedWaveIsRefusedAndNamed() {
        ValidatedSubmission checked = Dropped.citizens(5).coverCell(5, "2024").check();

        Finding finding = Dropped.only(checked, FindingCode.COVER_WAVE);
        assertThat(finding.arguments()).containsEntry("wave", "2024").containsEntry("expected", "2026");
    }

    @Test
    void theFileOfOneRegionInAnotherRegionsFolderIsRefusedWithBothNames() {
        ValidatedSubmission checked =
                Dropped.citizens(5).inFolder(ProgrammeFixture.OTHER_REGION).check();

        Finding finding = Dropped.only(checked, FindingCode.COVER_REGION);
        assertThat(finding.arguments().get("found")).startsWith("SE332");
        assertThat(finding.arguments().get("expected")).startsWith("PL22");
    }

    @Test
    void theFileOfARegionInItsOwnFolderIsAccepted() {
        assertThat(Dropped.citizens(5).inFolder("SE332").check().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aFolderThatIsNoRegionIsToldAsExpected() {
        ValidatedSubmission checked = Dropped.citizens(5).inFolder("misc").check();

        assertThat(Dropped.only(checked, FindingCode.COVER_REGION).arguments()).containsEntry("expected", "misc");
    }

    @Test
    void aWaveTypedAsNumberIsTheSameWave() {
        ValidatedSubmission checked = Dropped.citizens(5)
                .edit(book -> book.getSheet("Coversheet").getRow(4).getCell(1).setCellValue(2026))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void anOlderVersionThatTheQuestionnaireKeepsIsRead() {
        assertThat(Dropped.citizens(5).coverCell(3, "2024-1").check().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aDefinedNameThatWasTurnedIntoAReferenceErrorFallsBackToTheCell() {
        ValidatedSubmission checked = Dropped.citizens(5)
                .edit(book -> book.getName("rm_region").setRefersToFormula("#REF!"))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aCoverWhoseRowsWereMovedIsDamaged() {
        ValidatedSubmission checked = Dropped.citizens(5)
                .edit(book -> {
                    Name name = book.getName("rm_kind");
                    name.setRefersToFormula("Coversheet!$B$7");
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.COVER_DAMAGED).at().reference())
                .isEqualTo("B2");
    }

    @Test
    void countsAndDatesOnlyWarn() {
        ValidatedSubmission checked = Dropped.citizens(5)
                .cover(new TemplateCover(
                        "SE332",
                        "2026",
                        "en",
                        "",
                        Optional.of(LocalDate.of(2026, 6, 20)),
                        Optional.of(LocalDate.of(2026, 5, 20)),
                        OptionalLong.of(100),
                        OptionalLong.of(101),
                        Optional.empty(),
                        false))
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked.findings())
                .extracting(finding -> finding.code() + " " + finding.at().reference())
                .containsExactly("COVER-DATES B9", "COVER-COUNTS B11");
        assertThat(checked.cover().orElseThrow().invited()).isEmpty();
        // last FIELD_DATE of the rows
        assertThat(checked.cover().orElseThrow().fieldTo()).contains(LocalDate.of(2026, 5, 5));
    }

    @Test
    void aPopulationBelowTheAcceptedRowsGivesNoResponseRate() {
        ValidatedSubmission checked = Dropped.citizens(5)
                .edit(book -> {
                    book.getSheet("Coversheet").getRow(9).getCell(1).setCellValue(4);
                    book.getSheet("Coversheet").getRow(10).getCell(1).setCellValue(4);
                })
                .check();

        assertThat(Dropped.only(checked, FindingCode.COVER_COUNTS).at().reference())
                .isEqualTo("B10");
        assertThat(checked.cover().orElseThrow().eligible()).isEmpty();
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theSyntheticMarkIsReadFromTheCover() {
        TemplateCover cover = TemplateCover.blank("SE332", "2026", "sv");
        var marked = new TemplateCover(
                "SE332",
                "2026",
                "sv",
                "",
                cover.fieldFrom(),
                cover.fieldTo(),
                cover.eligible(),
                cover.invited(),
                Optional.empty(),
                true);

        assertThat(Dropped.citizens(5).cover(marked).check().synthetic()).isTrue();
        assertThat(Dropped.citizens(5).cover(cover).check().synthetic()).isFalse();
    }
}
