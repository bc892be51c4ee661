package eu.regiometer.territory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registers of the programme as shipped. */
class ShippedTerritoryTest {

    private static final Path PROGRAMME = Path.of("input/programme");

    private final Defects defects = new Defects();
    private final Territory territory =
            Territory.read(PROGRAMME, Settings.read(PROGRAMME.resolve("programme.yaml"), defects), defects);

    @Test
    void isReadWithoutADefect() {
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void listsMembersOfTheUnionFirstInProtocolOrder() {
        assertThat(territory.regions())
                .extracting(Region::code)
                .containsExactly(
                        "BG411", "CZ08", "IE041", "HR06", "ITC1", "HU21", "PL22", "SI03", "FI1D7", "SE321", "SE332",
                        "IS002", "CA-NL");
        assertThat(territory.regions().stream().filter(r -> !r.country().member()))
                .hasSize(2);
        assertThat(territory.countries()).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void givesEachRegionTwoToFourMunicipalities() {
        assertThat(territory.regions())
                .allSatisfy(region ->
                        assertThat(territory.municipalities(region.code())).hasSizeBetween(2, 4));
        assertThat(territory.municipalities())
                .allSatisfy(place -> assertThat(place.population())
                        .isLessThan(
                                territory.region(place.region()).orElseThrow().population()));
    }

    @Test
    void namesRegionsInTheLanguageOfTheReader() {
        Region lapland = territory.region("FI1D7").orElseThrow();

        assertThat(List.of(lapland.name("fi"), lapland.name("en"), lapland.name("sv"), lapland.name("xx")))
                .containsExactly("Lappi", "Lapland", "Lappland (Finland)", "Lapland");
        assertThat(territory.name(Area.country("CZ"), "cs")).isEqualTo("Česko");
    }

    /** Feature CCIC-10b: 137,000, 530,000 and 4,346,000 inhabitants. */
    @Test
    void boundsOfSizeClassesAreThoseOfTheProgramme() {
        assertThat(territory.sizes().mediumFrom()).isEqualTo(500_000);
        assertThat(List.of("IS002", "CA-NL", "PL22"))
                .extracting(code -> territory
                        .sizes()
                        .of(territory.region(code).orElseThrow().population()))
                .containsExactly(SizeClasses.SizeClass.SMALL, SizeClasses.SizeClass.MEDIUM, SizeClasses.SizeClass.BIG);
        assertThat(new SizeClasses(10, 20).of(10)).isEqualTo(SizeClasses.SizeClass.MEDIUM);
        assertThat(new SizeClasses(10, 20).of(20)).isEqualTo(SizeClasses.SizeClass.BIG);
    }

    @Test
    void knowsARegionByItsOtherNames() {
        assertThat(territory.canonical("ca-nl")).isEqualTo("CA-NL");
        assertThat(territory.canonical("śląskie")).isEqualTo("PL22");
        assertThat(territory.canonical("Norrbottens län")).isEqualTo("SE332");
        assertThat(territory.canonical("Atlantis")).isEqualTo("ATLANTIS");
        assertThat(territory.region("Atlantis")).isEmpty();
    }

    @Test
    void keepsEachWaveOpenAtItsOwnReportDateAndTheNewestOneAlone() {
        Wave newest = territory.newest();

        assertThat(newest.code()).isEqualTo("2026");
        assertThat(territory.previous(newest)).map(Wave::code).contains("2024");
        assertThat(territory.waves()).allMatch(wave -> wave.open(wave.reportDate()));
        assertThat(territory.waves())
                .filteredOn(wave -> wave.open(newest.reportDate()))
                .containsExactly(newest);
        assertThat(territory.previous(territory.waves().get(0))).isEmpty();
    }

    @Test
    void listsAreasFromTheTopDown() {
        List<Area> areas = territory.areas(territory.newest());

        assertThat(areas).startsWith(Area.PARTNERS, Area.EU, Area.country("BG"));
        assertThat(areas).hasSize(2 + 12 + 13 + territory.municipalities().size());
        assertThat(areas).allMatch(territory::contains).doesNotHaveDuplicates();
        assertThat(areas.indexOf(Area.region("CA-NL"))).isLessThan(areas.indexOf(Area.municipality("BG_68134")));
    }

    @Test
    void leavesRegionsOutsideTheUnionOutOfItsArea() {
        Wave wave = territory.newest();

        assertThat(territory.regionsIn(Area.PARTNERS, wave)).hasSize(13);
        assertThat(territory.regionsIn(Area.EU, wave))
                .hasSize(11)
                .noneMatch(r -> r.code().equals("IS002"));
        assertThat(territory.regionsIn(Area.country("SE"), wave))
                .extracting(Region::code)
                .containsExactly("SE321", "SE332");
        assertThat(territory.regionsIn(Area.municipality("SE_2281"), wave))
                .extracting(Region::code)
                .containsExactly("SE321");
    }
}
