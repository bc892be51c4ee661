package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final ShippedCubes PROGRAMME = ShippedCubes.read();
    private static final Territory TERRITORY = PROGRAMME.definitions().territory();
    private static final IndicatorTree TREE = PROGRAMME.definitions().tree();
    private static final TreeMath MATH = new TreeMath(TREE, Samples.TWO_THIRDS);

    private static AreaFigures twelve(double share) {
        List<OrganisationUnit> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(Samples.unit(1, Map.of(), Map.of("SH_LINE", share)));
        }
        return new AreaFigures(MATH, Samples.frame(CitizenSample.none(), Samples.sample(units)));
    }

    @Test
    void everybodyNowAndNobodyThenHasTheLimitsOfBothShares() {
        var samples = new WaveSamples(new FakeSource(), TERRITORY, TERRITORY.newest());
        var changes = new Changes(MATH, samples, new TreeMap<>(), samples, new TreeMap<>());

        Change change = changes.change(
                        TREE.indicator("SH_LINE").orElseThrow(), new Changes.Pair(twelve(100), twelve(0)))
                .orElseThrow();

        assertThat(change.value()).isEqualTo(100);
        assertThat(change.se()).isZero();
        // each share reaches 1 - 0.025^(1/12) = 0.2646485 from its end
        assertThat(change.lower()).isCloseTo(100 * (1 - Math.sqrt(2) * 0.2646485), offset(1e-4));
        assertThat(change.upper()).isEqualTo(100);
    }
}
