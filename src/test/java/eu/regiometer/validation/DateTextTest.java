package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "en, 2026-06-05, 2026-06-05",
        "en, 2026-06-05T23:30:00-11:00, 2026-06-05",
        "pl, 05/06/2026, 2026-06-05",
        "en, 25/06/2026, 2026-06-25",
        "en, 06/25/2026, 2026-06-25",
        "en, 06/06/2026, 2026-06-06",
        "fi, 5.6.2026, 2026-06-05",
        "en, 5.6.2026, 2026-06-05"
    })
    void theDayIsRead(String language, String text, LocalDate date) {
        assertThat(DateText.read(text, language)).isEqualTo(new DateText.Read(date));
    }

    @ParameterizedTest
    @CsvSource({"en, 05/06/2026", "sv, 05/06/2026", "hu, 5-6-2026"})
    void withoutASureOrderTheDateIsAmbiguous(String language, String text) {
        assertThat(DateText.read(text, language)).isEqualTo(new DateText.Ambiguous());
    }

    @ParameterizedTest
    @CsvSource({"en, 1900-02-29", "en, 2026-02-30", "pl, 31/06/2026", "en, June 2026", "en, 46178"})
    void whatTheCalendarDoesNotKnowIsNone(String language, String text) {
        assertThat(DateText.read(text, language)).isEqualTo(new DateText.None());
    }
}
