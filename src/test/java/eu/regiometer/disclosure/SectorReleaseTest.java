package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.SectorCapacity;
import eu.regiometer.indicators.SectorUse;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sectors named by cluster bodies of SE1, SE2 and FI1 of the Union and IS1 outside it; five bodies are enough. */
class SectorReleaseTest {

    private static final List<Area> REGIONS = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);

    /** Named and answered in each region. */
    private record Counts(long named, long bodies) {

        Counts plus(Counts other) {
            return new Counts(named + other.named, bodies + other.bodies);
        }
    }

    private static List<SectorUse> uses(String sector, Counts... regions) {
        SortedMap<Area, Counts> areas = new TreeMap<>();
        for (int i = 0; i < regions.length; i++) {
            areas.put(REGIONS.get(i), regions[i]);
        }
        for (Area wide : List.of(Area.PARTNERS, Area.EU)) {
            Figures.inFigures(wide)
                    .forEach(code ->
                            areas.merge(wide, areas.getOrDefault(Area.region(code), new Counts(0, 0)), Counts::plus));
        }
        List<SectorUse> uses = new ArrayList<>();
        areas.forEach((area, counts) -> {
            double share = counts.bodies == 0 ? 0 : counts.named / (double) counts.bodies;
            uses.add(new SectorUse(
                    Figures.WAVE,
                    area,
                    sector,
                    counts.named,
                    counts.bodies,
                    OptionalDouble.of(share),
                    OptionalDouble.of(Math.max(0, share - 0.05)),
                    OptionalDouble.of(Math.min(1, share + 0.05)),
                    SectorCapacity.none()));
        });
        return uses;
    }

    private static Counts of(long named, long bodies) {
        return new Counts(named, bodies);
    }

    private static SortedMap<Area, ReleasedSector> release(Counts... regions) {
        SortedMap<Area, ReleasedSector> rows = new TreeMap<>();
        new SectorRelease(Figures.sums(), DisclosureRules.defaults())
                .of(uses("28", regions))
                .forEach(row -> rows.put(row.area(), row));
        return rows;
    }

    private static List<Area> told(SortedMap<Area, ReleasedSector> rows) {
        return rows.values().stream()
                .filter(row -> row.named().isPresent())
                .map(ReleasedSector::area)
                .toList();
    }

    @Test
    void whatEnoughBodiesNameIsToldEverywhere() {
        SortedMap<Area, ReleasedSector> rows = release(of(8, 12), of(6, 12), of(7, 12), of(5, 12));

        assertThat(told(rows)).containsExactlyElementsOf(rows.keySet());
        ReleasedSector partners = rows.get(Area.PARTNERS);
        assertThat(partners).isNotNull();
        assertThat(partners.named()).hasValue(26);
        assertThat(partners.bodies()).hasValue(48);
        assertThat(partners.flag()).isEqualTo(Flag.NONE);
    }

    @Test
    void aSectorOfFewBodiesInAllHasNoRow() {
        assertThat(release(of(1, 12), of(1, 12), of(0, 12), of(2, 12))).isEmpty();
    }

    @Test
    void fewAndNoneLookAlike() {
        SortedMap<Area, ReleasedSector> rows = release(of(8, 12), of(9, 12), of(3, 12), of(0, 12));

        assertThat(told(rows)).contains(Area.PARTNERS).doesNotContain(Figures.FI1, Figures.IS1);
        for (Area area : List.of(Figures.FI1, Figures.IS1)) {
            ReleasedSector row = rows.get(area);
            assertThat(row).isNotNull();
            assertThat(row.flag()).isEqualTo(Flag.CONFIDENTIAL);
            assertThat(row.bodies()).isEmpty();
            assertThat(row.share()).isEmpty();
            assertThat(row.lower()).isEmpty();
            assertThat(row.upper()).isEmpty();
        }
    }

    @Test
    void aNumberThatFollowsFromASumProtectsTheFewBehindIt() {
        // partners less the others would be the three of FI1
        SortedMap<Area, ReleasedSector> rows = release(of(8, 12), of(6, 12), of(3, 12), of(9, 12));

        assertThat(told(rows)).containsExactly(Area.PARTNERS, Area.EU, Figures.IS1, Figures.SE1);
    }

    @Test
    void numbersOfAllPartnersTellNothingOfRegionsBehindAWithheldUnion() {
        // all of IS1 name it, so the Union is withheld and a region of it too: not SE1 alone, all of whom name it as
        // well
        SortedMap<Area, ReleasedSector> rows = release(of(20, 20), of(25, 40), of(30, 40), of(7, 7));

        assertThat(told(rows)).contains(Area.PARTNERS).doesNotContain(Area.EU, Figures.IS1);
        assertNothingFollows(Area.PARTNERS, rows, truth(of(20, 20), of(25, 40), of(30, 40), of(7, 7)));
    }

    @Test
    void whereAllOfNotManyBodiesNameItTheirAnswersAreNotTold() {
        SortedMap<Area, ReleasedSector> rows = release(of(12, 12), of(20, 20), of(7, 12), of(6, 12));

        assertThat(told(rows)).contains(Area.PARTNERS, Figures.SE2).doesNotContain(Figures.SE1);
    }

    @Test
    void aRegionOfFourBodiesIsNeverTold() {
        assertThat(told(release(of(4, 4), of(9, 12), of(7, 12), of(6, 12)))).doesNotContain(Figures.SE1);
    }

    @Test
    void aRegionWithoutAnAnswerIsNotAvailable() {
        ReleasedSector row = release(of(0, 0), of(9, 12), of(7, 12), of(6, 12)).get(Figures.SE1);

        assertThat(row).isNotNull();
        assertThat(row.flag()).isEqualTo(Flag.NOT_AVAILABLE);
    }

    @Test
    void fewBodiesOrAWideIntervalAreMarked() {
        ReleasedSector row = release(of(6, 9), of(9, 12), of(7, 12), of(6, 12)).get(Figures.SE1);

        assertThat(row).isNotNull();
        assertThat(row.flag()).isEqualTo(Flag.UNRELIABLE);
    }

    /** Whoever takes told numbers from each other finds five bodies or more, not all of one mind, or nothing at all. */
    @Test
    void noDifferenceOfToldNumbersIsOfFewBodies() {
        Random random = new Random(20261122);
        int withheld = 0;
        int told = 0;
        for (int i = 0; i < 3000; i++) {
            Counts[] regions = Stream.generate(() -> {
                        long bodies = random.nextInt(3) == 0 ? random.nextInt(8) : 5 + random.nextInt(12);
                        return of(Math.min(bodies, random.nextInt(2) == 0 ? random.nextInt(5) : 30), bodies);
                    })
                    .limit(4)
                    .map(counts -> counts.named > 4 ? of(1 + random.nextLong(counts.bodies), counts.bodies) : counts)
                    .toArray(Counts[]::new);
            SortedMap<Area, ReleasedSector> rows = release(regions);
            SortedMap<Area, Counts> truth = truth(regions);
            for (Area whole : List.of(Area.PARTNERS, Area.EU)) {
                if (told(rows).contains(whole)) {
                    assertNothingFollows(whole, rows, truth);
                    told++;
                }
            }
            if (told(rows).containsAll(List.of(Area.PARTNERS, Area.EU))
                    && truth.getOrDefault(Figures.IS1, of(0, 0)).bodies > 0) {
                // the only region outside the Union follows, so it is one that may be told
                assertThat(told(rows)).contains(Figures.IS1);
            }
            withheld += (int) rows.values().stream()
                    .filter(row -> row.flag() == Flag.CONFIDENTIAL)
                    .count();
        }
        assertThat(withheld).isGreaterThan(1000);
        assertThat(told).isGreaterThan(1000);
    }

    private static SortedMap<Area, Counts> truth(Counts... regions) {
        SortedMap<Area, Counts> truth = new TreeMap<>();
        uses("28", regions).forEach(use -> truth.put(use.area(), of(use.named(), use.bodies())));
        return truth;
    }

    private static void assertNothingFollows(
            Area whole, SortedMap<Area, ReleasedSector> rows, SortedMap<Area, Counts> truth) {
        Counts hidden = of(0, 0);
        int regions = 0;
        for (String code : Figures.inFigures(whole)) {
            Counts counts = truth.getOrDefault(Area.region(code), of(0, 0));
            if (counts.bodies > 0 && !told(rows).contains(Area.region(code))) {
                hidden = hidden.plus(counts);
                regions++;
            }
        }
        if (regions > 0) {
            assertThat(regions).as("%s of %s", whole, truth).isGreaterThan(1);
            assertThat(hidden.named).as("%s of %s", whole, truth).isGreaterThanOrEqualTo(5);
            assertThat(hidden.named).as("%s of %s", whole, truth).isLessThan(hidden.bodies);
        }
    }
}
