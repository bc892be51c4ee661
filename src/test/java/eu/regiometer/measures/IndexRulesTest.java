package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Settings;
import org.junit.jupiter.api.Test;

class IndexRulesTest {

    @Test
    void theShippedRulesKeepTheBoundsOfTheScoreboard() {
        var defects = new Defects();
        IndexRules rules = IndexRules.read(Settings.read(ShippedProgramme.FOLDER.resolve("programme.yaml"), defects));

        assertThat(defects.all()).isEmpty();
        assertThat(rules.bands().band(125, 100)).isEqualTo("strong");
        assertThat(rules.bands().band(125.1, 100)).isEqualTo("leader");
        assertThat(rules.bands().band(70, 100)).isEqualTo("moderate");
        assertThat(rules.bands().band(0, 100)).isEqualTo("emerging");
        assertThat(rules.sparse()).isEqualTo(12.5);
    }

    @Test
    void tooFewDrawsAndFallingBoundsAreDefects() {
        var defects = new Defects();
        IndexRules.read(Settings.parse("""
                index:
                  bands_edition: test
                  bands:
                    low: 0
                    high: 100
                    middle: 50
                  remote_below_density: 12.5
                  draws: 10
                  seed: x
                adequacy:
                  weight_share: 2
                """, "programme.yaml", defects));

        assertThat(defects.all()).extracting(d -> d.at().row()).containsExactly(6, 8, 11);
    }
}
