package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Feature CEE-18: cluster bodies of all regions are pooled by the sectors that they name. */
class SectorFiguresTest {

    private static final Territory TERRITORY = ShippedCubes.read().definitions().territory();
    private static final Wave WAVE = TERRITORY.newest();
    private static final Region FIRST = member(true);
    private static final Region OUTSIDE = member(false);

    private static Region member(boolean ofUnion) {
        return TERRITORY.members(WAVE).stream()
                .filter(region -> region.country().member() == ofUnion)
                .findFirst()
                .orElseThrow();
    }

    private static OrganisationUnit body(double weight, String... sectors) {
        Map<String, String> categories = new TreeMap<>();
        for (int i = 0; i < sectors.length; i++) {
            categories.put("C605_" + (i + 1), sectors[i]);
        }
        return Samples.unit(weight, categories, Map.of());
    }

    private static List<SectorUse> uses() {
        var source = new FakeSource()
                .organisations(
                        FIRST.area(),
                        List.of(body(3, "28", "62"), body(1, "28", "28"), body(1, "10"), body(1), body(1, "62", "10")))
                .organisations(
                        OUTSIDE.area(),
                        List.of(body(1, "03"), body(1, "03"), body(1, "28"), body(1, "03"), body(1, "03", "28")));
        return new SectorFigures().of(new WaveSamples(source, TERRITORY, WAVE), TERRITORY.areas(WAVE));
    }

    private static SectorUse use(Area area, String sector) {
        return uses().stream()
                .filter(use -> use.area().equals(area) && use.sector().equals(sector))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bodiesAreCountedOnceForEachSectorThatTheyName() {
        SectorUse machinery = use(FIRST.area(), "28");

        assertThat(machinery.named()).isEqualTo(2);
        // the fourth body named none
        assertThat(machinery.bodies()).isEqualTo(4);
        // weights 3 and 1 of 3 + 1 + 1 + 1
        assertThat(machinery.share().orElseThrow()).isCloseTo(4 / 6.0, offset(1e-12));
        assertThat(machinery.lower().orElseThrow()).isLessThan(4 / 6.0);
    }

    @Test
    void areasAtTheTopPoolTheBodiesOfTheirRegions() {
        assertThat(use(Area.PARTNERS, "28").named()).isEqualTo(4);
        assertThat(use(Area.PARTNERS, "28").bodies()).isEqualTo(9);
        assertThat(use(Area.EU, "28").named()).isEqualTo(2);
        // nobody in the Union names it, which is known all the same
        assertThat(use(Area.EU, "03").named()).isZero();
        assertThat(use(OUTSIDE.area(), "03").named()).isEqualTo(4);
    }

    @Test
    void countriesAndMunicipalitiesAreLeftAside() {
        assertThat(uses())
                .isNotEmpty()
                .allMatch(use ->
                        use.area().level() == FigureLevel.REGIONAL || use.area().level() == FigureLevel.EU);
    }
}
