package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.findings.Defects;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistriesTest {

    private static final Path PROGRAMME = Path.of("input/programme");

    private final Defects defects = new Defects();
    private final Registries registries = Registries.of(
            Territory.read(PROGRAMME, Settings.read(PROGRAMME.resolve("programme.yaml"), defects), defects));

    @Test
    void holdsThe88DivisionsOfNace() {
        assertThat(registries.codes("nace2")).hasSize(88);
        assertThat(registries.admits("nace2", "01")).isTrue();
        assertThat(registries.admits("nace2", "04")).isFalse();
        assertThat(registries.admits("nace2", "1")).isFalse();
    }

    @Test
    void holdsTheProgrammesRegionsAndMunicipalities() {
        assertThat(registries.admits("regions", "CA-NL")).isTrue();
        assertThat(registries.admits("regions", "SE999")).isFalse();
        assertThat(registries.admits("municipalities", "SE_2281")).isTrue();
        assertThat(registries.admits("languages", "ga")).isTrue();
        assertThat(registries.admits("languages", "GA")).isFalse();
        assertThat(registries.admits("currencies", "ISK")).isTrue();
    }

    @Test
    void refusesARegisterThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registries.admits("parishes", "1"))
                .withMessageContaining("parishes");
    }
}
