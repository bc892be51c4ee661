package eu.regiometer.disclosure;

import eu.regiometer.aggregation.JoinedGroup;
import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides about the groups that one variable makes in all areas, for one column: rows are areas, whose groups add up to
 * the area and a rest without a group, and columns are groups, which add up over the areas.
 */
final class Groups {

    private final String column;
    private final String variable;
    private final AreaSums sums;
    private final SortedMap<Area, Content> areas;
    private final SortedMap<Area, Content> hidden;
    private final SortedMap<Cell, Content> groups;
    private final SortedMap<Area, List<JoinedGroup>> joined;
    private final Function<Area, Optional<String>> within;
    private final Optional<String> hiding;

    /**
     * A table of groups.
     *
     * @param areas whole areas whose figure is published
     * @param hidden whole areas whose figure is withheld
     * @param groups its groups in all areas, joined ones and their parts among them
     * @param joined groups that are told in the place of their parts, by area
     * @param within the group that all units of a municipality are in
     * @param hiding the category that hides those without one, where they are few
     */
    Groups(
            String column,
            String variable,
            AreaSums sums,
            SortedMap<Area, Content> areas,
            SortedMap<Area, Content> hidden,
            SortedMap<Cell, Content> groups,
            SortedMap<Area, List<JoinedGroup>> joined,
            Function<Area, Optional<String>> within,
            Optional<String> hiding) {
        this.column = column;
        this.variable = variable;
        this.sums = sums;
        this.areas = areas;
        this.hidden = hidden;
        this.groups = groups;
        this.joined = joined;
        this.within = within;
        this.hiding = hiding;
    }

    /**
     * The groups to withhold.
     *
     * @param before whether a group is withheld already
     */
    Set<Cell> withheld(Predicate<Cell> before) {
        LinkedCells cells = new LinkedCells();
        SortedSet<String> categories = new TreeSet<>();
        SortedMap<Cell, List<Area>> parts = municipalities();
        Set<Area> withFew = withFew(before);
        boolean[] any = {!withFew.isEmpty()};
        groups.forEach((cell, content) -> {
            long rest = rest(cell, parts);
            boolean hides = withFew.contains(cell.area()) && hides(cell);
            Status status = content.status();
            if (status == Status.OPEN && isPart(cell)) {
                status = Status.WITHHELD;
            } else if (status == Status.OPEN && isTold(cell, parts)) {
                status = Status.FIXED;
            } else if (status == Status.OPEN && (hides || before.test(cell) || !areas.containsKey(cell.area()))) {
                // a group of an area that shows no figure shows none either
                status = Status.WITHHELD;
            }
            cells.add(cell, content, status, 0);
            if (!isJoined(cell)) {
                categories.add(cell.category());
            }
            any[0] |= status == Status.WITHHELD
                    || status == Status.SENSITIVE
                    || 0 < rest && rest < content.threshold()
                    || parts.getOrDefault(cell, List.of()).stream().anyMatch(hidden::containsKey);
        });
        if (!any[0]) {
            return Set.of();
        }
        addRows(cells);
        parts.forEach((group, municipalities) -> addMunicipalities(cells, group, municipalities, rest(group, parts)));
        joined.forEach((area, all) -> all.forEach(group -> addJoined(cells, area, group)));
        for (AreaSums.Sum sum : sums.sums()) {
            if (sum.total().level() != FigureLevel.REGIONAL) {
                categories.forEach(category -> addColumn(cells, sum, category));
            }
        }
        Set<Cell> withheld = cells.withheld();
        withheld.retainAll(groups.keySet());
        return withheld;
    }

    /** Areas with a figure in which few are without a group, who would follow if no other group were hidden. */
    private Set<Area> withFew(Predicate<Cell> before) {
        Set<Area> few = new TreeSet<>();
        areas.keySet().stream()
                .filter(area -> 0 < without(area) && without(area) < threshold(area))
                .filter(area -> without(area) + hiddenIn(area, before) < threshold(area))
                .forEach(few::add);
        return few;
    }

    /** Whether a group is the one that hides those without a group, or told in its place. */
    private boolean hides(Cell cell) {
        return hiding.filter(category -> Release.categories(cell.category()).contains(category))
                .isPresent();
    }

    private long hiddenIn(Area area, Predicate<Cell> before) {
        return groups.entrySet().stream()
                .filter(each -> each.getKey().area().equals(area) && !isJoined(each.getKey()))
                .filter(each ->
                        each.getValue().sensitive() && !isToldWithOthers(each.getKey()) || before.test(each.getKey()))
                .mapToLong(each -> each.getValue().n())
                .sum();
    }

    /** Units of an area that are in no group; none where the area has no groups. */
    private long without(Area area) {
        List<Content> all = groups.entrySet().stream()
                .filter(each -> each.getKey().area().equals(area) && !isJoined(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return all.isEmpty() ? 0 : n(area) - all.stream().mapToLong(Content::n).sum();
    }

    private long threshold(Area area) {
        return content(area).map(Content::threshold).orElse(0L);
    }

    /** Whether a group consists of municipalities alone whose figures are told. */
    private boolean isTold(Cell group, SortedMap<Cell, List<Area>> parts) {
        List<Area> within = parts.getOrDefault(group, List.of());
        return !within.isEmpty() && rest(group, parts) == 0 && within.stream().allMatch(areas::containsKey);
    }

    /** The municipalities with a figure that are a part of a group of their region. */
    private SortedMap<Cell, List<Area>> municipalities() {
        SortedMap<Cell, List<Area>> parts = new TreeMap<>();
        for (AreaSums.Sum sum : sums.sums()) {
            if (sum.total().level() == FigureLevel.REGIONAL) {
                for (Area area : sum.parts()) {
                    within.apply(area)
                            .map(category -> new Cell(column, sum.total(), variable, category))
                            .filter(group -> content(area).isPresent() && groups.containsKey(group))
                            .ifPresent(group -> parts.computeIfAbsent(group, key -> new ArrayList<>())
                                    .add(area));
                }
            }
        }
        return parts;
    }

    /** Units of a group outside the municipalities that are a part of it. */
    private long rest(Cell group, SortedMap<Cell, List<Area>> parts) {
        Content content = groups.get(group);
        List<Area> within = parts.getOrDefault(group, List.of());
        return content == null || within.isEmpty()
                ? 0
                : content.n() - within.stream().mapToLong(this::n).sum();
    }

    private long n(Area area) {
        return content(area).map(Content::n).orElse(0L);
    }

    private Optional<Content> content(Area area) {
        return Optional.ofNullable(areas.getOrDefault(area, hidden.get(area)));
    }

    /** A group is the municipalities in it and a rest, of whom nothing is published. */
    private void addMunicipalities(LinkedCells cells, Cell group, List<Area> municipalities, long rest) {
        OptionalInt total = cells.number(group);
        if (total.isEmpty() || rest < 0) {
            return;
        }
        List<Integer> numbers = new ArrayList<>();
        for (Area area : municipalities) {
            content(area)
                    .map(own -> cells.add(
                            Cell.of(column, area), own, areas.containsKey(area) ? Status.FIXED : Status.WITHHELD, 0))
                    .ifPresent(numbers::add);
        }
        if (rest > 0) {
            long threshold = cells.entry(total.getAsInt()).content().threshold();
            Content content = Content.of(rest, threshold, false);
            Cell elsewhere = new Cell(column + " elsewhere", group.area(), variable, group.category());
            numbers.add(cells.add(elsewhere, content, content.status(), 0));
        }
        cells.addSum(total.getAsInt(), numbers);
    }

    private void addRows(LinkedCells cells) {
        SortedMap<Area, List<Integer>> rows = new TreeMap<>();
        groups.keySet().stream()
                .filter(cell -> !isJoined(cell))
                .forEach(cell -> cells.number(cell)
                        .ifPresent(number -> rows.computeIfAbsent(cell.area(), area -> new ArrayList<>())
                                .add(number)));
        rows.forEach((area, numbers) -> {
            Content whole = areas.get(area);
            if (whole == null) {
                return;
            }
            int total = cells.add(Cell.of(column, area), whole, Status.FIXED, 0);
            long rest = without(area);
            if (rest > 0) {
                // how many they are is no secret, what they answered is
                boolean few = rest < threshold(area);
                numbers.add(cells.add(
                        new Cell(column, area, variable + " none", ""),
                        Content.of(rest, 0, few),
                        few ? Status.SENSITIVE : Status.UNKNOWN,
                        0));
            }
            cells.addSum(total, numbers);
        });
    }

    /** A joined group is the sum of its parts. */
    private void addJoined(LinkedCells cells, Area area, JoinedGroup group) {
        OptionalInt total = cells.number(new Cell(column, area, variable, group.label()));
        List<Integer> parts = new ArrayList<>();
        for (String category : group.categories()) {
            cells.number(new Cell(column, area, variable, category)).ifPresent(parts::add);
        }
        if (total.isPresent()) {
            cells.addSum(total.getAsInt(), parts);
        }
    }

    /** Whether a group hides in a joined one: where nobody else is in it, the joined one is the group itself. */
    private boolean isPart(Cell cell) {
        return in(cell).stream()
                .filter(group -> group.categories().contains(cell.category()))
                .flatMap(group -> group.categories().stream())
                .filter(category -> !category.equals(cell.category()))
                .map(category -> groups.get(new Cell(column, cell.area(), variable, category)))
                .anyMatch(other -> other != null && other.n() > 0);
    }

    private boolean isToldWithOthers(Cell part) {
        return in(part).stream()
                .filter(group -> group.categories().contains(part.category()))
                .map(group -> groups.get(new Cell(column, part.area(), variable, group.label())))
                .anyMatch(joinedGroup -> joinedGroup != null && !joinedGroup.sensitive());
    }

    private boolean isJoined(Cell cell) {
        return in(cell).stream().anyMatch(group -> group.label().equals(cell.category()));
    }

    private List<JoinedGroup> in(Cell cell) {
        return joined.getOrDefault(cell.area(), List.of());
    }

    private void addColumn(LinkedCells cells, AreaSums.Sum sum, String category) {
        OptionalInt total = cells.number(new Cell(column, sum.total(), variable, category));
        List<Integer> numbers = new ArrayList<>();
        for (Area part : sum.parts()) {
            cells.number(new Cell(column, part, variable, category)).ifPresent(numbers::add);
        }
        if (total.isPresent()) {
            cells.addSum(total.getAsInt(), numbers);
        }
    }
}
