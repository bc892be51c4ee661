package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "3.0, 3",
        "1e7, 10000000",
        "123456789012, 123456789012",
        "1e15, 1000000000000000",
        "1.5e-7, 0.00000015",
        "1.5e-9, 1.5E-9",
        "-2e30, -2E+30",
        "1e21, 1E+21",
        "0.30000000000000004, 0.30000000000000004"
    })
    void numbersArePlainUnlessVeryLargeOrSmall(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @Test
    void everyTextReadsBackAsTheSameNumber() {
        var source = new Random(20_260_605);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(source.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimals.text(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void thereIsNoTextForWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.text(Double.NaN))
                .withMessage("only finite numbers have a text: NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "60.564999999999998, 60.565",
        "68.664999999999992, 68.665",
        "4.9999999999, 4.9999999999",
        "3.0, 3",
        "007, 7",
        "+1.2E+15, 1200000000000000",
        "-0.0, 0",
        "1E-400, 0",
        ".5, 0.5",
        "1e308, 1E+308"
    })
    void storedNumbersAreRoundedToFifteenDigits(String stored, String canonical) {
        assertThat(Decimals.canonical(stored)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1e", "1e999", "NaN", "Infinity", "0x10", "1,5", "1 000", "5d", "--1", "1e99999999999"})
    void whatXmlAllowsNotIsNoNumber(String stored) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Decimals.canonical(stored));
    }
}
