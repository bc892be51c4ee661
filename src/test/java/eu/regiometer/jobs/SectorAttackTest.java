package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody takes the numbers of cluster bodies in the open data from each other, sector by sector. */
@ResourceLock("main job")
class SectorAttackTest {

    private static final int ENOUGH = 5;
    private static final Set<String> OUTSIDE = Set.of("CA-NL", "IS002");

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
            assertNothingFollows(name, rows, "PARTNERS", all);
            assertNothingFollows(name, rows, "EU", union);
            Set<String> parts = new TreeSet<>(OUTSIDE);
            parts.add("EU");
            assertNothingFollows(name, rows, "PARTNERS", parts);
        });
    }

    private static void assertNothingFollows(
            String name, List<Map<String, String>> rows, String whole, Set<String> parts) {
        long rest = of(rows, whole).map(SectorAttackTest::number).orElse(-1L);
        if (rest < 0) {
            return;
        }
        int hidden = 0;
        for (Map<String, String> row : rows) {
            if (parts.contains(row.getOrDefault("area", ""))) {
                rest -= Math.max(0, number(row));
                hidden += row.getOrDefault("flag", "").equals(":c") ? 1 : 0;
            }
        }
        if (hidden == 0) {
            assertThat(rest).as("%s of %s", name, whole).isZero();
        } else {
            assertThat(hidden).as("%s of %s", name, whole).isGreaterThan(1);
            assertThat(rest).as("%s of %s", name, whole).isGreaterThanOrEqualTo(ENOUGH);
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
