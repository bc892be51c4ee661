package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Withheld estimates that follow from published ones: somebody who knows that shares of answers add up to one, and areas
 * to those above them, solves the equations. Made from the release alone, to be asked once more before it goes out.
 *
 * @param byArea names of the cells by area
 */
public record DerivableCells(SortedMap<Area, List<String>> byArea) {

    private static final long PRIME = Integer.MAX_VALUE;
    private static final String SHARE = "proportion=";

    /** Solves over a release. */
    public static DerivableCells of(Release release, Territory territory) {
        return of(
                release.estimates(),
                area -> territory
                        .regionOf(area)
                        .map(Region::country)
                        .filter(Country::member)
                        .isPresent());
    }

    /** Solves over estimates; inUnion tells of a region whether its country is a member of the Union. */
    static DerivableCells of(List<ReleasedEstimate> estimates, Predicate<Area> inUnion) {
        SortedMap<String, List<ReleasedEstimate>> tables = new TreeMap<>();
        for (ReleasedEstimate e : estimates) {
            tables.computeIfAbsent(String.join("/", e.wave(), e.survey().id(), e.item()), k -> new ArrayList<>())
                    .add(e);
        }
        SortedMap<Area, List<String>> found = new TreeMap<>();
        tables.values().forEach(table -> solve(table, inUnion, found));
        return new DerivableCells(found);
    }

    /** Cells of an area. */
    public List<String> of(Area area) {
        return byArea.getOrDefault(area, List.of());
    }

    /** All cells. */
    public List<String> all() {
        return byArea.values().stream().flatMap(List::stream).toList();
    }

    private static void solve(
            List<ReleasedEstimate> table, Predicate<Area> inUnion, SortedMap<Area, List<String>> found) {
        if (table.stream().noneMatch(e -> e.flag() == Flag.CONFIDENTIAL)) {
            return;
        }
        List<SortedSet<String>> equations = new ArrayList<>();
        shares(table, equations);
        areas(table, inUnion, equations);
        SortedMap<String, ReleasedEstimate> cells = new TreeMap<>();
        table.forEach(e -> cells.put(cell(e), e));
        for (String cell : singled(equations)) {
            ReleasedEstimate e = cells.get(cell);
            if (e != null) {
                found.computeIfAbsent(e.area(), area -> new ArrayList<>())
                        .add(String.join("/", e.wave(), e.area().code(), e.item(), e.statistic())
                                + (e.breakdown().isEmpty() ? "" : "/" + e.breakdown() + "=" + e.category()));
            }
        }
    }

    /** Shares of all answers to a question add up to one. */
    private static void shares(List<ReleasedEstimate> table, List<SortedSet<String>> equations) {
        Map<String, SortedSet<String>> withheld = new TreeMap<>();
        Map<String, Integer> published = new TreeMap<>();
        for (ReleasedEstimate e : table) {
            if (e.statistic().startsWith(SHARE)) {
                if (e.flag() == Flag.CONFIDENTIAL) {
                    withheld.computeIfAbsent(whose(e), k -> new TreeSet<>()).add(cell(e));
                } else if (e.flag().hasFigure()) {
                    published.merge(whose(e), 1, Integer::sum);
                }
            }
        }
        withheld.forEach((group, cells) -> {
            if (published.getOrDefault(group, 0) > 0) {
                equations.add(cells);
            }
        });
    }

    /**
     * All partners are their regions taken together, the Union those of its members. That helps only where every region
     * tells the very same group, not one that was joined with another, and where units of regions that are withheld
     * stand behind the figure at all: a region with too few answers for a statement is no part of it.
     */
    private static void areas(
            List<ReleasedEstimate> table, Predicate<Area> inUnion, List<SortedSet<String>> equations) {
        for (Area top : List.of(Area.PARTNERS, Area.EU)) {
            SortedMap<String, SortedSet<String>> withheld = new TreeMap<>();
            SortedMap<String, SortedSet<Area>> told = new TreeMap<>();
            SortedMap<String, Long> rest = new TreeMap<>();
            SortedSet<Area> parts = new TreeSet<>();
            for (ReleasedEstimate e : table) {
                String key = group(e) + "|" + e.statistic();
                if (e.area().equals(top) && e.flag().hasFigure() && additive(e)) {
                    rest.merge(key, e.n().orElse(0), Long::sum);
                }
                if (isPart(e.area(), top, inUnion)) {
                    parts.add(e.area());
                    told.computeIfAbsent(key, k -> new TreeSet<>()).add(e.area());
                    rest.merge(key, -e.n().orElse(0), Long::sum);
                    if (e.flag() == Flag.CONFIDENTIAL) {
                        withheld.computeIfAbsent(key, k -> new TreeSet<>()).add(cell(e));
                    }
                }
            }
            withheld.forEach((key, cells) -> {
                if (rest.getOrDefault(key, 0L) > 0 && parts.equals(told.get(key))) {
                    equations.add(cells);
                }
            });
        }
    }

    private static boolean isPart(Area area, Area top, Predicate<Area> inUnion) {
        return area.level() == FigureLevel.REGIONAL && (top.equals(Area.PARTNERS) || inUnion.test(area));
    }

    /** Quantiles do not add up. */
    private static boolean additive(ReleasedEstimate e) {
        return !e.statistic().startsWith("quantile=");
    }

    /** Cells with one possible value only: Gaussian elimination modulo a prime, which no rounding can blur. */
    private static SortedSet<String> singled(List<SortedSet<String>> equations) {
        List<String> names = new ArrayList<>(equations.stream()
                .flatMap(SortedSet::stream)
                .distinct()
                .sorted()
                .toList());
        TreeMap<Integer, TreeMap<Integer, Long>> rows = new TreeMap<>();
        for (SortedSet<String> equation : equations) {
            TreeMap<Integer, Long> row = new TreeMap<>();
            equation.forEach(cell -> row.put(Collections.binarySearch(names, cell), 1L));
            while (!row.isEmpty()) {
                TreeMap<Integer, Long> pivot = rows.get(row.firstKey());
                if (pivot == null) {
                    scale(row);
                    rows.put(row.firstKey(), row);
                    break;
                }
                subtract(row, pivot, row.firstEntry().getValue());
            }
        }
        SortedSet<String> known = new TreeSet<>();
        for (Map.Entry<Integer, TreeMap<Integer, Long>> entry :
                rows.descendingMap().entrySet()) {
            TreeMap<Integer, Long> row = entry.getValue();
            for (Integer column : List.copyOf(row.tailMap(entry.getKey(), false).keySet())) {
                TreeMap<Integer, Long> pivot = rows.get(column);
                Long factor = row.get(column);
                if (pivot != null && factor != null) {
                    subtract(row, pivot, factor);
                }
            }
            if (row.size() == 1) {
                known.add(names.get(entry.getKey()));
            }
        }
        return known;
    }

    private static void scale(TreeMap<Integer, Long> row) {
        long inverse = BigInteger.valueOf(row.firstEntry().getValue())
                .modInverse(BigInteger.valueOf(PRIME))
                .longValue();
        row.replaceAll((column, factor) -> factor * inverse % PRIME);
    }

    private static void subtract(TreeMap<Integer, Long> row, TreeMap<Integer, Long> pivot, long times) {
        pivot.forEach((column, factor) -> {
            long left = Math.floorMod(row.getOrDefault(column, 0L) - factor * times % PRIME, PRIME);
            if (left == 0) {
                row.remove(column);
            } else {
                row.put(column, left);
            }
        });
    }

    private static String whose(ReleasedEstimate e) {
        return group(e) + "|" + e.area().level() + e.area().code();
    }

    private static String group(ReleasedEstimate e) {
        return e.breakdown() + "=" + e.category();
    }

    private static String cell(ReleasedEstimate e) {
        return whose(e) + "|" + e.statistic();
    }
}
