package eu.regiometer.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.PlannedAction;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose units stand for an area, and figures from registers. */
class WaveSamplesTest {

    private static Territory territory;
    private static IndicatorTree tree;
    private static Wave wave;
    private static Region region;
    private static Municipality place;
    private static Municipality neighbour;

    @BeforeAll
    static void readOnce() {
        ShippedCubes programme = ShippedCubes.read();
        territory = programme.definitions().territory();
        tree = programme.definitions().tree();
        wave = territory.newest();
        region = territory.regions().get(0);
        place = territory.municipalities(region.code()).get(0);
        neighbour = territory.municipalities(region.code()).get(1);
    }

    @Test
    void aMunicipalityUsesTheLocalOrganisationsOfItsRegion() {
        var source = new FakeSource().organisations(region.area(), organisations(6, 5));
        AreaFigures local = local(source);

        assertThat(local.value("ROOM")).isEqualTo(100);
        assertThat(local.borrows("ROOM")).isTrue();
        assertThat(local.frame().lender()).isEqualTo(region.code());
        assertThat(local.frame().supply()).isEqualTo(new Supply(Whose.ALL_OF_REGION, Whose.LOCAL_OF_REGION));
    }

    @ParameterizedTest(name = "{0} local and {1} other ones")
    @CsvSource({"4, 6", "6, 4", "9, 1"})
    void allOrganisationsOfTheRegionStandForItWhereTheLocalOrTheOtherOnesAreFew(int localOnes, int others) {
        AreaFigures local = local(new FakeSource().organisations(region.area(), organisations(localOnes, others)));

        assertThat(local.value("ROOM")).isCloseTo(100.0 * localOnes / (localOnes + others), offset(1e-9));
        assertThat(local.frame().supply().organisations()).isEqualTo(Whose.ALL_OF_REGION);
        assertThat(local.borrows("ROOM")).isTrue();
    }

    @ParameterizedTest(name = "{0} of another municipality")
    @CsvSource({"5, ALL_OF_REGION", "7, LOCAL_OF_REGION", "12, LOCAL_OF_REGION"})
    void localOrganisationsStandForItUnlessFewAreLeftBesideThoseOfAnotherMunicipality(int own, Whose whose) {
        var source = new FakeSource()
                .organisations(region.area(), organisations(own == 5 ? 8 : 12, 6))
                .organisations(neighbour.area(), organisations(own, 0));
        assertThat(local(source).frame().supply().organisations()).isEqualTo(whose);
    }

    @Test
    void aNeighbourWithOtherOrganisationsBesideLocalOnesCannotBeSubtracted() {
        var source = new FakeSource()
                .organisations(region.area(), organisations(8, 6))
                .organisations(neighbour.area(), organisations(4, 1));
        assertThat(local(source).frame().supply().organisations()).isEqualTo(Whose.LOCAL_OF_REGION);
    }

    @Test
    void aMunicipalityWithFiveOrganisationsUsesItsOwn() {
        var source = new FakeSource()
                .organisations(region.area(), organisations(6, 3))
                .organisations(place.area(), organisations(0, 5));
        AreaFigures local = local(source);

        assertThat(local.value("ROOM")).isZero();
        assertThat(local.borrows("ROOM")).isFalse();
    }

    @Test
    void nodesOfClusterPolicyRestOnAllOrganisationsOfTheRegion() {
        var source = new FakeSource()
                .organisations(region.area(), organisations(6, 3))
                .organisations(place.area(), organisations(5, 0));
        AreaFigures local = local(source);

        assertThat(local.value("CLU_XB")).isCloseTo(100 * 6.0 / 9, offset(1e-9));
        assertThat(local.borrows("CLU_XB")).isTrue();
        assertThat(local.borrows("LENS_CLUSTER")).isTrue();
    }

    @Test
    void aMunicipalityWithTooFewCitizensHasThoseOfItsRegion() {
        CitizenSample around = Samples.citizens(Map.of("ATT_OPEN", 61.0, "CLU_AWARE", 20.0), 1);
        AreaFigures borrowed = local(new FakeSource().citizens(region.area(), around));
        assertThat(borrowed.value("ATT_OPEN")).isEqualTo(61);
        assertThat(borrowed.borrows("ATT_OPEN")).isTrue();

        AreaFigures own = local(new FakeSource()
                .citizens(region.area(), around)
                .citizens(place.area(), Samples.citizens(Map.of("ATT_OPEN", 44.0, "CLU_AWARE", 9.0), 1)));
        assertThat(own.value("ATT_OPEN")).isEqualTo(44);
        assertThat(own.value("CLU_AWARE")).isEqualTo(9);
        assertThat(own.borrows("CLU_AWARE")).isFalse();
    }

    @Test
    void thePlanCountsFilledSlotsElsePlannedPurchases() {
        List<OrganisationUnit> units = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            units.add(Samples.unit(2, Map.of(), Map.of("C409", 1.0, "C410", 0.0, "C411", 1.0)));
        }
        var source = new FakeSource().organisations(region.area(), units);
        var samples = new WaveSamples(source, territory, wave);

        // five organisations of weight 2, two purchases each
        assertThat(plan(source, ActionRegister.empty(), samples).value()).hasValue(20);
        ActionRegister register = ActionRegister.of(List.of(
                new PlannedAction(region.code(), 1, "health", "a"),
                new PlannedAction(region.code(), 2, "energy", "b"),
                new PlannedAction(region.code(), 3, "ict", "")));
        assertThat(plan(source, register, samples).value()).hasValue(2);
    }

    @Test
    void countsAndRatesAreExact() {
        var source = new FakeSource()
                .organisations(region.area(), organisations(3, 3))
                .rate(region.area(), 0.375);
        var samples = new WaveSamples(source, territory, wave);
        var contexts = new ContextFigures(source, territory, ActionRegister.empty(), 12.5);

        assertThat(contexts.figure(Computation.RR, samples, region.area())
                        .orElseThrow()
                        .value())
                .hasValue(37.5);
        assertThat(contexts.figure(Computation.RR, samples, place.area())
                        .orElseThrow()
                        .value())
                .hasValue(37.5);
        assertThat(contexts.figure(Computation.N_ORG, samples, region.area())
                        .orElseThrow()
                        .value())
                .hasValue(6);
        assertThat(contexts.figure(Computation.N_RESP, samples, region.area())
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NO_SUBMISSION);
        assertThat(contexts.figure(Computation.REMOTE, samples, Area.PARTNERS)
                        .orElseThrow()
                        .value())
                .isEmpty();
        for (Region any : territory.regions()) {
            boolean remote = any.remote() || any.density() < 12.5;
            assertThat(contexts.figure(Computation.REMOTE, samples, any.area())
                            .orElseThrow()
                            .value())
                    .hasValue(remote ? 1 : 0);
        }
    }

    private static Figure plan(FakeSource source, ActionRegister register, WaveSamples samples) {
        return new ContextFigures(source, territory, register, 12.5)
                .figure(Computation.PLAN_PPI, samples, region.area())
                .orElseThrow();
    }

    private static AreaFigures local(FakeSource source) {
        var samples = new WaveSamples(source, territory, wave);
        return new AreaFigures(new TreeMath(tree, Samples.TWO_THIRDS), samples.frame(place.area()));
    }

    /** Local organisations score 100, others 0. */
    private static List<OrganisationUnit> organisations(int local, int other) {
        List<OrganisationUnit> units = new ArrayList<>();
        for (int i = 0; i < local + other; i++) {
            double score = i < local ? 100 : 0;
            units.add(Samples.unit(
                    1,
                    Map.of("GOVLEVEL", i < local ? "1" : "2"),
                    Map.of("ROOM", score, "CLU_XB", score, "CLU_FRAME", score, "CLU_QUAL", score)));
        }
        return units;
    }
}
