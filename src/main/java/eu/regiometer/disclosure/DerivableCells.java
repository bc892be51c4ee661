package eu.regiometer.disclosure;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Withheld figures that follow from published ones: somebody who knows how shares, groups, areas, waves and indicators
 * hang together solves the equations. Made from the release alone, to be asked once more before it goes out.
 *
 * @param byArea names of the cells by area
 */
public record DerivableCells(SortedMap<Area, List<String>> byArea) {

    public DerivableCells {
        SortedMap<Area, List<String>> sorted = new TreeMap<>();
        byArea.forEach((area, cells) -> sorted.put(area, List.copyOf(new TreeSet<>(cells))));
        byArea = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Solves over a release.
     *
     * @param questionnaires what was asked
     */
    public static DerivableCells of(
            Release release, Territory territory, IndicatorTree tree, Map<Survey, Questionnaire> questionnaires) {
        return of(release, AreaParts.of(territory), tree, new FigureParts(questionnaires));
    }

    static DerivableCells of(Release release, AreaParts parts, IndicatorTree tree, FigureParts figures) {
        SortedMap<Area, List<String>> found = new TreeMap<>();
        items(release, parts).forEach(known -> solve(known, found));
        solve(new IndicatorEquations(release, tree, figures, parts).of(), found);
        solve(new CountEquations(release, parts).of(), found);
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

    private static void solve(KnownFigures known, SortedMap<Area, List<String>> found) {
        known.solve((area, label) ->
                found.computeIfAbsent(area, key -> new ArrayList<>()).add(label));
    }

    /** The equations of each item of which anything is withheld. */
    private static Iterable<KnownFigures> items(Release release, AreaParts parts) {
        SortedMap<String, List<ReleasedEstimate>> items = new TreeMap<>();
        release.estimates()
                .forEach(e -> items.computeIfAbsent(key(e.survey(), e.item()), k -> new ArrayList<>())
                        .add(e));
        SortedMap<String, List<ReleasedDifference>> differences = new TreeMap<>();
        release.comparisons()
                .differences()
                .forEach(d -> differences
                        .computeIfAbsent(key(d.survey(), d.item()), k -> new ArrayList<>())
                        .add(d));
        SortedMap<String, List<ReleasedAggregate>> means = new TreeMap<>();
        release.comparisons().aggregates().stream()
                .filter(mean -> mean.weighting() == ReleasedAggregate.Weighting.EQUAL_REGIONS)
                .forEach(mean -> mean.survey()
                        .ifPresent(survey -> means.computeIfAbsent(key(survey, mean.item()), k -> new ArrayList<>())
                                .add(mean)));
        Map<Survey, List<ReleasedNonResponse>> complete = new TreeMap<>();
        release.nonResponse().stream()
                .filter(told -> told.flag().hasFigure() && told.valid().orElse(0) == 1)
                .forEach(told -> complete.computeIfAbsent(told.survey(), k -> new ArrayList<>())
                        .add(told));
        return () -> items.entrySet().stream()
                .filter(item -> item.getValue().stream().anyMatch(e -> e.flag() == Flag.CONFIDENTIAL))
                .map(item -> new EstimateEquations(
                                item.getValue(),
                                parts,
                                release.rules(),
                                (wave, area) -> inadequate(
                                        release, item.getValue().getFirst().survey(), wave, area))
                        .of(
                                complete.getOrDefault(item.getValue().getFirst().survey(), List.of()),
                                differences.getOrDefault(item.getKey(), List.of()),
                                means.getOrDefault(item.getKey(), List.of())))
                .iterator();
    }

    /** Regions with too few answers for a statement, by wave and survey: they are no part of what all regions together say. */
    static boolean inadequate(Release release, Survey survey, String wave, Area area) {
        return release.counts(survey, wave, area)
                .filter(counts -> !counts.adequate())
                .isPresent();
    }

    private static String key(Survey survey, String item) {
        return survey.id() + "/" + item;
    }
}
