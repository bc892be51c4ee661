package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.EstimateDifference;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.Difference;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Differences of estimates, as far as they may be told: where both estimates are. A family is adjusted for the tests
 * that are told; the place of a withheld one among them would show how large it is.
 */
final class ComparisonRelease {

    private static final double CONFIDENCE = 0.95;

    private static final Comparator<ReleasedDifference> ORDER = Comparator.comparing(ReleasedDifference::wave)
            .thenComparing(ReleasedDifference::survey)
            .thenComparing(ReleasedDifference::family)
            .thenComparing(ReleasedDifference::subject)
            .thenComparing(ReleasedDifference::item)
            .thenComparing(ReleasedDifference::first)
            .thenComparing(ReleasedDifference::second);

    private record Key(Survey survey, String wave, Area area, String item, String statistic) {}

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

    /** The differences of all waves, in order. */
    List<ReleasedDifference> differences(Collection<ReleasedEstimate> released) {
        Map<Key, Flag> flags = new HashMap<>();
        for (ReleasedEstimate e : released) {
            if (e.breakdown().isEmpty()) {
                flags.put(new Key(e.survey(), e.wave(), e.area(), e.item(), e.statistic()), e.flag());
            }
        }
        Map<Family, List<EstimateDifference>> families = new TreeMap<>();
        List<ReleasedDifference> all = new ArrayList<>();
        for (Wave wave : territory.waves()) {
            for (Survey survey : plan.items().keySet()) {
                for (EstimateDifference d : aggregate.differences(survey, wave.code(), plan)) {
                    Flag flag = flag(flags, d);
                    if (flag.hasFigure()) {
                        families.computeIfAbsent(family(d), key -> new ArrayList<>())
                                .add(d);
                    } else {
                        all.add(without(d, flag));
                    }
                }
            }
        }
        families.values().forEach(members -> all.addAll(tested(members, flags)));
        return all.stream().sorted(ORDER).toList();
    }

    private static Family family(EstimateDifference d) {
        return new Family(
                d.survey(),
                d.wave(),
                d.family(),
                d.family() == DifferenceFamily.REGIONS ? d.item() : d.first().code());
    }

    private static Flag flag(Map<Key, Flag> flags, EstimateDifference d) {
        Flag first = flags.getOrDefault(
                new Key(d.survey(), d.wave(), d.first(), d.item(), d.statistic()), Flag.NOT_AVAILABLE);
        Flag second = flags.getOrDefault(
                new Key(d.survey(), d.secondWave(), d.second(), d.item(), d.statistic()), Flag.NOT_AVAILABLE);
        return Stream.of(Flag.CONFIDENTIAL, Flag.NOT_AVAILABLE, Flag.UNRELIABLE)
                .filter(flag -> first == flag || second == flag)
                .findFirst()
                .orElse(Flag.NONE);
    }

    private List<ReleasedDifference> tested(List<EstimateDifference> family, Map<Key, Flag> flags) {
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
            Optional<Interval> interval = difference.interval(CONFIDENCE);
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
                    deciding.get(i).orElse(1) < plan.level(),
                    flag(flags, d)));
        }
        return rows;
    }

    private static ReleasedDifference without(EstimateDifference d, Flag flag) {
        OptionalDouble empty = OptionalDouble.empty();
        return new ReleasedDifference(
                d.survey(),
                d.family(),
                0,
                d.item(),
                d.statistic(),
                d.first(),
                d.wave(),
                d.second(),
                d.secondWave(),
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                empty,
                false,
                flag);
    }
}
