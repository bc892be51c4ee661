package eu.regiometer.disclosure;

import eu.regiometer.indicators.GroupGap;
import eu.regiometer.questionnaire.Survey;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The category of each variable that hides the few who gave none: the one of most answers that no difference between
 * groups reads. It is the same in all areas and questions of a wave, so that no other category has to hide it.
 */
final class HidingCategories {

    private final SortedMap<Survey, SortedMap<String, String>> categories;

    private HidingCategories(SortedMap<Survey, SortedMap<String, String>> categories) {
        this.categories = Collections.unmodifiableSortedMap(categories);
    }

    static HidingCategories of(ItemCells items, List<GroupGap> gaps) {
        Set<List<String>> read = new HashSet<>();
        gaps.forEach(gap -> {
            read.add(List.of(gap.key().variable(), gap.key().first()));
            read.add(List.of(gap.key().variable(), gap.key().second()));
        });
        SortedMap<Survey, SortedMap<String, SortedMap<String, Long>>> sizes = new TreeMap<>();
        items.columns()
                .forEach((column, contents) -> contents.forEach((cell, content) -> {
                    if (!cell.variable().isEmpty() && !Release.isJoined(cell.category())) {
                        sizes.computeIfAbsent(items.survey(column), survey -> new TreeMap<>())
                                .computeIfAbsent(cell.variable(), variable -> new TreeMap<>())
                                .merge(cell.category(), content.n(), Long::sum);
                    }
                }));
        SortedMap<Survey, SortedMap<String, String>> largest = new TreeMap<>();
        sizes.forEach((survey, variables) -> variables.forEach((variable, each) -> each.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Long> category) ->
                                !read.contains(List.of(variable, category.getKey())))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(category ->
                        largest.computeIfAbsent(survey, key -> new TreeMap<>()).put(variable, category.getKey()))));
        return new HidingCategories(largest);
    }

    /** The category of a variable; none of one that splits nothing. */
    Optional<String> of(Survey survey, String variable) {
        return Optional.ofNullable(
                categories.getOrDefault(survey, new TreeMap<>()).get(variable));
    }
}
