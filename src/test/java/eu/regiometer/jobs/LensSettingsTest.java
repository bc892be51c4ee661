package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Lens;
import eu.regiometer.workbook.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The section {@code lens_annexes} of programme.yaml. */
class LensSettingsTest {

    private static List<Lens> read(String yaml, IndicatorTree tree, Defects defects) {
        return ProgrammeSettings.annexes(Settings.parse(yaml, "programme.yaml", defects), tree);
    }

    private static IndicatorTree tree() {
        return ShippedCubes.read().definitions().tree();
    }

    @Test
    void lensesComeInTheirOrderAndNoneWithoutTheSection() {
        Defects defects = new Defects();

        assertThat(read("lens_annexes: [clusters, ICT]", tree(), defects)).containsExactly(Lens.PPI_ICT, Lens.CLUSTER);
        assertThat(read("name: x", tree(), defects)).isEmpty();
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void aWordThatIsNoLensIsToldWithThoseThatThereAre() {
        Defects defects = new Defects();

        assertThat(read("lens_annexes: [ict, money]", tree(), defects)).containsExactly(Lens.PPI_ICT);
        assertThat(defects.all()).singleElement().satisfies(defect -> {
            assertThat(defect.at().reference()).contains("lens_annexes");
            assertThat(defect.found()).contains("money");
            assertThat(defect.expected()).isEqualTo("health, energy, ict, digital, clusters, mismatch");
        });
    }

    @Test
    void aLensWithoutIndicatorsIsNone() {
        Defects defects = new Defects();

        assertThat(read("lens_annexes: [ict]", IndicatorTree.of(List.of()), defects))
                .isEmpty();
        assertThat(defects.all()).hasSize(1);
    }
}
