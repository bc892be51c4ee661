package eu.regiometer.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class BetaQuantileTest {

    @Test
    void agreesWithTheLibraryOverTheShapesOfSurveys() {
        var random = new Random(20261122);
        int settled = 0;
        for (int i = 0; i < 3000; i++) {
            double size = StrictMath.exp(random.nextDouble() * 11);
            double share = i % 3 == 0 ? random.nextDouble() * 0.02 : random.nextDouble();
            double a = 1 + size * share;
            double b = 1 + size * (1 - share);
            double p = i % 2 == 0 ? 0.025 : 0.975;
            var quantile = BetaQuantile.of(p, a, b);
            if (quantile.isPresent()) {
                settled++;
                double expected = BetaDistribution.of(a, b).inverseCumulativeProbability(p);
                assertThat(quantile.getAsDouble() / expected)
                        .as("p %s, shapes %s and %s", p, a, b)
                        .isCloseTo(1, within(2e-9));
                assertThat(BetaDistribution.of(a, b).cumulativeProbability(quantile.getAsDouble()))
                        .as("p %s, shapes %s and %s", p, a, b)
                        .isCloseTo(p, within(1e-11));
            }
        }
        assertThat(settled).isGreaterThan(2990);
    }

    @Test
    void aUniformVariableIsItsOwnProbability() {
        assertThat(BetaQuantile.of(0.3, 1, 1).orElseThrow()).isCloseTo(0.3, within(1e-14));
        // 1 - (1 - p)^(1/3)
        assertThat(BetaQuantile.of(0.657, 1, 3).orElseThrow()).isCloseTo(0.3, within(1e-14));
    }

    @Test
    void shapesBelowOneAreLeftToTheSearch() {
        assertThat(BetaQuantile.of(0.5, 0.5, 2)).isEmpty();
        assertThat(Distributions.betaQuantile(0.5, 0.5, 0.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void onlyProbabilitiesAndShapesOfTheTableAreTaken() {
        assertThat(BetaQuantile.of(0, 2, 2)).isEmpty();
        assertThat(BetaQuantile.of(1, 2, 2)).isEmpty();
        assertThat(BetaQuantile.of(0.5, 2, 0.99)).isEmpty();
        assertThat(BetaQuantile.of(0.5, 1_000_001, 2)).isEmpty();
        assertThat(BetaQuantile.of(0.5, 2, 1_000_001)).isEmpty();
        // both shapes 1e6: the median of a symmetric distribution
        assertThat(BetaQuantile.of(0.5, 1e6, 1e6).orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    // Abramowitz and Stegun 26.5.22 with 26.2.22, evaluated in Python 3
    @Test
    void theSearchStartsAtThePublishedApproximation() {
        assertThat(BetaQuantile.start(0.025, 3, 98)).isCloseTo(0.006035844948245634, within(1e-15));
        assertThat(BetaQuantile.start(0.975, 4, 97)).isCloseTo(0.0854329206024587, within(1e-15));
        assertThat(BetaQuantile.start(0.3, 12.5, 7.25)).isCloseTo(0.5791108315553302, within(1e-14));
        assertThat(BetaQuantile.start(0.7, 40, 60)).isCloseTo(0.42511137780203345, within(1e-14));
    }
}
