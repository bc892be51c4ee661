package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScaleReleaseTest {

    private static final int SMALLEST = 60;

    private final ShippedCubes programme = ShippedCubes.read();
    private final Territory territory = programme.definitions().territory();
    private final Wave wave = territory.newest();

    /** Two thirds of the regions with 90 respondents, the given number of them with 64. */
    private Aggregate aggregate(int small) {
        List<SurveyCube> cubes = new ArrayList<>();
        List<Region> regions = territory.regions();
        for (int i = 0; i < 9; i++) {
            Set<String> others = new TreeSet<>();
            regions.forEach(region -> others.add(region.code()));
            others.remove(regions.get(i).code());
            cubes.addAll(programme.wave(wave, i < small ? 64 : 90 + i, 12, others));
        }
        return Aggregate.of(cubes, programme.definitions());
    }

    private Release release(Aggregate aggregate) {
        var table = IndicatorTable.compute(
                aggregate,
                programme.definitions().tree(),
                programme.definitions().questionnaires(),
                territory,
                ActionRegister.empty(),
                new IndicatorPlan(IndexRules.DEFAULT, new TreeSet<>(), new TreeSet<>()));
        return DisclosureControl.release(
                aggregate,
                table,
                territory,
                programme.definitions().tree(),
                new DisclosureRules(
                        SMALLEST,
                        SMALLEST,
                        5,
                        10,
                        10,
                        20,
                        DisclosureRules.defaults().amounts()),
                wave.code(),
                "0".repeat(64),
                List.of(),
                programme.definitions().questionnaires(),
                ComparisonPlan.standard(programme.definitions().questionnaires()));
    }

    private static List<ReleasedScale> rows(Release release, String code) {
        return release.scales().stream().filter(row -> row.code().equals(code)).toList();
    }

    @Test
    void scalesAreToldWithTheirCompleteRows() {
        Aggregate aggregate = aggregate(0);
        Release release = release(aggregate);
        assertThat(release.scales()).hasSize(5 * 10);
        for (ReleasedScale row : release.scales()) {
            assertThat(row.flag()).as(row.toString()).isEqualTo(Flag.NONE);
            long n = aggregate.scales(Survey.PUBLIC_ATTITUDE, wave.code(), row.area()).stream()
                    .filter(answers -> answers.scale().code().equals(row.code()))
                    .findFirst()
                    .orElseThrow()
                    .sums()
                    .n();
            assertThat(row.alpha())
                    .hasValueSatisfying(alpha -> assertThat(((Alpha) alpha).n()).isEqualTo(n));
            assertThat(row.lower().orElseThrow()).isLessThan(row.figure().orElseThrow());
            assertThat(row.upper().orElseThrow()).isGreaterThan(row.figure().orElseThrow());
            assertThat(row.constantItem()).isEmpty();
        }
        assertThat(release.scale(wave.code(), Area.PARTNERS, "ATT_FIN")
                        .orElseThrow()
                        .items())
                .containsExactly("F1", "F2", "F3", "F4");
    }

    @Test
    void oneRegionWithFewCompleteRowsTakesASecondOneAlong() {
        Aggregate aggregate = aggregate(1);
        Release release = release(aggregate);
        Area small = territory.regions().getFirst().area();
        List<String> few = aggregate.scales(Survey.PUBLIC_ATTITUDE, wave.code(), small).stream()
                .filter(answers -> answers.sums().n() < SMALLEST)
                .map(answers -> answers.scale().code())
                .toList();
        assertThat(few).isNotEmpty();
        for (String code : few) {
            List<ReleasedScale> regions = rows(release, code).stream()
                    .filter(row -> row.area().level() == FigureLevel.REGIONAL)
                    .toList();
            List<ReleasedScale> withheld = regions.stream()
                    .filter(row -> row.flag() == Flag.CONFIDENTIAL)
                    .toList();
            assertThat(withheld).as(code).hasSizeGreaterThanOrEqualTo(2).allSatisfy(row -> {
                assertThat(row.alpha()).isEmpty();
                assertThat(row.figure()).isEmpty();
            });
            assertThat(withheld).extracting(ReleasedScale::area).contains(small);
            assertThat(regions).hasSize(9);
        }
    }
}
