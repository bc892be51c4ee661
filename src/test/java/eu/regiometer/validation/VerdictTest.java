package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.Verdict;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void twentyPercentOfTheRowsLeftOutIsAcceptedInPart() {
        ValidatedSubmission checked = young(Dropped.citizens(20), 4).check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(checked.counts().accepted()).isEqualTo(16);
        assertThat(checked.responses().orElseThrow().size()).isEqualTo(16);
    }

    @Test
    void moreThanTwentyPercentOfTheRowsLeftOutRefusesTheFile() {
        ValidatedSubmission checked = young(Dropped.citizens(20), 5).check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        Finding first = checked.findings().getFirst();
        assertThat(first.effect()).isEqualTo(Effect.FILE);
        assertThat(first.code()).isEqualTo("ROW-NOT-ELIGIBLE");
        assertThat(first.arguments())
                .containsEntry("share", "25")
                .containsEntry("rows", "5")
                .containsEntry("of", "20")
                .containsEntry("limit", "20");
        assertThat(checked.responses()).isEmpty();
        assertThat(checked.counts().leftOutByReason()).isEqualTo(Map.of("ROW-NOT-ELIGIBLE", 5, "FILE", 15));
    }

    @Test
    void answersOfRowsThatAreLeftOutAreNotSaidToBeMissing() {
        Dropped dropped = Dropped.citizens(20);
        for (int row = 0; row < 20; row++) {
            dropped.set(row, "REGION", "PL22");
        }

        ValidatedSubmission checked = dropped.check();

        assertThat(checked.findings().stream()
                        .filter(finding -> finding.effect() == Effect.FILE)
                        .map(Finding::code))
                .containsExactly("ROW-NOT-ELIGIBLE");
    }

    @Test
    void rowsLeftOutWithANoteDoNotRefuseTheFile() {
        Dropped dropped = Dropped.citizens(10);
        for (int row = 0; row < 8; row++) {
            dropped.repeat(row);
        }

        assertThat(dropped.check().verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void moreThanThirtyPercentOfARequiredItemBlankRefusesTheFile() {
        assertThat(blank(Dropped.citizens(20), 6).check().verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);

        ValidatedSubmission checked = blank(Dropped.citizens(20), 7).check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        Finding first = checked.findings().getFirst();
        assertThat(first.code()).isEqualTo("VALUE-REQUIRED");
        assertThat(first.variable()).isEqualTo("D2_GENDER");
        assertThat(first.arguments()).containsEntry("share", "35").containsEntry("limit", "30");
    }

    @Test
    void moreThanFivePercentOfTheRowsWithoutWeightRefuseTheFile() {
        assertThat(Dropped.citizens(20).set(0, "W_DESIGN", "0").check().verdict())
                .isEqualTo(Verdict.ACCEPTED_IN_PART);

        ValidatedSubmission checked = Dropped.citizens(20)
                .set(0, "W_DESIGN", "0")
                .set(1, "W_DESIGN", "")
                .check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(checked.findings().getFirst().code()).isEqualTo("WEIGHT-RANGE");
    }

    @Test
    void aRowWithFewerThanHalfOfTheItemsAnsweredIsLeftOut() {
        Dropped dropped = Dropped.citizens(10);
        // 31 questions are asked of somebody who used online services (32 of all, less G3); 15 answers are too few
        for (String item : "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P4 P5 P6 K1".split(" ")) {
            dropped.set(3, item, "9");
        }
        dropped.set(3, "P4", "99").set(3, "P5", "99");

        ValidatedSubmission checked = dropped.check();

        Finding finding = Dropped.only(checked, FindingCode.ROW_TOO_FEW_ANSWERS);
        assertThat(Integer.parseInt(finding.arguments().get("answered")) * 2)
                .isLessThan(Integer.parseInt(finding.arguments().get("asked")));
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-TOO-FEW-ANSWERS", 1);
    }

    @Test
    void dontKnowIsAnAnswer() {
        Dropped dropped = Dropped.citizens(10);
        for (String item : "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P6 K1 B1 B2 B3".split(" ")) {
            dropped.set(3, item, "8");
        }

        assertThat(dropped.check().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aWrongCellIsAcceptedInPart() {
        ValidatedSubmission checked = Dropped.citizens(10).set(3, "P1", "77").check();

        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(checked.counts().accepted()).isEqualTo(10);
    }

    @Test
    void allFindingsAreCollectedInOneGo() {
        ValidatedSubmission checked = young(Dropped.citizens(20), 5)
                .set(7, "P1", "77")
                .set(8, "D6_TRAVEL", "n/a")
                .set(9, "RESP_ID", "")
                .set(10, "FIELD_DATE", "05/06/2026")
                .check();

        assertThat(new TreeSet<>(Dropped.codes(checked)))
                .containsExactly("ROW-NO-KEY", "ROW-NOT-ELIGIBLE", "VALUE-CODE", "VALUE-DATE-AMBIGUOUS");
    }

    @Test
    void theCountsAddUpToTheFindings() {
        ValidatedSubmission checked = young(Dropped.organisations(30), 0)
                .set(1, "C604_1", "10")
                .set(2, "C101", "99000")
                .set(3, "C103", "maybe")
                .set(4, "CLULEVEL", "0")
                .set(5, "ORG_ID", "")
                .set(6, "ORGTYPE", "9")
                .check();

        ResponseCounts counts = checked.counts();
        assertThat(counts.found()).isEqualTo(30);
        assertThat(counts.accepted() + counts.leftOut()).isEqualTo(counts.found());
        assertThat(counts.leftOutByReason()).isEqualTo(Map.of("ROW-NO-KEY", 1, "ROW-NOT-ELIGIBLE", 1));
        var byCode = new TreeMap<String, Integer>();
        var blanked = new TreeMap<String, Integer>();
        for (Finding finding : checked.findings()) {
            byCode.merge(finding.code(), 1, Integer::sum);
            if (finding.effect() == Effect.CELL) {
                int cells = Integer.parseInt(finding.arguments().getOrDefault("cells", "1"));
                blanked.merge(finding.code(), cells, Integer::sum);
            }
        }
        assertThat(counts.findingsByCode()).isEqualTo(byCode);
        assertThat(counts.blankedByCode()).isEqualTo(blanked);
        // C604 is 8 columns; CLULEVEL 0 sets C601, C602 (10), C603, C604 (8), C605 (3), C606 to C608 aside
        assertThat(blanked).containsEntry("RULE-C604-SUM", 8).containsEntry("VALUE-ROUTING", 26);
    }

    @Test
    void findingsAboveTheLimitAreCountedOnly() {
        Dropped dropped = Dropped.citizens(30).rules(IntakeRules.defaults().listing(10, 10));
        for (int row = 0; row < 25; row++) {
            dropped.set(row, "P1", "77");
        }

        ValidatedSubmission checked = dropped.check();

        assertThat(checked.findings()).hasSize(10);
        assertThat(checked.counts().findingsByCode()).containsEntry("VALUE-CODE", 25);
        assertThat(checked.counts().blankedByCode()).containsEntry("VALUE-CODE", 25);
    }

    @Test
    void nothingThatIsPrintedByChanceHoldsAnAnswer() {
        Dropped dropped = Dropped.citizens(10).set(3, "RESP_ID", "CANARY-KEY").set(4, "STRATUM", "CANARY-STRATUM");
        for (int row = 0; row < 10; row++) {
            dropped.set(row, "STRATUM", "CANARY-STRATUM");
        }
        Submission submission = dropped.submission();
        ValidatedSubmission checked = dropped.check();

        assertThat(submission.toString()).doesNotContain("CANARY").doesNotContain("stat@example.org");
        assertThat(checked.toString()).doesNotContain("CANARY").doesNotContain("stat@example.org");
        assertThat(checked.cover().orElseThrow().toString()).doesNotContain("stat@example.org");
        assertThat(checked.responses().orElseThrow().toString()).doesNotContain("CANARY");
        assertThat(checked.counts().toString()).doesNotContain("CANARY");
        Responses responses = checked.responses().orElseThrow();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> responses.micro(3, responses.column("STRATUM")))
                .withMessage("column holds text: STRATUM");
    }

    private static Dropped young(Dropped dropped, int rows) {
        for (int row = 0; row < rows; row++) {
            dropped.set(row, "D1_AGE", "12");
        }
        return dropped;
    }

    private static Dropped blank(Dropped dropped, int rows) {
        for (int row = 0; row < rows; row++) {
            dropped.set(row, "D2_GENDER", row % 2 == 0 ? "" : "5");
        }
        return dropped;
    }
}
