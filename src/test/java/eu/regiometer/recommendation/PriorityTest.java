package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PriorityTest {

    @Test
    void theWorkedExampleOfFin01IsHigh() {
        // handbook: S 0.48, Q 0.923, R 0.62, F 0.66, U 0.40 give 63.1; weighed by 1.1 that is 69.4
        var priority = Priority.of(0.48, 0.923, 0.62, 0.66, 0.40, 1.1);

        assertThat(priority.value()).isCloseTo(69.4, within(0.05));
        assertThat(priority.band()).isEqualTo(Priority.Band.HIGH);
    }

    @Test
    void neverPassesOneHundred() {
        assertThat(Priority.of(1, 1, 1, 1, 1, 1.2).value()).isEqualTo(100);
    }

    @Test
    void fromAbout45OnItIsMedium() {
        assertThat(Priority.of(0, 0, 0, 0, 0, 1).band()).isEqualTo(Priority.Band.LOW);
        assertThat(Priority.of(1, 0.44, 0, 0, 0, 1).band()).isEqualTo(Priority.Band.MEDIUM);
    }
}
