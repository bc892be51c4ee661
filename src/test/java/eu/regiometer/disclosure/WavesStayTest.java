package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Definitions;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was released of a wave stays as it was when a later one comes in, of whatever regions and sizes. */
class WavesStayTest {

    private static final ShippedCubes SHIPPED = ShippedCubes.read();
    private static final List<String> REGIONS = List.of("SE321", "SE332", "FI1D7");
    private static final ReachKey REACH = new ReachKey("ATT_OPEN", Comparison.AT_LEAST, 50, true);

    private final Territory territory = SHIPPED.definitions().territory();

    private List<SurveyCube> cubes(Wave wave, Random random) {
        Set<String> all = new TreeSet<>();
        territory.regions().stream().map(Region::code).forEach(all::add);
        List<SurveyCube> cubes = new ArrayList<>();
        for (String region : REGIONS) {
            Set<String> others = new TreeSet<>(all);
            others.remove(region);
            if (random.nextInt(4) > 0) {
                cubes.addAll(SHIPPED.wave(wave, 15 + random.nextInt(90), 4 + random.nextInt(25), others));
            }
        }
        return cubes;
    }

    private Release release(List<SurveyCube> cubes, List<Wave> waves) {
        Definitions shipped = SHIPPED.definitions();
        Territory some = new Territory(
                territory.regions(),
                Map.of(),
                territory.regions().stream()
                        .flatMap(region -> territory.municipalities(region.code()).stream())
                        .toList(),
                waves);
        var definitions = new Definitions(
                some,
                shipped.questionnaires(),
                shipped.tree(),
                shipped.population(),
                shipped.weighting(),
                shipped.adequacy());
        Aggregate aggregate = Aggregate.of(cubes, definitions);
        IndicatorTable table = IndicatorTable.compute(
                aggregate,
                definitions.tree(),
                definitions.questionnaires(),
                some,
                ActionRegister.empty(),
                new IndicatorPlan(
                        IndexRules.DEFAULT,
                        new TreeSet<>(Set.of(new GroupGapKey("FIN_STAB", "GOVLEVEL", "1", "2"))),
                        new TreeSet<>(Set.of(REACH))));
        var rules = Rules.grouped(new GroupRules(
                List.of(
                        new GroupRules.Join("D1_AGE", List.of("15-29", "30-44")),
                        new GroupRules.Join("D1_AGE", List.of("45-64", "65+")),
                        new GroupRules.Join("GOVLEVEL", List.of("3", "4")),
                        new GroupRules.Join("GOVLEVEL", List.of("1", "2")),
                        new GroupRules.Join("ORGTYPE", List.of("5", "7")),
                        new GroupRules.Join("ORGTYPE", List.of("2", "3"))),
                true,
                new TreeSet<>(Set.of("FI1D7")),
                30,
                6));
        return DisclosureControl.release(
                aggregate,
                table,
                some,
                definitions.tree(),
                rules,
                waves.getLast().code(),
                "0".repeat(64),
                List.of(REACH),
                definitions.questionnaires(),
                ComparisonPlan.standard(definitions.questionnaires()));
    }

    /** All rows of one wave, by table. */
    private Map<String, List<?>> rows(Release release, String wave) {
        Map<String, List<?>> rows = new TreeMap<>();
        rows.put(
                "estimates",
                release.estimates().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "indicators",
                release.indicators().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "differences",
                release.comparisons().differences().stream()
                        .filter(r -> r.wave().equals(wave))
                        .toList());
        rows.put(
                "aggregates",
                release.comparisons().aggregates().stream()
                        .filter(r -> r.wave().equals(wave))
                        .toList());
        rows.put(
                "gaps",
                release.groupGaps().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "coherence",
                release.coherence().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "counts",
                release.counts().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "answers",
                release.nonResponse().stream()
                        .filter(r -> r.wave().equals(wave))
                        .toList());
        rows.put(
                "weighting",
                release.weighting().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "gates",
                release.missedGates().stream()
                        .filter(r -> r.wave().equals(wave))
                        .toList());
        rows.put(
                "scales",
                release.scales().stream().filter(r -> r.wave().equals(wave)).toList());
        rows.put(
                "spreads",
                release.spreads().stream().filter(r -> r.wave().equals(wave)).toList());
        Wave of = territory.wave(wave).orElseThrow();
        rows.put(
                "shares",
                territory.areas(of).stream()
                        .flatMap(area -> SHIPPED.definitions().tree().indicators().stream()
                                .flatMap(i -> release.shares(wave, area, i.code()).stream()))
                        .toList());
        rows.put(
                "reach",
                territory.areas(of).stream()
                        .map(area -> release.reach(wave, area, REACH))
                        .toList());
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aLaterWaveChangesNothingOfAnEarlierOne(long seed) {
        var random = new Random(seed);
        Wave first = territory.waves().getFirst();
        Wave second = territory.waves().getLast();
        List<SurveyCube> cubes = new ArrayList<>(cubes(first, random));
        Release before = release(cubes, List.of(first));
        cubes.addAll(cubes(second, random));
        Release after = release(cubes, List.of(first, second));

        Map<String, List<?>> published = rows(before, first.code());
        assertThat(published.get("estimates"))
                .extracting(row -> ((ReleasedEstimate) row).flag())
                .contains(Flag.CONFIDENTIAL, Flag.UNRELIABLE);
        assertThat(before.estimates().stream()
                        .anyMatch(row ->
                                row.category().contains(" + ") && row.flag().hasFigure()))
                .isTrue();
        assertThat(rows(after, second.code()).get("estimates")).isNotEmpty();
        Map<String, List<?>> now = rows(after, first.code());
        published.forEach((table, rows) -> assertThat(now.get(table)).as(table).isEqualTo(rows));
    }
}
