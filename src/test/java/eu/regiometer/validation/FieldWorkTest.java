package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.Verdict;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldWorkTest {

    @Test
    void unfinishedTestAndRejectedInterviewsAreLeftOutWithACountPerReason() {
        Dropped dropped = Dropped.citizens(20).set(1, "P1", "77").set(2, "D1_AGE", "12");
        ValidatedSubmission checked = check(ToolRows.of(
                dropped,
                Map.of(
                        4, FindingCode.ROW_UNFINISHED,
                        5, FindingCode.ROW_UNFINISHED,
                        6, FindingCode.ROW_REJECTED_BY_TOOL),
                Map.of()));

        Finding unfinished = Dropped.only(checked, FindingCode.ROW_UNFINISHED);
        assertThat(unfinished.severity()).isEqualTo(Severity.NOTE);
        assertThat(unfinished.effect()).isEqualTo(Effect.ROW);
        assertThat(unfinished.arguments()).containsEntry("rows", "2").containsEntry("reason", "template");
        assertThat(Dropped.only(checked, FindingCode.ROW_REJECTED_BY_TOOL).arguments())
                .containsEntry("rows", "1");
        // the wrong answers in the rows set aside are nobody's business
        assertThat(Dropped.codes(checked)).containsExactlyInAnyOrder("ROW-UNFINISHED", "ROW-REJECTED-BY-TOOL");
        assertThat(checked.counts().found()).isEqualTo(20);
        assertThat(checked.counts().accepted()).isEqualTo(17);
        assertThat(checked.counts().leftOutByReason())
                .isEqualTo(Map.of("ROW-UNFINISHED", 2, "ROW-REJECTED-BY-TOOL", 1));
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void manyUnfinishedInterviewsDoNotRefuseTheFile() {
        Map<Integer, FindingCode> most = new HashMap<>();
        for (int row = 3; row < 18; row++) {
            most.put(row, FindingCode.ROW_UNFINISHED);
        }

        ValidatedSubmission checked = check(ToolRows.of(Dropped.citizens(20), most, Map.of()));

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(checked.counts().accepted()).isEqualTo(5);
    }

    @Test
    void anUnfinishedInterviewDoesNotTakeTheFinishedOneOfTheSamePerson() {
        Dropped dropped = Dropped.citizens(10).set(4, "RESP_ID", "R-0001");

        ValidatedSubmission checked = check(ToolRows.of(dropped, Map.of(7, FindingCode.ROW_UNFINISHED), Map.of()));

        assertThat(Dropped.codes(checked)).containsExactly("ROW-UNFINISHED");
        assertThat(checked.counts().accepted()).isEqualTo(9);
    }

    @Test
    void interviewsFarShorterThanTheMedianAreNotedForTheRegionAndKept() {
        Map<Integer, Long> seconds = new HashMap<>();
        for (int row = 3; row < 23; row++) {
            seconds.put(row, 900L);
        }
        // a third of 900 s are 5 minutes
        seconds.put(5, 299L);
        seconds.put(6, 301L);

        ValidatedSubmission checked = check(ToolRows.of(Dropped.citizens(20), Map.of(), seconds));

        Finding finding = Dropped.only(checked, FindingCode.ROW_HASTY);
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.effect()).isEqualTo(Effect.NONE);
        assertThat(finding.at().reference()).isEmpty();
        assertThat(finding.unit()).isEmpty();
        assertThat(finding.arguments())
                .containsEntry("rows", "1")
                .containsEntry("of", "20")
                .containsEntry("limit", "5");
        assertThat(checked.counts().accepted()).isEqualTo(20);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void threeMinuteInterviewsAreNotedEvenWhereAllWereFast() {
        Map<Integer, Long> seconds = new HashMap<>();
        for (int row = 3; row < 13; row++) {
            seconds.put(row, row < 6 ? 170L : 240L);
        }

        ValidatedSubmission checked = check(ToolRows.of(Dropped.citizens(10), Map.of(), seconds));

        assertThat(Dropped.only(checked, FindingCode.ROW_HASTY).arguments())
                .containsEntry("rows", "3")
                .containsEntry("limit", "3");
    }

    @Test
    void theSameAnswerInEveryItemIsANoteAtRegionLevelAndTakesNoRow() {
        Dropped dropped = Dropped.citizens(10);
        for (String item : "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P6 B1 B2 B3 G2 G5".split(" ")) {
            dropped.set(3, item, "4").set(7, item, "2");
        }

        ValidatedSubmission checked = dropped.check();

        assertThat(checked.findings()).hasSize(1);
        Finding finding = checked.findings().getFirst();
        assertThat(finding.code()).isEqualTo("RULE-STRAIGHT");
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.effect()).isEqualTo(Effect.NONE);
        assertThat(finding.unit()).isEmpty();
        assertThat(finding.arguments()).containsEntry("rows", "2").containsEntry("of", "10");
        assertThat(checked.counts().accepted()).isEqualTo(10);
    }

    @Test
    void anAnswerInEveryItemThatDiffersOnceIsNotStraight() {
        Dropped dropped = Dropped.citizens(10);
        for (String item : "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P6 B1 B2 B3 G2 G5".split(" ")) {
            dropped.set(3, item, "4");
        }

        assertThat(dropped.set(3, "G5", "5").check().findings()).isEmpty();
    }

    private static ValidatedSubmission check(Submission submission) {
        return new Validator(
                        ProgrammeFixture.territory(),
                        ProgrammeFixture.questionnaires(),
                        ProgrammeFixture.registries(),
                        IntakeRules.defaults())
                .validate(submission);
    }
}
