package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.disclosure.ComparedPair.Place;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All pairs that a plan sets against each other among the areas whose estimates have a row, with figures or without: a
 * region whose figures are withheld or could not be made keeps its differences as rows without figures.
 */
final class ComparedPairs {

    private final Aggregate aggregate;
    private final Territory territory;
    private final ComparisonPlan plan;
    private final Set<Place> rows;
    private final List<ComparedPair> pairs = new ArrayList<>();

    ComparedPairs(Aggregate aggregate, Territory territory, ComparisonPlan plan, Set<Place> rows) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.plan = plan;
        this.rows = rows;
    }

    /** The pairs of all waves. */
    List<ComparedPair> all() {
        for (Wave wave : territory.waves()) {
            for (Survey survey : plan.items().keySet()) {
                plan.items(survey).forEach((item, statistic) -> {
                    List<Place> regions = territory.members(wave).stream()
                            .map(Region::area)
                            .sorted()
                            .map(area -> new Place(survey, wave.code(), area, item, statistic))
                            .filter(rows::contains)
                            .toList();
                    for (int i = 0; i < regions.size(); i++) {
                        add(wave, regions.get(i), regions.subList(i + 1, regions.size()));
                    }
                });
            }
        }
        return List.copyOf(pairs);
    }

    private void add(Wave wave, Place region, List<Place> others) {
        others.forEach(other -> add(DifferenceFamily.REGIONS, region, other));
        against(DifferenceFamily.PARTNERS, region, Area.PARTNERS);
        against(DifferenceFamily.EU, region, Area.EU);
        territory
                .previous(wave)
                .ifPresent(earlier -> add(DifferenceFamily.WAVES, region, region.in(earlier.code(), region.area())));
    }

    /** A region that is all there is does not differ from it. */
    private void against(DifferenceFamily family, Place region, Area whole) {
        Place other = region.in(region.wave(), whole);
        if (rows.contains(other)
                && aggregate
                                .counts(region.survey(), region.wave(), whole)
                                .inFigures()
                                .size()
                        > 1) {
            add(family, region, other);
        }
    }

    private void add(DifferenceFamily family, Place first, Place second) {
        if (rows.contains(second) && plan.families().contains(family)) {
            pairs.add(new ComparedPair(family, first, second));
        }
    }
}
