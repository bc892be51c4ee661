package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-05",
                "2026-06-05 23:59:59",
                "2026-06-05T23:59:59.123Z",
                "2026-06-05T00:30:00+02:00",
                "05/06/2026",
                "05/06/2026 09:30",
                "5.6.2026"
            })
    void theDayAsWrittenCountsWhateverTheZone(String text) {
        assertThat(ToolDate.of(text)).contains(LocalDate.of(2026, 6, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "31/04/2026", "1900-02-29", "5/6/26", "20260605"})
    void whatIsNoDateIsNone(String text) {
        assertThat(ToolDate.of(text)).isEmpty();
    }
}
