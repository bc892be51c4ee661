package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Unit;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Experience;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Matches good practices: who is alike comes first, then who does better (the method of benchmarking structurally similar
 * regions, JRC89819). {@code score = 0.5 (1 - d) + 0.3 clamp((donor - receiver) / 30) + 0.2 T}.
 */
final class PracticeMatching {

    private static final double SIMILARITY = 0.5;
    private static final double STRENGTH = 0.3;
    private static final double STRENGTH_SPAN = 30;
    private static final double TIES = 0.2;

    private final Release release;
    private final Territory territory;
    private final IndicatorTree tree;
    private final List<Practice> practices;
    private final int most;
    private final String wave;
    private final RegionDistance distance;

    PracticeMatching(Release release, Territory territory, IndicatorTree tree, Rulebook rulebook, String wave) {
        this.release = release;
        this.territory = territory;
        this.tree = tree;
        this.practices = rulebook.practices();
        this.most = rulebook.settings().mostPractices();
        this.wave = wave;
        this.distance = new RegionDistance(territory, release, wave);
    }

    /**
     * A few practices for a rule in an area, members' before external ones, best first. At the level of all partners
     * nobody is the receiver, so only the tag is matched.
     */
    List<PracticeMatch> match(Rule rule, Area area) {
        Optional<Region> receiver = territory.regionOf(area);
        return practices.stream()
                .filter(p -> p.tags().contains(rule.practiceTag()))
                .flatMap(p -> p.region().isEmpty() || receiver.isEmpty()
                        ? Optional.of(byTag(p)).stream()
                        : member(p, rule, area, receiver.get()).stream())
                .sorted(Comparator.comparing(PracticeMatch::external)
                        .thenComparing(m -> -m.score())
                        .thenComparing(this::learning)
                        .thenComparing(m -> m.practice().id()))
                .limit(most)
                .toList();
    }

    /** Whether the donor is itself a learning partner: of two equal matches the one of an advanced partner comes first. */
    private boolean learning(PracticeMatch match) {
        return territory
                .region(match.practice().region())
                .filter(donor -> donor.experience() == Experience.LEARNING)
                .isPresent();
    }

    private static PracticeMatch byTag(Practice practice) {
        return new PracticeMatch(practice, 0, 1, 0, practice.region().isEmpty());
    }

    private Optional<PracticeMatch> member(Practice practice, Rule rule, Area area, Region receiver) {
        Region donor = territory.region(practice.region()).orElse(null);
        if (donor == null || donor.code().equals(receiver.code())) {
            return Optional.empty();
        }
        String code = rule.leading().indicator();
        int better = better(rule.leading());
        Optional<ReleasedIndicator> own = value(area, code);
        Optional<ReleasedIndicator> theirs = value(Area.region(donor.code()), code);
        if (own.isEmpty() || theirs.isEmpty() || !beyondIntervals(theirs.get(), own.get(), better)) {
            return Optional.empty();
        }
        double d = distance.between(donor, receiver);
        double ahead =
                better * (theirs.get().value().getAsDouble() - own.get().value().getAsDouble());
        double score = SIMILARITY * (1 - d)
                + STRENGTH * Math.clamp(ahead / STRENGTH_SPAN, 0.0, 1.0)
                + TIES * ties(donor, receiver);
        return Optional.of(
                new PracticeMatch(practice, score, d, theirs.get().value().getAsDouble(), false));
    }

    private Optional<ReleasedIndicator> value(Area area, String code) {
        return release.indicator(wave, area, code).filter(i -> i.value().isPresent());
    }

    private static boolean beyondIntervals(ReleasedIndicator donor, ReleasedIndicator receiver, int better) {
        return better > 0 ? low(donor) > high(receiver) : high(donor) < low(receiver);
    }

    private static double low(ReleasedIndicator figure) {
        return figure.lower().orElse(figure.value().getAsDouble());
    }

    private static double high(ReleasedIndicator figure) {
        return figure.upper().orElse(figure.value().getAsDouble());
    }

    /**
     * 1 where a high figure is better, -1 where a low one is. A score speaks for itself; a gap, a travel time or a count is
     * better on the other side of the threshold.
     */
    private int better(Condition leading) {
        Indicator indicator = tree.indicator(leading.indicator()).orElseThrow();
        if (indicator.unit() == Unit.SCORE || indicator.unit() == Unit.PERCENT) {
            return indicator.highIsWorse() ? -1 : 1;
        }
        return leading.comparison() == Comparison.ABOVE || leading.comparison() == Comparison.AT_LEAST ? -1 : 1;
    }

    /** 1 with a shared language, 0.5 for neighbours or the same legal family, else 0. */
    private static double ties(Region a, Region b) {
        if (!Collections.disjoint(a.languages(), b.languages())) {
            return 1;
        }
        return a.neighbours().contains(b.code()) || a.legalFamily().equals(b.legalFamily()) ? 0.5 : 0;
    }
}
