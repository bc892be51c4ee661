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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
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
        // nine regions, the Union and all partners
        assertThat(release.scales()).hasSize(5 * 11);
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

    /** All regions with 150 respondents, one of them with another number. */
    private Aggregate surveyed(Area other, int respondents) {
        List<SurveyCube> cubes = new ArrayList<>();
        for (Region region : territory.regions()) {
            Set<String> others = new TreeSet<>();
            territory.regions().forEach(each -> others.add(each.code()));
            others.remove(region.code());
            cubes.addAll(programme.wave(wave, region.area().equals(other) ? respondents : 150, 12, others));
        }
        return Aggregate.of(cubes, programme.definitions());
    }

    /** The scales of the citizens where nothing but the numbers of complete rows is too small. */
    private List<ReleasedScale> scales(Aggregate aggregate, int smallest) {
        var sums = AreaSums.of(territory, wave, area -> new TreeSet<>());
        var figures = new Unreleased(
                wave.code(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                sums,
                (survey, area, breakdown, category, measure) -> Optional.empty(),
                (survey, area) -> false,
                value -> true);
        var rules = new DisclosureRules(
                smallest, smallest, 5, 10, 10, 20, DisclosureRules.defaults().amounts());
        var tree = programme.definitions().tree();
        var tables = new TableBuilder(rules);
        new ScaleRelease(aggregate, territory, tree, rules)
                .addTo(
                        Objects.requireNonNull(
                                programme.definitions().questionnaires().get(Survey.PUBLIC_ATTITUDE)),
                        wave,
                        WaveDecisions.of(
                                figures, tree, rules, programme.definitions().questionnaires()),
                        tables);
        return tables.build().scales();
    }

    private static long complete(Aggregate aggregate, ReleasedScale row, String region) {
        return aggregate.scales(row.survey(), row.wave(), Area.region(region)).stream()
                .filter(answers -> answers.scale().code().equals(row.code()))
                .mapToLong(answers -> answers.sums().n())
                .sum();
    }

    @Test
    void theUnionHasTheSumsOfItsRegions() {
        Aggregate aggregate = surveyed(Area.PARTNERS, 0);
        List<ReleasedScale> union = scales(aggregate, SMALLEST).stream()
                .filter(row -> row.area().equals(Area.EU))
                .toList();

        assertThat(union).hasSize(5);
        for (ReleasedScale row : union) {
            long n = aggregate.counts(row.survey(), row.wave(), Area.EU).inFigures().stream()
                    .mapToLong(region -> complete(aggregate, row, region))
                    .sum();
            assertThat(n).isGreaterThan(SMALLEST);
            assertThat(row.alpha())
                    .hasValueSatisfying(alpha -> assertThat(((Alpha) alpha).n()).isEqualTo(n));
        }
    }

    @Test
    void aRegionOutsideTheUnionWithFewCompleteRowsIsNotWhatTheTotalsLeave() {
        Area small = territory.regions().stream()
                .filter(region -> !region.country().member())
                .map(Region::area)
                .findFirst()
                .orElseThrow();
        Aggregate aggregate = surveyed(small, 110);
        SortedSet<String> all = aggregate
                .counts(Survey.PUBLIC_ATTITUDE, wave.code(), Area.PARTNERS)
                .inFigures();
        SortedSet<String> union =
                aggregate.counts(Survey.PUBLIC_ATTITUDE, wave.code(), Area.EU).inFigures();
        int hidden = 0;
        List<ReleasedScale> scales = scales(aggregate, 110);
        for (ReleasedScale own : scales) {
            if (own.area().equals(small) && own.flag() == Flag.CONFIDENTIAL) {
                hidden++;
                List<ReleasedScale> withheld = scales.stream()
                        .filter(row -> row.code().equals(own.code()) && row.flag() == Flag.CONFIDENTIAL)
                        .toList();
                // all partners less the Union are the regions outside it
                boolean whole = withheld.stream().anyMatch(row -> row.area().level() == FigureLevel.EU);
                boolean outside = withheld.stream()
                        .anyMatch(row -> !row.area().equals(small)
                                && all.contains(row.area().code())
                                && !union.contains(row.area().code()));
                assertThat(whole || outside).as(own.code() + withheld).isTrue();
                // all partners less all told regions
                assertThat(withheld.stream().filter(row -> !row.area().equals(Area.EU)))
                        .hasSizeGreaterThan(1);
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void aRegionWithoutFiguresKeepsItsRows() {
        Area thin = territory.regions().getFirst().area();
        Set<String> without = new TreeSet<>();
        territory.regions().stream().skip(6).forEach(region -> without.add(region.code()));
        List<SurveyCube> cubes = new ArrayList<>();
        for (Region region : territory.regions()) {
            Set<String> others = new TreeSet<>();
            territory.regions().forEach(each -> others.add(each.code()));
            others.remove(region.code());
            if (!without.contains(region.code())) {
                cubes.addAll(programme.wave(wave, region.area().equals(thin) ? 12 : 90, 12, others));
            }
        }
        Release release = release(Aggregate.of(cubes, programme.definitions()));

        assertThat(release.scales().stream().filter(row -> row.area().equals(thin)))
                .hasSize(5)
                .allMatch(row -> !row.flag().hasFigure() && row.alpha().isEmpty());
        List<ReleasedNonResponse> missing = release.nonResponse().stream()
                .filter(row -> row.area().equals(thin) && row.survey() == Survey.PUBLIC_ATTITUDE)
                .toList();
        assertThat(missing)
                .isNotEmpty()
                .allMatch(row -> !row.flag().hasFigure() && row.valid().isEmpty());
        for (ReleasedNonResponse row : missing) {
            // the same status as the mean of the question
            release.estimate(row.wave(), row.survey(), thin, row.item(), "mean")
                    .ifPresent(mean -> assertThat(row.flag()).as(row.item()).isEqualTo(mean.flag()));
        }
        assertThat(release.weighting(Survey.PUBLIC_ATTITUDE, wave.code(), thin.code())
                        .orElseThrow()
                        .margins())
                .isNotEmpty()
                .allMatch(margin ->
                        margin.flag() == Flag.CONFIDENTIAL && margin.persons().isEmpty());
        // a region that sent nothing has no row at all
        assertThat(release.scales())
                .noneMatch(row -> without.contains(row.area().code()));
        assertThat(release.nonResponse())
                .noneMatch(row -> without.contains(row.area().code()));
    }
}
