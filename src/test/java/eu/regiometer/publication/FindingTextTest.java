package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTextTest {

    private static final FindingText TEXT = new FindingText(TemplateFolder.shipped(), Sample.QUESTIONNAIRES, "en");
    private static final Finding YOUNG = Finding.of(
                    FindingCode.ROW_NOT_ELIGIBLE, CellAddress.cell("a.xlsx", "Data", 3, 4))
            .variable("D1_AGE")
            .value("11")
            .with("rule", "≥ 15");

    @Test
    void thePersonWhoHoldsTheFileReadsTheValueFound() {
        assertThat(TEXT.line(YOUNG, Optional.of(Survey.PUBLIC_ATTITUDE)))
                .contains("D1_AGE is 11: outside the population, the wave or the region (≥ 15); Delete the row");
    }

    @Test
    void whatEndsUpInLogsHoldsNoAnswer() {
        assertThat(TEXT.lineWithoutAnswers(YOUNG, Optional.of(Survey.PUBLIC_ATTITUDE)))
                .contains("D1_AGE is …: outside the population")
                .doesNotContain("11");
    }

    @Test
    void aBlankWeightIsNamedWithoutAGap() {
        Finding blank = Finding.of(FindingCode.WEIGHT_RANGE, CellAddress.sheet("a.xlsx", "Data"))
                .with("low", 0)
                .with("high", 20);
        assertThat(TEXT.line(blank, Optional.empty())).contains("The weight is outside 0 to 20");
        assertThat(TEXT.line(blank.form("blank"), Optional.empty()))
                .contains(
                        "The weight is missing though other rows have one; Fill it in, or leave the column blank in all");
        assertThat(TEXT.line(blank.form("unread").value("heavy"), Optional.empty()))
                .contains("The weight heavy cannot be read as a number; Type the weight as a number");
        assertThat(TEXT.lineWithoutAnswers(blank.form("unread").value("heavy"), Optional.empty()))
                .contains("The weight … cannot be read as a number");
    }

    @Test
    void aBlankThatTakesTheRowIsNotCuredByACodeForNoAnswer() {
        Finding required = Finding.of(FindingCode.VALUE_REQUIRED, CellAddress.sheet("a.xlsx", "Data"))
                .variable("W_DESIGN");

        assertThat(TEXT.line(required, Optional.of(Survey.PUBLIC_ATTITUDE)))
                .contains("W_DESIGN must be answered; Fill it or use the code");
        assertThat(TEXT.line(required.effect(Effect.ROW), Optional.of(Survey.PUBLIC_ATTITUDE)))
                .contains("W_DESIGN is missing; without it the row cannot enter the estimates; Fill it in")
                .doesNotContain("use the code");
    }
}
