package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

    /** Of a domain in one of three units the others are at 0: 3/2 x (4 + 1 + 1) for totals 3, 0 and 0. */
    @Test
    void unitsOutsideTheDomainCountAsNothing() {
        SurveyDesign design = SurveyDesign.of(List.of("A", "A", "A", "A"), List.of("1", "1", "2", "3"));
        Linearised domain = Linearised.total(new double[] {1, 1}, new double[] {1, 2}, new boolean[] {true, true})
                .among(new int[] {1, 0}, 4);

        assertThat(domain.value()).isEqualTo(3);
        assertThat(domain.influence()).containsExactly(2, 1, 0, 0);
        assertThat(design.variance(domain, LonelyUnits.REFUSE)).isEqualTo(new Variance(9));
        assertThat(design.covariance(domain, domain.times(-1), LonelyUnits.REFUSE))
                .isEqualTo(new Variance(-9));
        assertThatIllegalArgumentException().isThrownBy(() -> domain.among(new int[] {0}, 9));
    }

    /** Units 1, 4 and a lonely 4, centred on the mean 3 of all: 2/1 x (2.25 + 2.25) and 1 x 1. */
    @Test
    void aLonelyUnitIsCentredOnTheMeanOfAll() {
        SurveyDesign design = SurveyDesign.of(List.of("A", "A", "B"), List.of("1", "2", "3"));
        Linearised total =
                Linearised.total(new double[] {1, 1, 1}, new double[] {1, 4, 4}, new boolean[] {true, true, true});

        assertThat(design.variance(total, LonelyUnits.ADJUST)).isEqualTo(new Variance(10));
        assertThat(design.variance(total, LonelyUnits.REFUSE)).isEqualTo(new LonelyUnit("B"));
    }
}
