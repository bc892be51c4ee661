package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody takes the numbers of cluster bodies in the open data from each other, and their scores, sector by sector. */
@ResourceLock("main job")
class SectorAttackTest {

    private static final int ENOUGH = 5;
    private static final Set<String> OUTSIDE = Set.of("CA-NL", "IS002");

    private static final List<Told> FIGURES =
            List.of(new Told("flag", SectorAttackTest::number), new Told("capacity_flag", SectorAttackTest::scored));

    /**
     * A figure of a row.
     *
     * @param flag column of its flag
     * @param behind bodies behind it, at most, -1 where it is withheld
     */
    private record Told(String flag, ToLongFunction<Map<String, String>> behind) {}

    @Test
    void noDifferenceOfAnySectorIsOfFewBodies() {
        assertNothingFollows(SmallRun.first());
    }

    @Test
    void norWhereARegionHasFewOrganisations() {
        assertNothingFollows(SmallRun.sparse());
    }

    @Test
    void sectorsOfAllPartnersAndOfRegionsAreTold() {
        List<Map<String, String>> rows = rows(SmallRun.first());
        for (String wave : List.of("2024", "2026")) {
            assertThat(rows).anyMatch(row -> is(row, wave, "area", "PARTNERS") && number(row) >= ENOUGH);
        }
        assertThat(rows).anyMatch(row -> is(row, "2024", "level", "REGIONAL") && number(row) >= ENOUGH);
    }

    @Test
    void capacitiesOfSectorsAreTold() {
        List<Map<String, String>> told = rows(SmallRun.first()).stream()
                .filter(SectorAttackTest::hasCapacity)
                .toList();
        for (String wave : List.of("2024", "2026")) {
            assertThat(told).anyMatch(row -> is(row, wave, "area", "PARTNERS"));
        }
    }

    @Test
    void noCapacityIsToldWithoutTheNumberOfBodiesBehindIt() {
        for (SmallRun run : List.of(SmallRun.first(), SmallRun.sparse())) {
            List<Map<String, String>> told =
                    rows(run).stream().filter(SectorAttackTest::hasCapacity).toList();
            assertThat(told).allSatisfy(row -> assertThat(number(row)).isGreaterThanOrEqualTo(ENOUGH));
            assertThat(rows(run).stream().filter(row -> number(row) < 0))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).doesNotContainEntry("capacity_flag", ""));
        }
    }

    private static boolean hasCapacity(Map<String, String> row) {
        return !row.getOrDefault("capacity", "").isEmpty();
    }

    /** Bodies behind a capacity, at most, -1 where it is withheld. */
    private static long scored(Map<String, String> row) {
        return hasCapacity(row) ? number(row) : -1;
    }

    private static boolean is(Map<String, String> row, String wave, String column, String value) {
        return row.getOrDefault("wave", "").equals(wave)
                && row.getOrDefault(column, "").equals(value);
    }

    private static void assertNothingFollows(SmallRun run) {
        Map<String, List<Map<String, String>>> sectors = rows(run).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getOrDefault("wave", "") + " " + row.getOrDefault("sector", "")));
        assertThat(sectors).hasSizeGreaterThan(3);
        sectors.forEach((name, rows) -> {
            Set<String> all = rows.stream()
                    .filter(row -> row.getOrDefault("level", "").equals("REGIONAL"))
                    .map(row -> row.getOrDefault("area", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> union = new TreeSet<>(all);
            union.removeAll(OUTSIDE);
            Set<String> parts = new TreeSet<>(OUTSIDE);
            parts.add("EU");
            for (Told figure : FIGURES) {
                assertNothingFollows(name, figure, rows, "PARTNERS", all);
                assertNothingFollows(name, figure, rows, "EU", union);
                // the bodies outside the Union follow
                assertNothingFollows(name, figure, rows, "PARTNERS", parts);
            }
        });
    }

    private static void assertNothingFollows(
            String name, Told figure, List<Map<String, String>> rows, String whole, Set<String> parts) {
        long rest = of(rows, whole).map(figure.behind()::applyAsLong).orElse(-1L);
        if (rest < 0) {
            return;
        }
        int hidden = 0;
        for (Map<String, String> row : rows) {
            if (parts.contains(row.getOrDefault("area", ""))) {
                rest -= Math.max(0, figure.behind().applyAsLong(row));
                hidden += row.getOrDefault(figure.flag(), "").equals(":c") ? 1 : 0;
            }
        }
        if (hidden == 0) {
            assertThat(rest).as("%s %s of %s", figure.flag(), name, whole).isZero();
        } else {
            assertThat(hidden).as("%s %s of %s", figure.flag(), name, whole).isGreaterThan(1);
            assertThat(rest).as("%s %s of %s", figure.flag(), name, whole).isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private static Optional<Map<String, String>> of(List<Map<String, String>> rows, String area) {
        return rows.stream()
                .filter(row -> row.getOrDefault("area", "").equals(area))
                .findFirst();
    }

    /** Bodies that name the sector, -1 where they are withheld. */
    private static long number(Map<String, String> row) {
        String named = row.getOrDefault("named", "");
        return named.isEmpty() ? -1 : Long.parseLong(named);
    }

    private static List<Map<String, String>> rows(SmallRun run) {
        return DataTables.of(run.output().resolve("data")).stream()
                .filter(table -> table.name().equals("sectors"))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
