package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.IntakeRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyFindingsTest {

    @Test
    void findingsAreCappedPerKindAndTheFirstSaysHowManyMoreThereAre() {
        Dropped dropped = Dropped.citizens(60).rules(IntakeRules.defaults().listing(10_000, 8));
        for (int row = 0; row < 17; row++) {
            dropped.set(row, "P1", "77");
        }
        for (int row = 0; row < 9; row++) {
            dropped.set(row, "P2", "78");
        }
        dropped.set(3, "P3", "79");

        ValidatedSubmission checked = dropped.check();

        List<Finding> found = Dropped.all(checked, FindingCode.VALUE_CODE);
        assertThat(found.stream().filter(f -> f.variable().equals("P1"))).hasSize(8);
        assertThat(found.stream().filter(f -> f.variable().equals("P2"))).hasSize(8);
        // 17 less the 8 listed, 9 less 8
        assertThat(found.stream()
                        .filter(f -> f.arguments().containsKey(Finding.UNLISTED))
                        .map(f -> f.variable() + " " + f.arguments().get(Finding.UNLISTED)))
                .containsExactlyInAnyOrder("P1 9", "P2 1");
        assertThat(checked.counts().findingsByCode()).containsEntry("VALUE-CODE", 27);
        assertThat(checked.counts().blankedByCode()).containsEntry("VALUE-CODE", 27);
    }

    @Test
    void aKindThatComesLateIsStillListedWhenTheListIsFull() {
        Dropped dropped = Dropped.citizens(60).rules(IntakeRules.defaults().listing(10, 1_000));
        for (int row = 0; row < 17; row++) {
            dropped.set(row, "P1", "77");
        }
        dropped.set(30, "D6_TRAVEL", "9000");

        ValidatedSubmission checked = dropped.check();

        assertThat(Dropped.only(checked, FindingCode.VALUE_RANGE).value()).isEqualTo("9000");
    }
}
