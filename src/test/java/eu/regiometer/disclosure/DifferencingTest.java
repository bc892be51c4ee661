package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever knows all that is released of the shipped programme, and how figures add up, cannot compute what is withheld:
 * over all levels, groups, statistics and indicators of a wave. Answers are invented.
 */
class DifferencingTest {

    private final ShippedCubes programme = ShippedCubes.read();
    private final Territory territory = programme.definitions().territory();

    @ParameterizedTest
    @CsvSource({"150, 12, 5, 60, 0", "80, 8, 6, 40, 1", "300, 30, 4, 200, 2"})
    void nothingWithheldFollowsFromWhatIsReleased(
            int citizens, int organisations, int fewer, int fewerCitizens, int offset) {
        List<SurveyCube> cubes = new ArrayList<>();
        List<Region> regions = territory.regions();
        for (Wave wave : territory.waves()) {
            for (int i = 0; i < regions.size(); i++) {
                Set<String> others = new TreeSet<>();
                regions.forEach(region -> others.add(region.code()));
                others.remove(regions.get(i).code());
                boolean small = i % 4 == 1;
                // a part of the countries, Sweden with both its regions
                if ((i + offset) % 3 == 0 || regions.get(i).country().code().equals("SE")) {
                    cubes.addAll(programme.wave(
                            wave,
                            small ? fewerCitizens : citizens + 7 * i,
                            small ? fewer : organisations + i % 4,
                            others));
                }
            }
        }
        var aggregate = Aggregate.of(cubes, programme.definitions());
        var table = IndicatorTable.compute(
                aggregate,
                programme.definitions().tree(),
                programme.definitions().questionnaires(),
                territory,
                ActionRegister.empty(),
                new IndicatorPlan(
                        IndexRules.DEFAULT,
                        new TreeSet<>(Set.of(new GroupGapKey("FIN_STAB", "GOVLEVEL", "1", "2"))),
                        new TreeSet<>()));
        Release release = DisclosureControl.release(
                aggregate,
                table,
                territory,
                programme.definitions().tree(),
                DisclosureRules.defaults(),
                territory.newest().code(),
                "0".repeat(64),
                List.of(),
                programme.definitions().questionnaires(),
                ComparisonPlan.standard(programme.definitions().questionnaires()));
        assertNoNumberIn(release);
        for (Wave wave : territory.waves()) {
            Knowledge knowledge = new Knowledge(programme.definitions(), aggregate, table, release, wave);
            assertThat(knowledge.withheld()).as("withheld in " + wave.code()).isNotEmpty();
            SortedSet<String> found = knowledge.intruder().finds();
            found.retainAll(knowledge.withheld());
            assertThat(found)
                    .as("found of %d unknown in %s", knowledge.intruder().size(), wave.code())
                    .isEmpty();
        }
    }

    private static void assertNoNumberIn(Release release) {
        List<List<Object>> figures = new ArrayList<>();
        release.estimates().stream()
                .filter(e -> !e.flag().hasFigure())
                .map(e -> List.<Object>of(e.estimate(), e.se(), e.lower(), e.upper(), e.n(), e.nEff(), e.deff()))
                .forEach(figures::add);
        release.indicators().stream()
                .filter(i -> !i.flag().hasFigure())
                .map(i ->
                        List.<Object>of(i.value(), i.se(), i.lower(), i.upper(), i.n(), i.rank(), i.band(), i.change()))
                .forEach(figures::add);
        release.groupGaps().stream()
                .filter(g -> !g.flag().hasFigure())
                .map(g -> List.<Object>of(
                        g.firstValue(), g.secondValue(), g.gap(), g.se(), g.lower(), g.upper(), g.weakerShare()))
                .forEach(figures::add);
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .allMatch(figure -> figure.equals(OptionalDouble.empty())
                                || figure.equals(OptionalLong.empty())
                                || figure.equals(Optional.empty())));
    }

    @Test
    void theIntruderFindsWhatOneEquationGivesAway() {
        var intruder = new Intruder();
        intruder.knows(Map.of("a", 1L, "b", 1L));
        intruder.knows(Map.of("b", 1L, "c", 1L, "d", 2L));
        assertThat(intruder.finds()).isEmpty();
        intruder.knows(Map.of("a", 1L, "b", 3L));
        assertThat(intruder.finds()).containsExactly("a", "b");
    }
}
