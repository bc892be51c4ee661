package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Lens;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proposes disjoint pairs of complementary regions. Value of a pair: mean of the better of the two per dimension minus
 * the better of the two means, plus a bonus for neighbours. Both must reach the readiness floor and lie in different
 * countries. The search is exact; ties go to the earlier region codes.
 */
final class PilotSearch {

    private static final double TIE = 1e-9;

    private record Profile(Region region, List<Double> values) {

        double mean() {
            return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
        }
    }

    private final Release release;
    private final String wave;
    private final RecommendationSettings settings;

    PilotSearch(Release release, String wave, RecommendationSettings settings) {
        this.release = release;
        this.wave = wave;
        this.settings = settings;
    }

    /** Pairs of a lens whose dimensions are the given indicators; empty when fewer than the fewest are admissible. */
    List<Pilot> search(Lens lens, List<String> dimensions, Collection<Region> regions) {
        List<Profile> profiles = regions.stream()
                .sorted(Comparator.comparing(Region::code))
                .flatMap(region -> profile(region, dimensions).stream())
                .filter(profile -> profile.mean() >= settings.readinessFloor())
                .toList();
        List<Pilot> pairs = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                pair(lens, dimensions, profiles.get(i), profiles.get(j)).ifPresent(pairs::add);
            }
        }
        List<Pilot> best = new Choice(pairs, settings.mostPilots()).best();
        return best.size() < settings.fewestPilots() ? List.of() : best;
    }

    private Optional<Profile> profile(Region region, List<String> dimensions) {
        List<Double> values = new ArrayList<>();
        for (String code : dimensions) {
            OptionalDouble value = release.indicator(wave, Area.region(region.code()), code)
                    .map(ReleasedIndicator::value)
                    .orElse(OptionalDouble.empty());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.getAsDouble());
        }
        return Optional.of(new Profile(region, List.copyOf(values)));
    }

    private Optional<Pilot> pair(Lens lens, List<String> dimensions, Profile a, Profile b) {
        if (a.region().country().equals(b.region().country())) {
            return Optional.empty();
        }
        double bestOfBoth = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            bestOfBoth += Math.max(a.values().get(i), b.values().get(i)) / dimensions.size();
        }
        double gain = bestOfBoth - Math.max(a.mean(), b.mean());
        if (gain <= TIE) {
            return Optional.empty();
        }
        boolean neighbours = a.region().neighbours().contains(b.region().code());
        double value = gain + (neighbours ? settings.neighbourBonus() : 0);
        return Optional.of(new Pilot(
                lens, a.region().code(), b.region().code(), value, neighbours, dimensions, a.values(), b.values()));
    }

    /** Exact choice of up to {@code most} disjoint pairs with the largest sum. */
    private static final class Choice {

        private final List<Pilot> pairs;
        private final int most;
        private final List<Pilot> current = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private List<Pilot> best = List.of();
        private double bestSum = -1;

        Choice(List<Pilot> pairs, int most) {
            this.pairs = pairs.stream()
                    .sorted(Comparator.comparing((Pilot p) -> -p.value())
                            .thenComparing(Pilot::first)
                            .thenComparing(Pilot::second))
                    .toList();
            this.most = most;
        }

        List<Pilot> best() {
            extend(0, 0);
            return best;
        }

        private void extend(int from, double sum) {
            if (sum > bestSum + TIE || (sum > bestSum - TIE && codes(current).compareTo(codes(best)) < 0)) {
                bestSum = sum;
                best = List.copyOf(current);
            }
            if (current.size() == most || from == pairs.size()) {
                return;
            }
            double bound = sum;
            for (int i = from; i < Math.min(pairs.size(), from + most - current.size()); i++) {
                bound += pairs.get(i).value();
            }
            if (bound < bestSum - TIE) {
                return;
            }
            for (int i = from; i < pairs.size(); i++) {
                Pilot pair = pairs.get(i);
                if (!taken.contains(pair.first()) && !taken.contains(pair.second())) {
                    taken.add(pair.first());
                    taken.add(pair.second());
                    current.add(pair);
                    extend(i + 1, sum + pair.value());
                    current.removeLast();
                    taken.remove(pair.first());
                    taken.remove(pair.second());
                }
            }
        }

        private static String codes(List<Pilot> pilots) {
            var codes = new TreeSet<String>();
            pilots.forEach(p -> codes.add(p.first() + "+" + p.second()));
            return String.join(" ", codes);
        }
    }
}
