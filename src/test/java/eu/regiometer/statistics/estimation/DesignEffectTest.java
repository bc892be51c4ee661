package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DesignEffectTest {

    private static final double[] WEIGHTS = {1, 2, 3, 50};
    private static final double[] VALUES = {2, 5, 8, 900};
    private static final boolean[] DOMAIN = {true, true, true, false};

    @Test
    void deviationsAreThoseFromTheWeightedMean() {
        // mean (2 + 10 + 24) / 6 = 6; 3/2 x 16, 3/2 x 1, 3/2 x 4, and nothing outside the domain
        assertThat(DesignEffect.squaredDeviations(WEIGHTS, VALUES, DOMAIN)).containsExactly(24, 1.5, 6, 0);
        assertThat(DesignEffect.squaredDeviations(WEIGHTS, VALUES, new boolean[] {false, true, false, false}))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void aSimpleSampleOfAsManyRowsIsTheMeasure() {
        // variance in the population (24 + 2 x 1.5 + 3 x 6) / 6 = 7.5, of a mean of three rows 2.5
        assertThat(DesignEffect.ofMean(5, WEIGHTS, VALUES, DOMAIN, true)).hasValue(2);
        // drawn without replacement from 6: 2.5 x (1 - 3/6)
        assertThat(DesignEffect.ofMean(5, WEIGHTS, VALUES, DOMAIN, false).orElseThrow())
                .isCloseTo(4, within(1e-15));
    }

    @Test
    void withoutSpreadThereIsNoEffect() {
        boolean[] one = {true, false, false, false};

        assertThat(DesignEffect.ofMean(5, WEIGHTS, VALUES, one, true)).isEmpty();
        assertThat(DesignEffect.ofMean(5, WEIGHTS, VALUES, new boolean[4], true))
                .isEmpty();
        assertThat(DesignEffect.ofMean(0, WEIGHTS, new double[] {3, 3, 3, 1}, DOMAIN, true))
                .isEmpty();
        // weights of mean 1 leave a population as large as the sample
        assertThat(DesignEffect.ofMean(5, new double[] {1, 1, 1, 50}, VALUES, DOMAIN, false))
                .isEmpty();
    }
}
