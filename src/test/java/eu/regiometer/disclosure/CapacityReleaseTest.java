package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.SectorCapacity;
import eu.regiometer.indicators.SectorCapacity.Scores;
import eu.regiometer.indicators.SectorUse;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Capacity of bodies of SE1, SE2 and FI1 of the Union and IS1 outside it that name a sector; five are enough. */
class CapacityReleaseTest {

    private static final List<Area> REGIONS = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
    private static final Scores NOBODY = new Scores(0, 0, 0);

    /** Bodies of an area that name the sector, and scores of these and of the others. */
    private record Bodies(long named, Scores scores, Scores others) {

        Bodies plus(Bodies other) {
            return new Bodies(named + other.named, sum(scores, other.scores), sum(others, other.others));
        }

        private static Scores sum(Scores first, Scores second) {
            return first.n() == 0
                    ? second
                    : second.n() == 0
                            ? first
                            : new Scores(
                                    first.n() + second.n(),
                                    Math.min(first.lowest(), second.lowest()),
                                    Math.max(first.highest(), second.highest()));
        }
    }

    private static Bodies of(long named, long scored, long others) {
        return new Bodies(named, scores(scored), scores(others));
    }

    private static Scores scores(long n) {
        return n == 0 ? NOBODY : new Scores(n, n == 1 ? 50 : 20, n == 1 ? 50 : 80);
    }

    private static SortedMap<Area, Bodies> areas(Bodies... regions) {
        SortedMap<Area, Bodies> areas = new TreeMap<>();
        for (int i = 0; i < regions.length; i++) {
            areas.put(REGIONS.get(i), regions[i]);
        }
        for (Area wide : List.of(Area.PARTNERS, Area.EU)) {
            Figures.inFigures(wide)
                    .forEach(code ->
                            areas.merge(wide, areas.getOrDefault(Area.region(code), of(0, 0, 0)), Bodies::plus));
        }
        return areas;
    }

    private static SortedMap<Area, ReleasedSector> release(Bodies... regions) {
        List<SectorUse> uses = new ArrayList<>();
        areas(regions).forEach((area, bodies) -> {
            boolean has = bodies.scores.n() > 0;
            uses.add(new SectorUse(
                    Figures.WAVE,
                    area,
                    "28",
                    bodies.named,
                    bodies.named + bodies.others.n(),
                    OptionalDouble.of(0.5),
                    OptionalDouble.of(0.45),
                    OptionalDouble.of(0.55),
                    new SectorCapacity(
                            has ? OptionalDouble.of(50) : OptionalDouble.empty(),
                            has ? OptionalDouble.of(45) : OptionalDouble.empty(),
                            has ? OptionalDouble.of(55) : OptionalDouble.empty(),
                            bodies.scores,
                            bodies.others)));
        });
        SortedMap<Area, ReleasedSector> rows = new TreeMap<>();
        new SectorRelease(Figures.sums(), DisclosureRules.defaults())
                .of(uses)
                .forEach(row -> rows.put(row.area(), row));
        return rows;
    }

    private static List<Area> told(SortedMap<Area, ReleasedSector> rows) {
        return rows.values().stream()
                .filter(row -> row.capacity().value().isPresent())
                .map(ReleasedSector::area)
                .toList();
    }

    private static List<Area> counted(SortedMap<Area, ReleasedSector> rows) {
        return rows.values().stream()
                .filter(row -> row.named().isPresent())
                .map(ReleasedSector::area)
                .toList();
    }

    @Test
    void theCapacityOfEnoughBodiesIsToldEverywhere() {
        SortedMap<Area, ReleasedSector> rows = release(of(8, 8, 9), of(20, 19, 9), of(7, 7, 9), of(6, 6, 9));

        assertThat(told(rows)).containsExactlyElementsOf(rows.keySet());
        assertThat(rows.values().stream().map(row -> row.capacity().flag()))
                .containsExactly(rows.keySet().stream()
                        .map(area -> area.level() == FigureLevel.EU || area.equals(Figures.SE2)
                                ? Flag.NONE
                                : Flag.UNRELIABLE)
                        .toArray(Flag[]::new));
    }

    @Test
    void itIsWithheldWhereTheNumberIsAndLooksTheSameWhereNobodyNamesTheSector() {
        SortedMap<Area, ReleasedSector> rows = release(of(8, 8, 9), of(9, 9, 9), of(3, 3, 9), of(0, 0, 9));

        assertThat(counted(rows)).doesNotContain(Figures.FI1, Figures.IS1);
        assertThat(told(rows)).contains(Area.PARTNERS);
        for (Area area : List.of(Figures.FI1, Figures.IS1)) {
            assertThat(rows.get(area).capacity()).isEqualTo(ReleasedSector.Capacity.without(Flag.CONFIDENTIAL));
        }
    }

    @Test
    void fewScoresAreWithheldWhereTheNumberIsTold() {
        SortedMap<Area, ReleasedSector> rows = release(of(8, 4, 9), of(9, 9, 9), of(9, 9, 9), of(9, 9, 9));

        assertThat(counted(rows)).contains(Figures.SE1);
        // another region is withheld too, for the four would follow from the sum
        assertThat(told(rows))
                .contains(Area.PARTNERS)
                .doesNotContain(Figures.SE1)
                .hasSize(4);
    }

    @Test
    void aUnionIsWithheldWhereFewBodiesOutsideItWouldFollow() {
        SortedMap<Area, ReleasedSector> rows = release(of(9, 9, 9), of(9, 9, 9), of(9, 9, 9), of(6, 3, 9));

        assertThat(counted(rows)).contains(Area.PARTNERS, Area.EU);
        assertThat(told(rows)).contains(Area.PARTNERS);
        assertThat(told(rows).containsAll(List.of(Area.EU))).isFalse();
    }

    @Test
    void fewOthersWouldFollowFromTheMeanOfAll() {
        SortedMap<Area, ReleasedSector> rows = release(of(30, 30, 2), of(9, 9, 9), of(9, 9, 9), of(9, 9, 9));

        assertThat(counted(rows)).contains(Figures.SE1);
        assertThat(told(rows)).contains(Area.PARTNERS).doesNotContain(Figures.SE1);
    }

    @Test
    void equalScoresAreNotTold() {
        Bodies equal = new Bodies(40, new Scores(40, 100, 100), scores(9));
        SortedMap<Area, ReleasedSector> rows = release(equal, of(9, 9, 9), of(9, 9, 9), of(9, 9, 9));

        assertThat(counted(rows)).contains(Figures.SE1);
        assertThat(told(rows)).contains(Area.PARTNERS).doesNotContain(Figures.SE1);
    }

    @Test
    void norIsTheCapacityWhereTheOthersAllHaveTheSameScore() {
        Bodies equal = new Bodies(9, scores(9), new Scores(40, 0, 0));
        SortedMap<Area, ReleasedSector> rows = release(equal, of(9, 9, 9), of(9, 9, 9), of(9, 9, 9));

        assertThat(told(rows)).contains(Area.PARTNERS).doesNotContain(Figures.SE1);
    }

    @Test
    void whereNobodyHasAScoreThereIsNoCapacity() {
        SortedMap<Area, ReleasedSector> rows = release(of(9, 0, 9), of(9, 9, 9), of(9, 9, 9), of(9, 9, 9));

        assertThat(rows.get(Figures.SE1).capacity().flag()).isEqualTo(Flag.NOT_AVAILABLE);
    }

    /** Whoever takes told means from each other finds those of five bodies or more, not all with one score. */
    @Test
    void noDifferenceOfToldMeansIsOfFewBodies() {
        Random random = new Random(20261123);
        int told = 0;
        int hidden = 0;
        for (int i = 0; i < 2000; i++) {
            Bodies[] regions = Stream.generate(() -> {
                        long named = random.nextInt(4) == 0 ? random.nextInt(5) : 5 + random.nextInt(9);
                        long scored = random.nextInt(3) == 0 ? random.nextLong(named + 1) : named;
                        return of(named, scored, random.nextInt(4) == 0 ? random.nextInt(5) : 5 + random.nextInt(9));
                    })
                    .limit(4)
                    .toArray(Bodies[]::new);
            SortedMap<Area, ReleasedSector> rows = release(regions);
            SortedMap<Area, Bodies> truth = areas(regions);
            assertThat(counted(rows)).containsAll(told(rows));
            for (Area area : told(rows)) {
                told++;
                assertThat(truth.get(area).scores.n()).isGreaterThanOrEqualTo(5);
                assertThat(truth.get(area).others.n())
                        .as("%s of %s", area, truth)
                        .isNotIn(1L, 2L, 3L, 4L);
            }
            assertNothingFollows(Area.PARTNERS, REGIONS, rows, truth);
            assertNothingFollows(Area.EU, REGIONS.subList(0, 3), rows, truth);
            assertNothingFollows(Area.PARTNERS, List.of(Area.EU, Figures.IS1), rows, truth);
            hidden += (int) rows.values().stream()
                    .filter(row ->
                            row.named().isPresent() && row.capacity().value().isEmpty())
                    .count();
        }
        assertThat(told).isGreaterThan(1000);
        assertThat(hidden).isGreaterThan(500);
    }

    private static void assertNothingFollows(
            Area whole, List<Area> parts, SortedMap<Area, ReleasedSector> rows, SortedMap<Area, Bodies> truth) {
        if (!told(rows).contains(whole)) {
            return;
        }
        List<Area> rest =
                parts.stream().filter(part -> !told(rows).contains(part)).toList();
        // nor does the mean of a region that is withheld because the number is
        List<Area> scored =
                rest.stream().filter(area -> truth.get(area).scores.n() > 0).toList();
        assertThat(scored.size() == 1 && scored.getFirst().level() == FigureLevel.REGIONAL)
                .as("%s less all but %s of %s", whole, rest, truth)
                .isFalse();
        assertNotFew(rest, truth, bodies -> bodies.scores.n(), whole);
        assertNotFew(rest, truth, bodies -> bodies.others.n(), whole);
    }

    private static void assertNotFew(
            List<Area> rest, SortedMap<Area, Bodies> truth, ToLongFunction<Bodies> number, Area whole) {
        long n = rest.stream()
                .mapToLong(area -> number.applyAsLong(truth.get(area)))
                .sum();
        assertThat(n).as("%s less all but %s of %s", whole, rest, truth).isNotIn(1L, 2L, 3L, 4L);
    }
}
