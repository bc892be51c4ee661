package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    // COINr 1.1.14 under R 4.2.2: COINr::get_PCA(coin, dset = "Aggregated", iCodes = "Sust", Level = 2); the sign of
    // the
    // first vector chosen so that its sum is positive
    @Test
    void thePillarsOfSustainabilityComeApartAsInTheReference() {
        List<Row> pillars = Reference.rows("asem_pca_Sust_loadings");
        List<Row> countries = Reference.rows("asem_step_Aggregated");
        PrincipalComponents components = PrincipalComponents.of(pillars.stream()
                        .map(pillar -> countries.stream()
                                .map(country -> country.number(pillar.text("pillar")))
                                .toList())
                        .toList())
                .orElseThrow();
        Worst worst = Worst.relative("principal components", 1e-8);
        List<Row> expected = Reference.rows("asem_pca_Sust_eigen");
        for (int k = 0; k < 3; k++) {
            worst.compare(
                    "value " + k,
                    components.eigenvalues().get(k),
                    expected.get(k).number("eigen"));
            worst.compare("share " + k, components.share(k), expected.get(k).number("share"));
            worst.compare(
                    "loading " + k,
                    components.loadings().getFirst().get(k),
                    pillars.get(k).number("PC1"));
        }
        worst.assertAll(9);
    }

    @Test
    void membersThatGoTogetherAreOneDimension() {
        PrincipalComponents components = PrincipalComponents.of(
                        List.of(List.of(1.0, 2.0, 4.0), List.of(10.0, 20.0, 40.0)))
                .orElseThrow();
        assertThat(components.share(0)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aMemberThatNeverVariesHasNoComponents() {
        assertThat(PrincipalComponents.of(List.of(List.of(1.0, 2.0), List.of(3.0, 3.0))))
                .isEmpty();
    }

    @Test
    void membersOverOtherUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalComponents.of(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0, 5.0))));
    }
}
