package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.EstimateDifference;
import eu.regiometer.disclosure.ComparedPair.Place;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Differences of estimates, as far as they may be told: where both estimates are. A family is adjusted for the tests
 * that are told; the place of a withheld one among them would show how large it is.
 */
final class ComparisonRelease {

    private static final Comparator<ReleasedDifference> ORDER = Comparator.comparing(ReleasedDifference::wave)
            .thenComparing(ReleasedDifference::survey)
            .thenComparing(ReleasedDifference::family)
            .thenComparing(ReleasedDifference::subject)
            .thenComparing(ReleasedDifference::item)
            .thenComparing(ReleasedDifference::first)
            .thenComparing(ReleasedDifference::second);

    /** What is tested together. */
    private record Family(Survey survey, String wave, DifferenceFamily kind, String subject)
            implements Comparable<Family> {

        private static final Comparator<Family> ORDER = Comparator.comparing(Family::survey)
                .thenComparing(Family::wave)
                .thenComparing(Family::kind)
                .thenComparing(Family::subject);

        @Override
        public int compareTo(Family other) {
            return ORDER.compare(this, other);
        }
    }

    private final Aggregate aggregate;
    private final Territory territory;
    private final ComparisonPlan plan;

    ComparisonRelease(Aggregate aggregate, Territory territory, ComparisonPlan plan) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.plan = plan;
    }

    /** The differences of all waves, in order; those of areas without figures keep their place. */
    List<ReleasedDifference> differences(Collection<ReleasedEstimate> released) {
        Map<Place, Flag> flags = new HashMap<>();
        Map<Place, ReleasedEstimate> estimates = new HashMap<>();
        for (ReleasedEstimate e : released) {
            if (e.breakdown().isEmpty()) {
                var place = new Place(e.survey(), e.wave(), e.area(), e.item(), e.statistic());
                flags.put(place, e.flag());
                estimates.put(place, e);
            }
        }
        Map<Family, List<EstimateDifference>> families = new TreeMap<>();
        Set<ComparedPair> computed = new HashSet<>();
        for (Wave wave : territory.waves()) {
            for (Survey survey : plan.items().keySet()) {
                for (EstimateDifference d : aggregate.differences(survey, wave.code(), plan)) {
                    ComparedPair pair = ComparedPair.of(d);
                    if (pair.flag(flags).hasFigure()) {
                        computed.add(pair);
                        families.computeIfAbsent(family(d), key -> new ArrayList<>())
                                .add(d);
                    }
                }
            }
        }
        List<ReleasedDifference> all = new ArrayList<>();
        families.values().forEach(members -> all.addAll(tested(members, flags, estimates)));
        new ComparedPairs(aggregate, territory, plan, flags.keySet())
                .all().stream()
                        .filter(pair -> !computed.contains(pair))
                        .forEach(pair -> all.add(pair.without(pair.flag(flags))));
        return all.stream().sorted(ORDER).toList();
    }

    private static Family family(EstimateDifference d) {
        return new Family(
                d.survey(),
                d.wave(),
                d.family(),
                d.family() == DifferenceFamily.REGIONS ? d.item() : d.first().code());
    }

    private List<ReleasedDifference> tested(
            List<EstimateDifference> family, Map<Place, Flag> flags, Map<Place, ReleasedEstimate> estimates) {
        List<OptionalDouble> p =
                family.stream().map(member -> member.difference().p()).toList();
        List<OptionalDouble> holm = MultipleTests.holm(p);
        List<OptionalDouble> bh = MultipleTests.benjaminiHochberg(p);
        List<OptionalDouble> deciding = plan.adjustment() == ComparisonPlan.Adjustment.HOLM ? holm : bh;
        int tests = (int) p.stream().filter(OptionalDouble::isPresent).count();
        List<ReleasedDifference> rows = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            EstimateDifference d = family.get(i);
            Difference difference = d.difference();
            ComparedPair pair = ComparedPair.of(d);
            Optional<Interval> interval =
                    DifferenceLimits.of(difference, estimates.get(pair.first()), estimates.get(pair.second()));
            rows.add(new ReleasedDifference(
                    d.survey(),
                    d.family(),
                    tests,
                    d.item(),
                    d.statistic(),
                    d.first(),
                    d.wave(),
                    d.second(),
                    d.secondWave(),
                    OptionalDouble.of(difference.value()),
                    OptionalDouble.of(difference.standardError()),
                    OptionalDouble.of(difference.df()),
                    interval.map(limits -> OptionalDouble.of(limits.lower())).orElse(OptionalDouble.empty()),
                    interval.map(limits -> OptionalDouble.of(limits.upper())).orElse(OptionalDouble.empty()),
                    difference.t(),
                    p.get(i),
                    holm.get(i),
                    bh.get(i),
                    deciding.get(i).isPresent()
                            ? deciding.get(i).getAsDouble() < plan.level()
                            : DifferenceLimits.call(difference, interval),
                    pair.flag(flags)));
        }
        return rows;
    }
}
