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
        return body(weight, Map.of(), sectors);
    }

    private static OrganisationUnit body(double weight, Map<String, Double> scores, String... sectors) {
        Map<String, String> categories = new TreeMap<>();
        for (int i = 0; i < sectors.length; i++) {
            categories.put("C605_" + (i + 1), sectors[i]);
        }
        return Samples.unit(weight, categories, scores);
    }

    private static List<SectorUse> uses() {
        var source = new FakeSource()
                .organisations(
                        FIRST.area(),
                        List.of(body(3, "28", "62"), body(1, "28", "28"), body(1, "10"), body(1), body(1, "62", "10")))
                .organisations(
                        OUTSIDE.area(),
                        List.of(body(1, "03"), body(1, "03"), body(1, "28"), body(1, "03"), body(1, "03", "28")));
        return uses(source);
    }

    private static List<SectorUse> uses(FakeSource source) {
        return new SectorFigures(new TreeMath(Samples.shippedTree(), Samples.TWO_THIRDS))
                .of(new WaveSamples(source, TERRITORY, WAVE), TERRITORY.areas(WAVE));
    }

    private static Map<String, Double> scores(double frame, double quality, double crossBorder) {
        return Map.of("CLU_FRAME", frame, "CLU_QUAL", quality, "CLU_XB", crossBorder);
    }

    private static SectorCapacity capacity(Area area) {
        var source = new FakeSource()
                .organisations(
                        FIRST.area(),
                        List.of(
                                body(3, scores(60, 40, 20), "28"),
                                body(1, scores(90, 80, 100), "62", "28"),
                                // two of the parts are enough where they have two thirds of the weight
                                body(1, Map.of("CLU_FRAME", 50.0, "CLU_QUAL", 50.0), "28"),
                                body(1, Map.of("CLU_FRAME", 50.0, "CLU_XB", 50.0), "28"),
                                body(1, scores(10, 10, 10), "62"),
                                body(1, scores(0, 0, 0))))
                .organisations(
                        OUTSIDE.area(),
                        List.of(
                                body(2, scores(30, 30, 30), "28"),
                                body(1, scores(70, 70, 70), "03"),
                                body(1, "28"),
                                body(1, scores(20, 20, 20), "03"),
                                body(1, scores(40, 40, 40), "28")));
        return uses(source).stream()
                .filter(use -> use.area().equals(area) && use.sector().equals("28"))
                .findFirst()
                .orElseThrow()
                .capacity();
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
    void capacityIsTheWeightedMeanOfWhatIsScoredForEachBodyThatNamesTheSector() {
        SectorCapacity capacity = capacity(FIRST.area());

        // weights 0.20, 0.25, 0.15 of the tree: (12 + 10 + 3) / 0.6 = 41.667, (18 + 20 + 15) / 0.6 = 88.333, and 50;
        // weights 3, 1, 1 of the bodies
        double expected = (3 * 25 / 0.6 + 53 / 0.6 + 50) / 5;
        assertThat(capacity.value().orElseThrow()).isCloseTo(expected, offset(1e-12));
        assertThat(capacity.lower().orElseThrow()).isBetween(0.0, expected);
        assertThat(capacity.upper().orElseThrow()).isBetween(expected, 100.0);
        assertThat(capacity.named()).isEqualTo(new SectorCapacity.Scores(3, 25 / 0.6, 53 / 0.6));
        // who names no sector is among the others
        assertThat(capacity.others()).isEqualTo(new SectorCapacity.Scores(2, 0, 10));
    }

    @Test
    void capacityOfAllPartnersPoolsTheBodiesOfTheirRegions() {
        SectorCapacity capacity = capacity(Area.PARTNERS);

        assertThat(capacity.named().n()).isEqualTo(5);
        assertThat(capacity.value().orElseThrow())
                .isCloseTo((3 * 25 / 0.6 + 53 / 0.6 + 50 + 2 * 30 + 40) / 8, offset(1e-12));
        assertThat(capacity(Area.EU)).isEqualTo(capacity(FIRST.area()));
    }

    @Test
    void countriesAndMunicipalitiesAreLeftAside() {
        assertThat(uses())
                .isNotEmpty()
                .allMatch(use ->
                        use.area().level() == FigureLevel.REGIONAL || use.area().level() == FigureLevel.EU);
    }
}
