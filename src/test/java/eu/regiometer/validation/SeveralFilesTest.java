package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.intake.Verdict;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveralFilesTest {

    @Test
    void aRowThatCountsInAnotherPartIsLeftOutAndNamesThePart() {
        Map<String, String> elsewhere = Map.of("R-0003", "south", "R-0007", "south");
        ValidatedSubmission checked = new Validator(
                        ProgrammeFixture.territory(),
                        ProgrammeFixture.questionnaires(),
                        ProgrammeFixture.registries(),
                        IntakeRules.defaults())
                .validate(Dropped.citizens(10).submission(), unit -> Optional.ofNullable(elsewhere.get(unit)));

        assertThat(Dropped.all(checked, FindingCode.ROW_OTHER_PART))
                .extracting(Finding::unit)
                .containsExactly("R-0003", "R-0007");
        assertThat(Dropped.all(checked, FindingCode.ROW_OTHER_PART).getFirst().arguments())
                .containsEntry("part", "south");
        assertThat(checked.counts().leftOutByReason()).isEqualTo(Map.of("ROW-OTHER-PART", 2));
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(checked.responses().orElseThrow().size()).isEqualTo(8);
    }

    @Test
    void evenWhenAllRowsCountElsewhereTheFileIsNotRefused() {
        ValidatedSubmission checked = new Validator(
                        ProgrammeFixture.territory(),
                        ProgrammeFixture.questionnaires(),
                        ProgrammeFixture.registries(),
                        IntakeRules.defaults())
                .validate(Dropped.citizens(5).submission(), unit -> Optional.of("south"));

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(checked.counts().accepted()).isZero();
    }

    @Test
    void theAnswersThatACorrectionChangedAreCountedUnitByUnit() {
        Responses before = Dropped.citizens(10).check().responses().orElseThrow();
        Responses after = Dropped.citizens(11)
                .set(3, "P1", "9")
                .set(3, "LAU", "SE_2580")
                .set(4, "D6_TRAVEL", "55")
                .set(7, "RESP_ID", "R-9999")
                .check()
                .responses()
                .orElseThrow();

        // P1, LAU and D6_TRAVEL; the row with a new key and the eleventh row have no counterpart; the key is the same
        assertThat(after.changedSince(before)).isEqualTo(3);
        assertThat(before.changedSince(before)).isZero();
    }

    @Test
    void textsAreComparedByTheirContentWhateverTheirOrder() {
        Responses before = Dropped.citizens(3)
                .set(0, "STRATUM", "north")
                .set(1, "STRATUM", "south")
                .set(2, "STRATUM", "south")
                .check()
                .responses()
                .orElseThrow();
        Responses after = Dropped.citizens(3)
                .set(0, "STRATUM", "south")
                .set(1, "STRATUM", "south")
                .set(2, "STRATUM", "south")
                .check()
                .responses()
                .orElseThrow();

        assertThat(after.changedSince(before)).isEqualTo(1);
    }
}
