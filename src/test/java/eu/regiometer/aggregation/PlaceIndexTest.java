package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceIndexTest {

    private static final int MANY = 1_000;

    private final PlaceIndex index = new PlaceIndex();

    @Test
    void placesGivenWithoutASearchAreFoundAfterwards() {
        for (int place = 0; place < MANY; place++) {
            assertThat(index.append(7L * place)).isEqualTo(place);
        }
        for (int place = MANY - 1; place >= 0; place--) {
            assertThat(index.number(7L * place)).isEqualTo(place);
            assertThat(index.place(place)).isEqualTo(7L * place);
        }
        assertThat(index.size()).isEqualTo(MANY);
    }

    @Test
    void bothWaysOfNumberingMayTakeTurns() {
        for (int round = 0; round < MANY; round++) {
            assertThat(index.number(3L * round)).isEqualTo(2 * round);
            assertThat(index.append(3L * round + 1)).isEqualTo(2 * round + 1);
        }
        for (int round = 0; round < MANY; round++) {
            assertThat(index.number(3L * round)).isEqualTo(2 * round);
            assertThat(index.number(3L * round + 1)).isEqualTo(2 * round + 1);
        }
        assertThat(index.size()).isEqualTo(2 * MANY);
    }
}
