package eu.regiometer.jobs;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Languages in which each area gets its reports: those of the programme, and for a region and its municipalities its own
 * ones too, as far as the templates hold their texts. The European report is made in the languages of the programme.
 *
 * @param programme languages of the programme, in its order
 * @param own further languages by code of the region, in the order of the register
 * @param missing languages of regions that the templates hold no texts of, with the codes of the regions
 */
record Editions(List<String> programme, SortedMap<String, List<String>> own, SortedMap<String, List<String>> missing) {

    Editions {
        programme = List.copyOf(programme);
        own = copy(own);
        missing = copy(missing);
    }

    /**
     * The editions of a programme.
     *
     * @param held whether the templates hold the texts of a language
     */
    static Editions of(List<String> programme, Territory territory, Predicate<String> held) {
        SortedMap<String, List<String>> own = new TreeMap<>();
        SortedMap<String, List<String>> missing = new TreeMap<>();
        for (Region region : territory.regions()) {
            for (String language : region.languages()) {
                if (!programme.contains(language)) {
                    boolean there = held.test(language);
                    (there ? own : missing)
                            .computeIfAbsent(there ? region.code() : language, key -> new ArrayList<>())
                            .add(there ? language : region.code());
                }
            }
        }
        return new Editions(programme, own, missing);
    }

    /** Languages of the reports of an area, those of the programme first. */
    List<String> of(Area area, Territory territory) {
        if (area.level() == FigureLevel.EU || area.level() == FigureLevel.COUNTRY) {
            return programme;
        }
        List<String> languages = new ArrayList<>(programme);
        territory
                .regionOf(area)
                .map(Region::code)
                .ifPresent(region -> languages.addAll(own.getOrDefault(region, List.of())));
        return languages;
    }

    /** Every language that some report is made in: those of the programme in its order, then the others by code. */
    List<String> all() {
        var languages = new LinkedHashSet<>(programme);
        own.values().stream().flatMap(List::stream).sorted().forEach(languages::add);
        return List.copyOf(languages);
    }

    /** What the person who runs the job should know: languages of regions that lack texts, one line. */
    List<String> notes() {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> languages = new ArrayList<>();
        missing.forEach((language, regions) -> languages.add(language + " (" + String.join(", ", regions) + ")"));
        return List.of("No reports in languages of regions that the templates hold no texts of: "
                + String.join(", ", languages) + "; these regions get " + String.join(", ", programme));
    }

    private static SortedMap<String, List<String>> copy(Map<String, List<String>> lists) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
