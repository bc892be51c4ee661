package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.measures.IndicatorTree;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final IndicatorTree tree = Samples.shippedTree();

    @Test
    void theIntervalOfAScoreEndsAtTheEndsOfItsScale() {
        var health = tree.indicator("LENS_PPI_HEA").orElseThrow();

        // 90 + 1.96 * 20 would be 129, and t with 2 degrees of freedom reaches from -76 to 96 around 10
        assertThat(Limits.normal(health, 90, 400).upper()).isEqualTo(100);
        assertThat(Limits.normal(health, 90, 400).lower()).isCloseTo(50.8, offset(0.01));
        var leaf = tree.indicator("FIN_LEVEL").orElseThrow();
        assertThat(Limits.estimate(leaf, 10, 400, 3, 3, 2).orElseThrow().lower())
                .isEqualTo(0);
        assertThat(Limits.estimate(leaf, 10, 400, 3, 3, 2).orElseThrow().upper())
                .isCloseTo(96.05, offset(0.01));
    }

    @Test
    void aDifferenceHasNoScaleToEndAt() {
        var gap = tree.indicator("GAP_DS").orElseThrow();

        assertThat(Limits.normal(gap, 90, 400).upper()).isCloseTo(129.2, offset(0.01));
    }
}
