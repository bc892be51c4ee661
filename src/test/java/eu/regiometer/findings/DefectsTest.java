package eu.regiometer.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DefectsTest {

    private final Defects defects = new Defects();

    @Test
    void allAreToldAtOnceInTheOrderOfTheFileAndOnceEach() {
        defects.add(CellAddress.line("regions.csv", 10, "column nuts"), "\"PL\"", "a region code", "write PL81");
        defects.add(CellAddress.line("regions.csv", 9, "column name"), "nothing", "a name", "fill the cell");
        defects.add(CellAddress.line("regions.csv", 9, "column name"), "nothing", "a name", "fill the cell");

        assertThatExceptionOfType(ProgrammeException.class)
                .isThrownBy(defects::throwIfAny)
                .withMessage("""
                        regions.csv [line 9, column name]: found nothing; expected a name; mend: fill the cell
                        regions.csv [line 10, column nuts]: found "PL"; expected a region code; mend: write PL81""")
                .satisfies(e -> assertThat(e.defects()).hasSize(2));
    }

    @Test
    void noDefectNoException() {
        assertThatCode(defects::throwIfAny).doesNotThrowAnyException();
    }
}
