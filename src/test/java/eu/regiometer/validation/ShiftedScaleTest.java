package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.Verdict;
import org.junit.jupiter.api.Test;

class ShiftedScaleTest {

    private static final String[] STATEMENTS = "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P6 B1 B2 B3 G2 G5".split(" ");

    @Test
    void aScaleFromOneToFiveCodedFromZeroToFourIsNamedInOneMessage() {
        Dropped dropped = Dropped.citizens(40);
        for (int row = 0; row < 40; row++) {
            for (String item : STATEMENTS) {
                dropped.set(row, item, Integer.toString((row + item.hashCode() % 7 + 7) % 5));
            }
        }

        ValidatedSubmission checked = dropped.check();

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        Finding finding = Dropped.only(checked, FindingCode.VALUE_SHIFTED);
        assertThat(finding.effect()).isEqualTo(Effect.FILE);
        assertThat(finding.arguments().get("variables").split(", ")).hasSize(STATEMENTS.length);
        assertThat(finding.arguments())
                .containsEntry("low", "0")
                .containsEntry("high", "4")
                .containsEntry("expected", "1 – 5");
        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE)).isEmpty();
        assertThat(checked.counts().findingsByCode()).doesNotContainKey("VALUE-CODE");
        assertThat(checked.counts().blankedByCode()).doesNotContainKey("VALUE-CODE");
    }

    @Test
    void aScaleFromZeroToTenCodedFromOneToElevenIsShiftedToo() {
        Dropped dropped = Dropped.citizens(40);
        for (int row = 0; row < 40; row++) {
            dropped.set(row, "P4", Integer.toString(row % 11 + 1)).set(row, "P5", Integer.toString((row + 5) % 11 + 1));
        }

        ValidatedSubmission checked = dropped.check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_SHIFTED).arguments())
                .containsEntry("variables", "P4, P5")
                .containsEntry("low", "1")
                .containsEntry("high", "11");
    }

    @Test
    void otherWrongAnswersStayBesideTheOneMessage() {
        Dropped dropped = Dropped.citizens(40);
        for (int row = 0; row < 40; row++) {
            for (String item : STATEMENTS) {
                dropped.set(row, item, Integer.toString((row + item.hashCode() % 7 + 7) % 5));
            }
        }

        ValidatedSubmission checked =
                dropped.set(2, "P1", "77").set(3, "K1", "5").check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE))
                .extracting(Finding::value)
                .containsExactlyInAnyOrder("77", "5");
        assertThat(checked.counts().findingsByCode()).containsEntry("VALUE-CODE", 2);
    }

    @Test
    void oneZeroInAShortFileWhereNobodyAgreesFullyIsASlipOfThePen() {
        Dropped dropped = Dropped.citizens(20);
        for (int row = 0; row < 20; row++) {
            dropped.set(row, "P1", Integer.toString(row % 4 + 1));
        }

        ValidatedSubmission checked = dropped.set(3, "P1", "0").check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_SHIFTED)).isEmpty();
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void aFewZerosBesideAnswersAtTheOtherEndAreSlipsOfThePen() {
        Dropped dropped = Dropped.citizens(40).set(3, "P1", "0").set(4, "P2", "0");

        ValidatedSubmission checked = dropped.check();

        assertThat(Dropped.all(checked, FindingCode.VALUE_SHIFTED)).isEmpty();
        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE)).hasSize(2);
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }
}
