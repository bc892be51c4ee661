package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyDesignTest {

    private static final Linearised TOTAL =
            Linearised.total(new double[] {1, 1}, new double[] {2, 5}, new boolean[] {true, true});

    @Test
    void oneUnitInAllIsLonelyWithEitherRule() {
        SurveyDesign design = SurveyDesign.of(List.of("A", "A"), List.of("1", "1"));

        for (LonelyUnits rule : LonelyUnits.values()) {
            assertThat(design.variance(TOTAL, rule)).isEqualTo(new LonelyUnit("A"));
        }
    }

    @Test
    void oneUnitThatIsTheWholeStratumHasNoVariance() {
        SurveyDesign design = SurveyDesign.of(List.of("A", "A"), List.of("1", "1"), Map.of("A", 1.0), Map.of());

        for (LonelyUnits rule : LonelyUnits.values()) {
            assertThat(design.variance(TOTAL, rule)).isEqualTo(new Variance(0));
        }
    }
}
