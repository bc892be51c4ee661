package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PooledCitizensTest {

    @Test
    void regionsCountByTheirWeightAndVariancesByItsSquare() {
        var pooled = new PooledCitizens(List.of(
                Samples.citizens(Map.of("ATT_OPEN", 40.0, "ATT_TRUST", 50.0), 4),
                Samples.citizens(Map.of("ATT_OPEN", 60.0), 2)));
        SampleEstimate open = pooled.estimate("ATT_OPEN").orElseThrow();

        // both regions weigh 100
        assertThat(open.value()).isCloseTo(50, offset(1e-12));
        assertThat(open.variance()).isCloseTo((4 + 2) / 4.0, offset(1e-12));
        assertThat(open.n()).isEqualTo(200);
        // the second region has no trust: its whole weight lies on the first
        assertThat(pooled.estimate("ATT_TRUST").orElseThrow().value()).isEqualTo(50);
        assertThat(pooled.covariance("ATT_OPEN", "ATT_TRUST").orElseThrow()).isCloseTo(0.5 * 4, offset(1e-12));
    }

    @Test
    void nobodyGivesNothing() {
        var pooled = new PooledCitizens(List.of());
        assertThat(pooled.estimate("ATT_OPEN")).isEmpty();
        assertThat(pooled.covariance("ATT_OPEN", "ATT_TRUST")).isEmpty();
    }
}
