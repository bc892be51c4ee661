package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Missing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SoundFileTest {

    @Test
    void aSoundFileOfCitizensIsAcceptedWithoutAnyFinding() {
        ValidatedSubmission checked = Dropped.citizens(40).check();

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked.counts().found()).isEqualTo(40);
        assertThat(checked.counts().accepted()).isEqualTo(40);
    }

    @Test
    void aSoundFileOfOrganisationsIsAcceptedWithoutAnyFinding() {
        ValidatedSubmission checked = Dropped.organisations(12).check();

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whatWasPutIntoTheTemplateIsReadBack() {
        Responses responses = Dropped.citizens(40)
                .set(7, "P4", "88")
                .set(8, "W_DESIGN", "1.25")
                .check()
                .responses()
                .orElseThrow();

        assertThat(responses.size()).isEqualTo(40);
        assertThat(responses.unit(7)).isEqualTo("R-0008");
        assertThat(responses.micro(7, responses.column("D1_AGE"))).isEqualTo(25_000_000);
        assertThat(responses.missing(7, responses.column("P4"))).isEqualTo(Missing.DONT_KNOW);
        assertThat(responses.missing(7, responses.column("G3_2"))).isEqualTo(Missing.NOT_ASKED);
        assertThat(responses.micro(8, responses.column("W_DESIGN"))).isEqualTo(1_250_000);
        assertThat(responses.text(8, responses.column("REGION"))).isEqualTo("SE332");
        assertThat(responses.date(8, responses.column("FIELD_DATE"))).isEqualTo(LocalDate.of(2026, 5, 9));
        assertThat(responses.column("NO_SUCH")).isEqualTo(-1);
    }

    @Test
    void aBlankWeightOfAnOrganisationIsOneAndABlankCurrencyEuro() {
        Responses responses = Dropped.organisations(12)
                .set(3, "W_ORG", "")
                .check()
                .responses()
                .orElseThrow();

        assertThat(responses.micro(3, responses.column("W_ORG"))).isEqualTo(1_000_000);
        assertThat(responses.text(3, responses.column("CURRENCY"))).isEqualTo("EUR");
    }
}
