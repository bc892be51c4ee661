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
}
