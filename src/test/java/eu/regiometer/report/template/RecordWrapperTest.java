package eu.regiometer.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordWrapperTest {

    /** Characters outside the production Char of XML 1.0 become blanks; the signs of UAX #9 that turn text are left out. */
    @Test
    void everySignThatXmlOrTheDirectionOfTextForbidsIsTakenOutAndNoOther() {
        for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
            String text = "a" + (char) sign + "b";
            String expected = text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                    .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");

            assertThat(RecordWrapper.printable(text)).as("U+%04X", sign).isEqualTo(expected);
        }
    }

    @Test
    void aTextWithoutThemIsLeftAlone() {
        String text = "Čeština, Ελληνικά, \uD83D\uDE00\t\n\r";

        assertThat(RecordWrapper.printable(text)).isSameAs(text);
    }
}
