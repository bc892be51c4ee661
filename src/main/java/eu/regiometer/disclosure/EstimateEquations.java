package eu.regiometer.disclosure;

import eu.regiometer.disclosure.AreaEquations.Told;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * How the told estimates of one item hang together: the statistics of a group, the groups of an area, areas, waves, and
 * whatever differences and means of regions say of them.
 */
final class EstimateEquations {

    private static final String SHARE = "proportion=";
    private static final int SCALE_POINTS = 5;

    private final KnownFigures known = new KnownFigures();
    private final AreaParts parts;
    private final DisclosureRules rules;
    private final BiPredicate<String, Area> apart;
    private final SortedMap<Group, SortedMap<String, ReleasedEstimate>> groups = new TreeMap<>();

    /** One group of an area in a wave. */
    private record Group(String wave, Area area, String variable, String category) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            int order = wave.compareTo(other.wave);
            order = order != 0 ? order : area.compareTo(other.area);
            order = order != 0 ? order : variable.compareTo(other.variable);
            return order != 0 ? order : category.compareTo(other.category);
        }
    }

    /**
     * Equations of an item.
     *
     * @param estimates all its estimates, of all waves
     * @param apart whether an area is no part of those above it in a wave, for it has too few answers for a statement
     */
    EstimateEquations(
            Collection<ReleasedEstimate> estimates,
            AreaParts parts,
            DisclosureRules rules,
            BiPredicate<String, Area> apart) {
        this.apart = apart;
        this.parts = parts;
        this.rules = rules;
        estimates.forEach(e -> groups.computeIfAbsent(
                        new Group(e.wave(), e.area(), e.breakdown(), e.category()), key -> new TreeMap<>())
                .put(e.statistic(), e));
    }

    /**
     * The equations, ready to be solved.
     *
     * @param answered questions that everybody in an area answered
     * @param differences tested differences of the item
     * @param means means of regions that count the same
     */
    KnownFigures of(
            Collection<ReleasedNonResponse> answered,
            Collection<ReleasedDifference> differences,
            Collection<ReleasedAggregate> means) {
        groups.values().forEach(this::statistics);
        areas();
        categories(answered);
        differences.forEach(this::difference);
        means.forEach(this::mean);
        return known;
    }

    private int cell(ReleasedEstimate e) {
        return known.add(
                new Cell(e.wave() + "/" + e.statistic(), e.area(), e.breakdown(), e.category()),
                e.flag(),
                e.n(),
                String.join("/", e.wave(), e.area().code(), e.item(), e.statistic())
                        + (e.breakdown().isEmpty() ? "" : "/" + e.breakdown() + "=" + e.category()));
    }

    /** Shares of all answers add up to one; those of a scale make its mean and the shares of its ends. */
    private void statistics(SortedMap<String, ReleasedEstimate> group) {
        List<ReleasedEstimate> shares = group.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SHARE))
                .map(Map.Entry::getValue)
                .toList();
        boolean open = shares.stream().anyMatch(e -> e.flag() == Flag.CONFIDENTIAL);
        if (open && shares.stream().anyMatch(e -> e.flag().hasFigure())) {
            combine(shares, Map.of());
        }
        if (shares.size() == SCALE_POINTS
                && group.containsKey("top2")
                && shares.stream().allMatch(this::counts)) {
            scale(group, "top2", Map.of("proportion=4", 1, "proportion=5", 1));
            scale(group, "bottom2", Map.of("proportion=1", 1, "proportion=2", 1));
            scale(group, "net", Map.of("top2", 1, "bottom2", -1));
            SortedMap<String, Integer> points = new TreeMap<>();
            for (int point = 1; point <= SCALE_POINTS; point++) {
                points.put(SHARE + point, point);
            }
            scale(group, "mean", points);
        }
    }

    private boolean counts(ReleasedEstimate e) {
        return e.flag() != Flag.NOT_AVAILABLE;
    }

    private void scale(SortedMap<String, ReleasedEstimate> group, String made, Map<String, Integer> of) {
        List<ReleasedEstimate> all = new ArrayList<>();
        new TreeSet<>(of.keySet())
                .forEach(statistic -> Optional.ofNullable(group.get(statistic)).ifPresent(all::add));
        ReleasedEstimate total = group.get(made);
        if (total != null
                && all.size() == of.size()
                && counts(total)
                && all.stream().allMatch(this::counts)) {
            SortedMap<String, Integer> factors = new TreeMap<>(of);
            factors.put(made, -1);
            all.add(total);
            combine(all, factors);
        }
    }

    private void combine(List<ReleasedEstimate> figures, Map<String, Integer> factors) {
        SortedMap<Integer, Integer> form = new TreeMap<>();
        figures.forEach(e -> form.put(cell(e), factors.getOrDefault(e.statistic(), 1)));
        known.equation(form);
    }

    private void areas() {
        SortedMap<String, SortedMap<Area, Told>> columns = new TreeMap<>();
        SortedMap<String, TreeSet<Area>> regions = new TreeMap<>();
        SortedMap<String, Integer> minimum = new TreeMap<>();
        groups.forEach((group, statistics) -> {
            if (group.area().level() == FigureLevel.REGIONAL && !apart.test(group.wave(), group.area())) {
                regions.computeIfAbsent(group.wave(), w -> new TreeSet<>()).add(group.area());
            }
            statistics.forEach((statistic, e) -> {
                if (additive(statistic)) {
                    String column = String.join("|", group.wave(), group.variable(), group.category(), statistic);
                    columns.computeIfAbsent(column, key -> new TreeMap<>())
                            .put(group.area(), new Told(cell(e), e.flag(), e.n()));
                    minimum.put(column, rules.minimum(e.survey()));
                }
            });
        });
        var sums = new AreaEquations(known, parts);
        columns.forEach((key, column) -> sums.add(
                column,
                List.copyOf(regions.getOrDefault(key.substring(0, key.indexOf('|')), new TreeSet<>())),
                minimum.getOrDefault(key, 0)));
    }

    /** Quantiles do not add up. */
    private static boolean additive(String statistic) {
        return !statistic.startsWith("quantile=");
    }

    /**
     * All units of an area are those of its categories and those without one, unless everybody is in one; where what is
     * left besides the told categories is less than a figure may rest on, it is nobody's secret either.
     */
    private void categories(Collection<ReleasedNonResponse> everybody) {
        Set<Group> complete = everybody.stream()
                .map(told -> new Group(told.wave(), told.area(), told.item(), ""))
                .collect(Collectors.toSet());
        SortedMap<Group, List<Group>> byVariable = new TreeMap<>();
        groups.keySet().stream()
                .filter(group -> !group.variable().isEmpty())
                .forEach(group -> byVariable
                        .computeIfAbsent(
                                new Group(group.wave(), group.area(), group.variable(), ""), key -> new ArrayList<>())
                        .add(group));
        byVariable.forEach((variable, categories) -> {
            var whole = groups.get(new Group(variable.wave(), variable.area(), "", ""));
            if (whole != null) {
                List<Group> told = categories.stream()
                        .filter(category -> categories.stream()
                                .noneMatch(other -> !other.equals(category)
                                        && Release.categories(other.category()).contains(category.category())))
                        .toList();
                whole.values().stream()
                        .filter(total ->
                                additive(total.statistic()) && total.flag().hasFigure())
                        .forEach(total -> categories(total, told, complete.contains(variable)));
            }
        });
    }

    private void categories(ReleasedEstimate total, List<Group> categories, boolean complete) {
        List<Integer> all = new ArrayList<>();
        boolean withheld = false;
        long rest = total.n().orElse(0);
        for (Group category : categories) {
            ReleasedEstimate e = groups.getOrDefault(category, new TreeMap<>()).get(total.statistic());
            if (e == null) {
                return;
            }
            if (counts(e)) {
                all.add(cell(e));
                rest -= e.n().orElse(0);
                withheld |= e.flag() == Flag.CONFIDENTIAL;
            }
        }
        if (withheld && rest > 0) {
            int number = cell(total);
            if (!complete && rest >= rules.minimumOfGroup(total.survey(), total.area())) {
                all.add(known.unknown(
                        " without " + categories.getFirst().variable(),
                        known.cells().entry(number).cell()));
            }
            known.sum(number, all);
        }
    }

    private void difference(ReleasedDifference d) {
        if (d.flag().hasFigure()) {
            estimate(d.wave(), d.first(), d.statistic())
                    .ifPresent(first -> estimate(d.secondWave(), d.second(), d.statistic())
                            .ifPresent(second -> known.linked(List.of(cell(first), cell(second)))));
        }
    }

    /** The mean of regions adds nothing unless a withheld one is among them. */
    private void mean(ReleasedAggregate mean) {
        List<ReleasedEstimate> regions = groups.keySet().stream()
                .filter(group -> group.variable().isEmpty()
                        && group.wave().equals(mean.wave())
                        && parts.isPart(group.area(), mean.area()))
                .flatMap(group -> estimate(mean.wave(), group.area(), mean.statistic()).stream())
                .toList();
        long told = regions.stream().filter(e -> e.flag().hasFigure()).count();
        if (mean.flag().hasFigure() && mean.regions() > told) {
            known.linked(regions.stream().filter(this::counts).map(this::cell).toList());
        }
    }

    private Optional<ReleasedEstimate> estimate(String wave, Area area, String statistic) {
        return Optional.ofNullable(groups.getOrDefault(new Group(wave, area, "", ""), new TreeMap<>())
                .get(statistic));
    }
}
