package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** IE041 speaks Irish and English, FI1D7 Finnish, IS002 Icelandic: the shipped register. */
class EditionsTest {

    private static final Path FOLDER = Path.of("input", "programme");
    private static final Territory TERRITORY =
            Territory.read(FOLDER, Settings.read(FOLDER.resolve("programme.yaml"), new Defects()), new Defects());

    private static Editions editions(String... held) {
        return Editions.of(List.of("en", "sv"), TERRITORY, Set.of(held)::contains);
    }

    @Test
    void aRegionGetsTheLanguagesOfTheProgrammeAndItsOwn() {
        Editions editions = editions("en", "sv", "ga", "fi");
        assertThat(editions.of(Area.region("IE041"), TERRITORY)).containsExactly("en", "sv", "ga");
        assertThat(editions.of(Area.region("FI1D7"), TERRITORY)).containsExactly("en", "sv", "fi");
    }

    @Test
    void aMunicipalityGetsTheLanguagesOfItsRegion() {
        Area municipality = TERRITORY.municipalities("IE041").getFirst().area();
        assertThat(editions("ga").of(municipality, TERRITORY)).containsExactly("en", "sv", "ga");
    }

    @Test
    void theEuropeanReportIsInTheLanguagesOfTheProgrammeOnly() {
        assertThat(editions("ga", "fi", "is").of(Area.PARTNERS, TERRITORY)).containsExactly("en", "sv");
    }

    @Test
    void allLanguagesBeginWithThoseOfTheProgramme() {
        assertThat(editions("fi", "ga", "bg").all()).containsExactly("en", "sv", "bg", "fi", "ga");
    }

    @Test
    void aLanguageWithoutTextsIsTold() {
        Editions editions = editions("bg", "cs", "ga", "hr", "hu", "it", "pl", "sl", "fi");
        assertThat(editions.notes())
                .containsExactly("No reports in languages of regions that the templates hold no texts of: is (IS002);"
                        + " these regions get en, sv");
        assertThat(editions.of(Area.region("IS002"), TERRITORY)).containsExactly("en", "sv");
    }

    @Test
    void nothingIsToldWhenEveryLanguageIsThere() {
        assertThat(editions("bg", "cs", "ga", "hr", "hu", "it", "pl", "sl", "fi", "is")
                        .notes())
                .isEmpty();
    }
}
