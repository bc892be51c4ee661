package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.statistics.Worst;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The steps from values as measured to normalised ones, each from the one before as stored. Expected: the data sets of
 * {@code build_example_coin()} of COINr 1.1.14 under R 4.2.2; relative 1e-10.
 */
class IndexStepsTest {

    private static final int VALUES = 51 * 49;

    @Test
    void theValuesMeasuredAreThoseOfTheReference() {
        // 63 values are missing
        compare("asem_step_Raw", AsemSample.table("asem_iData"), VALUES - 63);
    }

    // Denominate(coin, dset = "Raw")
    @Test
    void sizesOfCountriesDivideTheirValues() {
        UnitTable sizes = AsemSample.table("asem_iData", List.of("Area", "Energy", "GDP", "Population"));

        // two countries more have no energy consumption to divide by
        compare(
                "asem_step_Denominated",
                AsemSample.table("asem_step_Raw").denominated(AsemSample.denominators(), sizes),
                VALUES - 65);
    }

    // Impute(coin, dset = "Denominated", f_i = "i_mean_grp", use_group = "EurAsia_group")
    @Test
    void gapsGetTheMeanOfTheGroup() {
        compare(
                "asem_step_Imputed",
                AsemSample.table("asem_step_Denominated").imputed(AsemSample.continents()),
                VALUES);
    }

    // Screen(coin, dset = "Imputed", dat_thresh = 0.9, unit_screen = "byNA"): nobody leaves after imputing
    @Test
    void countriesWithoutGapsStay() {
        compare("asem_step_Screened", AsemSample.table("asem_step_Imputed").screened(0.9), VALUES);
    }

    // qTreat(coin, dset = "Screened"), which is Treat with f1 = "winsorise", winmax = 5, f2 = "log_CT"
    @Test
    void outliersAreTreated() {
        compare("asem_step_Treated", AsemSample.table("asem_step_Screened").treated(OutlierRule.USUAL), VALUES);
    }

    // Normalise(coin, dset = "Treated"): n_minmax to [0, 100]
    @Test
    void theScaleOfTheIndexIsThatOfTheReference() {
        compare(
                "asem_step_Normalised",
                AsemSample.table("asem_step_Treated")
                        .normalised(new Normalisation.MinMax(0, 100), AsemSample.LESS_IS_BETTER),
                VALUES);
    }

    @Test
    void allStepsOneAfterTheOtherEndAtTheSame() {
        UnitTable sizes = AsemSample.table("asem_iData", List.of("Area", "Energy", "GDP", "Population"));
        compare(
                "asem_step_Normalised",
                AsemSample.table("asem_iData")
                        .denominated(AsemSample.denominators(), sizes)
                        .imputed(AsemSample.continents())
                        .screened(0.9)
                        .treated(OutlierRule.USUAL)
                        .normalised(new Normalisation.MinMax(0, 100), AsemSample.LESS_IS_BETTER),
                VALUES);
    }

    @Test
    void unitsWithTooFewValuesLeave() {
        UnitTable table = table(Map.of("X", values(1, 2, Double.NaN), "Y", values(1, Double.NaN, Double.NaN)));

        assertThat(table.screened(0.5).units()).containsExactly("A", "B");
        assertThat(table.screened(0.5).column("Y")).isEqualTo(values(1, Double.NaN));
        assertThat(table.screened(0.6).units()).containsExactly("A");
    }

    @Test
    void aGapStaysWhereNobodyInTheGroupHasAValue() {
        UnitTable table = table(Map.of("X", values(1, Double.NaN, Double.NaN)));

        assertThat(table.imputed(Map.of("A", "south", "B", "south", "C", "north"))
                        .column("X"))
                .isEqualTo(values(1, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> table.imputed(Map.of("A", "south", "B", "south")));
    }

    @Test
    void nothingIsDividedByNothing() {
        UnitTable table = table(Map.of("X", values(1, 2, 3)));
        UnitTable sizes = table(Map.of("S", values(2, 0, Double.NaN)));

        assertThat(table.denominated(Map.of("X", "S"), sizes).column("X"))
                .isEqualTo(values(0.5, Double.NaN, Double.NaN));
    }

    @Test
    void anIndicatorThatCannotBeNormalisedHasNoValues() {
        UnitTable table = table(Map.of("X", values(3, 3, 3), "Y", values(1, 2, 3)));
        UnitTable normalised = table.normalised(new Normalisation.MinMax(0, 1), Set.of("Y"));

        assertThat(normalised.column("X")).isEqualTo(values(Double.NaN, Double.NaN, Double.NaN));
        assertThat(normalised.column("Y")).isEqualTo(values(1, 0.5, 0));
    }

    @Test
    void unitsAndColumnsHaveToFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitTable(List.of("B", "A"), new TreeMap<>()))
                .withMessageContaining("B, A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitTable(List.of("A", "A"), new TreeMap<>()))
                .withMessageContaining("A, A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(Map.of("X", values(1, 2))))
                .withMessageContaining("2 values for 3 units");
        UnitTable table = table(Map.of("X", values(1, 2, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> table.column("Y")).withMessageContaining("Y");
        UnitTable others = new UnitTable(List.of("A", "B"), new TreeMap<>());
        assertThatIllegalArgumentException().isThrownBy(() -> table.denominated(Map.of(), others));
    }

    private static void compare(String file, UnitTable actual, int numbers) {
        UnitTable expected = AsemSample.table(file);
        assertThat(actual.units()).isEqualTo(expected.units()).hasSize(51);
        Worst worst = Worst.relative(file, 1e-10);
        AsemSample.compare(worst, actual, expected);
        worst.assertAll(numbers);
    }

    private static UnitTable table(Map<String, List<OptionalDouble>> columns) {
        return new UnitTable(List.of("A", "B", "C"), new TreeMap<>(columns));
    }

    /** NaN is a gap. */
    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(x -> Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x))
                .toList();
    }
}
