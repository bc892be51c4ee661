package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.JoinedGroup;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which categories of a breakdown are told together in a wave, so that fewer figures have to be withheld: in regions where
 * one of them has too few answers, by the joins of the programme. What is joined is joined for all items and in all
 * reports; none of the joined categories is told by itself.
 */
final class JoinedGroups {

    private final SortedMap<Survey, SortedMap<Area, List<JoinedGroup>>> groups = new TreeMap<>();

    /** How the categories of a breakdown are ordered. */
    @FunctionalInterface
    interface Order {

        /** Orders by the letters of the codes; enough where no form is known. */
        Order TEXT = (survey, variable) -> List.of();

        /** The categories of a variable in the order of the form. */
        List<String> categories(Survey survey, String variable);
    }

    private JoinedGroups() {}

    static JoinedGroups none() {
        return new JoinedGroups();
    }

    /**
     * Joins categories.
     *
     * @param estimates estimates of a wave; a category is as large as the item that most of its units answered
     * @param order in which the categories of a group are named
     */
    static JoinedGroups of(DisclosureRules rules, List<Estimate> estimates, Order order) {
        var joined = new JoinedGroups();
        if (rules.groups().joins().isEmpty()) {
            return joined;
        }
        SortedMap<Survey, SortedMap<Area, SortedMap<String, SortedMap<String, Long>>>> sizes = new TreeMap<>();
        for (Estimate e : estimates) {
            if (!e.breakdown().isEmpty()
                    && e.area().level() == FigureLevel.REGIONAL
                    && rules.groups().joinIn(e.area())) {
                sizes.computeIfAbsent(e.survey(), survey -> new TreeMap<>())
                        .computeIfAbsent(e.area(), area -> new TreeMap<>())
                        .computeIfAbsent(e.breakdown(), variable -> new TreeMap<>())
                        .merge(e.category(), e.estimate().isPresent() ? e.n() : 0, Math::max);
            }
        }
        sizes.forEach((survey, areas) ->
                areas.forEach((area, variables) -> variables.forEach((variable, categories) -> {
                    List<JoinedGroup> found = join(
                            rules.groups().joins().stream()
                                    .filter(join -> join.variable().equals(variable))
                                    .toList(),
                            categories,
                            rules.minimumOfGroup(survey, area),
                            order.categories(survey, variable));
                    if (!found.isEmpty()) {
                        joined.groups
                                .computeIfAbsent(survey, each -> new TreeMap<>())
                                .computeIfAbsent(area, each -> new ArrayList<>())
                                .addAll(found);
                    }
                })));
        return joined;
    }

    private static List<JoinedGroup> join(
            List<GroupRules.Join> joins, SortedMap<String, Long> sizes, int minimum, List<String> order) {
        Comparator<String> asInTheForm = Comparator.comparing(
                        (String category) -> order.contains(category) ? order.indexOf(category) : order.size())
                .thenComparing(Comparator.naturalOrder());
        List<List<String>> groups = new ArrayList<>();
        sizes.keySet().forEach(category -> groups.add(List.of(category)));
        for (GroupRules.Join join : joins) {
            List<List<String>> together = groups.stream()
                    .filter(group -> group.stream().anyMatch(join.categories()::contains))
                    .toList();
            if (together.size() > 1 && together.stream().anyMatch(group -> isFew(size(group, sizes), minimum))) {
                groups.removeAll(together);
                groups.add(together.stream()
                        .flatMap(List::stream)
                        .sorted(asInTheForm)
                        .toList());
            }
        }
        return groups.stream()
                .filter(group -> group.size() > 1 && isOfUse(group, sizes, minimum))
                .map(group -> new JoinedGroup(joins.getFirst().variable(), group))
                .toList();
    }

    /** Whether a joined group is large enough, so that a small part hides in others, and is not the whole area. */
    private static boolean isOfUse(List<String> group, SortedMap<String, Long> sizes, int minimum) {
        long whole = sizes.values().stream().mapToLong(size -> size).sum();
        long own = size(group, sizes);
        return own >= minimum && whole > own;
    }

    private static long size(List<String> group, SortedMap<String, Long> sizes) {
        return group.stream()
                .mapToLong(category -> sizes.getOrDefault(category, 0L))
                .sum();
    }

    private static boolean isFew(long n, int minimum) {
        return 0 < n && n < minimum;
    }

    /** The joined groups of an area. */
    List<JoinedGroup> of(Survey survey, Area area) {
        return groups.getOrDefault(survey, new TreeMap<>()).getOrDefault(area, List.of());
    }

    /** The joined groups of a variable, by area. */
    SortedMap<Area, List<JoinedGroup>> of(Survey survey, String variable) {
        SortedMap<Area, List<JoinedGroup>> ofVariable = new TreeMap<>();
        groups.getOrDefault(survey, new TreeMap<>())
                .forEach((area, all) -> ofVariable.put(
                        area,
                        all.stream()
                                .filter(group -> group.breakdown().equals(variable))
                                .toList()));
        ofVariable.values().removeIf(List::isEmpty);
        return ofVariable;
    }

    /** The joined group with a name. */
    Optional<JoinedGroup> named(Survey survey, Area area, String variable, String label) {
        return of(survey, area).stream()
                .filter(group ->
                        group.breakdown().equals(variable) && group.label().equals(label))
                .findFirst();
    }

    /** Whether a category is told as part of a joined group only. */
    boolean joins(Survey survey, Area area, String variable, String category) {
        return of(survey, area).stream()
                .anyMatch(group ->
                        group.breakdown().equals(variable) && group.categories().contains(category));
    }
}
