package eu.regiometer.recommendation;

import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts, for rules of the EU level, the regions in which at least one of some rules fired. Regions that could not be
 * evaluated are not guessed: with k fired, u not evaluable and n regions the share lies between k/n and (k+u)/n.
 */
final class RegionCascade {

    private final List<Region> regions;
    private final Map<String, Map<Area, OutcomeKind>> kinds = new HashMap<>();

    RegionCascade(List<Region> regions, Collection<Outcome> regionalOutcomes) {
        this.regions = regions;
        for (Outcome outcome : regionalOutcomes) {
            kinds.computeIfAbsent(outcome.rule().id(), id -> new HashMap<>()).put(outcome.area(), outcome.kind());
        }
    }

    RegionCount count(List<String> rules) {
        int fired = 0;
        int indicative = 0;
        int unknown = 0;
        var countries = new TreeSet<String>();
        var most = new TreeSet<String>();
        for (Region region : regions) {
            List<OutcomeKind> found = rules.stream()
                    .map(rule -> kinds.getOrDefault(rule, Map.of()).get(Area.region(region.code())))
                    .filter(kind -> kind != null)
                    .toList();
            String country = region.country().code();
            if (found.contains(OutcomeKind.FIRED)) {
                fired++;
                countries.add(country);
                most.add(country);
            } else if (found.isEmpty() || found.contains(OutcomeKind.NOT_EVALUABLE)) {
                unknown++;
                most.add(country);
            } else if (found.contains(OutcomeKind.INDICATIVE)) {
                indicative++;
            }
        }
        return new RegionCount(fired, indicative, unknown, regions.size(), countries.size(), most.size());
    }

    /** Reads SHARE_REGIONS or N_COUNTRIES. */
    Reading read(Condition condition) {
        if (regions.isEmpty()) {
            return Reading.missing(Reason.NO_SUBMISSION);
        }
        RegionCount count = count(RuleKeys.rules(condition.argument()));
        return condition.indicator().equals(EuFigures.SHARE_REGIONS)
                ? Reading.bounds(count.share(), count.highestShare())
                : Reading.bounds(count.countries(), count.mostCountries());
    }
}
