package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
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
    }
}
