package eu.regiometer.indicators;

import eu.regiometer.measures.Bands;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.statistics.composite.CompositeDraws;
import eu.regiometer.statistics.composite.CompositeResult;
import eu.regiometer.statistics.composite.CompositeUnit;
import eu.regiometer.statistics.composite.RankDraws;
import eu.regiometer.statistics.estimation.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ranks among the regions of a wave with their intervals, and performance groups. */
final class Placings {

    private static final Set<NodeLevel> RANKED = EnumSet.of(
            NodeLevel.SUB, NodeLevel.CHALLENGE, NodeLevel.COMPOSITE, NodeLevel.LENS, NodeLevel.DERIVED, NodeLevel.ITEM);
    private static final Interval SCORES = new Interval(0, 100);

    private final IndicatorTree tree;
    private final IndicatorPlan plan;

    Placings(IndicatorTree tree, IndicatorPlan plan) {
        this.tree = tree;
        this.plan = plan;
    }

    /**
     * Composites of areas by simulation (Saisana, Saltelli and Tarantola 2005); the areas share weights and mean of a draw.
     *
     * @param areas areas by code
     * @return interval and rank of the areas whose composite and covariance are there
     */
    SortedMap<String, CompositeResult> composites(
            Indicator composite, String wave, SortedMap<String, AreaFigures> areas) {
        List<Indicator> parts = tree.children(composite.code());
        List<CompositeUnit> units = new ArrayList<>();
        areas.forEach((code, figures) -> unit(code, composite, parts, figures).ifPresent(units::add));
        var draws = new CompositeDraws(seed(wave, composite), plan.rules().draws(), SCORES);
        var results = new TreeMap<String, CompositeResult>();
        draws.simulate(units, parts.stream().map(Indicator::weight).toList())
                .forEach(result -> results.put(result.unit(), result));
        return results;
    }

    private static Optional<CompositeUnit> unit(
            String code, Indicator composite, List<Indicator> parts, AreaFigures figures) {
        if (Double.isNaN(figures.value(composite.code()))) {
            return Optional.empty();
        }
        List<List<Double>> covariance = new ArrayList<>();
        for (Indicator a : parts) {
            List<Double> row = new ArrayList<>();
            for (Indicator b : parts) {
                OptionalDouble c = figures.covariances().covariance(a.code(), b.code());
                if (c.isEmpty()) {
                    return Optional.empty();
                }
                row.add(c.getAsDouble());
            }
            covariance.add(row);
        }
        List<Double> values =
                parts.stream().map(part -> figures.value(part.code())).toList();
        return Optional.of(new CompositeUnit(code, values, covariance));
    }

    /** Ranks of the regions by one indicator; none for figures of which more is not better. */
    SortedMap<String, RankInterval> ranks(Indicator node, String wave, SortedMap<String, Figure> regions) {
        List<String> codes = regions.entrySet().stream()
                .filter(entry -> entry.getValue().present())
                .map(Map.Entry::getKey)
                .toList();
        var ranks = new TreeMap<String, RankInterval>();
        if (!ranked(node) || codes.size() < 2) {
            return ranks;
        }
        Collection<Figure> figures =
                regions.values().stream().filter(Figure::present).toList();
        List<RankDraws.Result> results = RankDraws.simulate(
                seed(wave, node),
                plan.rules().draws(),
                figures.stream().mapToDouble(f -> f.value().orElseThrow()).toArray(),
                figures.stream().mapToDouble(f -> f.standardError().orElse(0)).toArray());
        for (int i = 0; i < codes.size(); i++) {
            RankDraws.Result result = results.get(i);
            ranks.put(codes.get(i), new RankInterval(result.rank(), result.lower(), result.upper(), codes.size()));
        }
        return ranks;
    }

    private static boolean ranked(Indicator node) {
        boolean moreIsBetter = (node.unit() == Unit.SCORE || node.unit() == Unit.PERCENT) && !node.highIsWorse();
        return moreIsBetter && RANKED.contains(node.level()) && !node.computedBy(Computation.COMPOSITE);
    }

    /** Performance group of a score, decided on its interval; none without an interval or a benchmark above 0. */
    Optional<String> band(Indicator node, Figure figure, Figure partners) {
        Bands bands = plan.rules().bands();
        double benchmark = partners.value().orElse(0);
        return node.unit() == Unit.SCORE && !node.highIsWorse() && figure.present() && benchmark > 0
                ? figure.interval().map(limits -> bands.band(limits.lower(), limits.upper(), benchmark))
                : Optional.empty();
    }

    private String seed(String wave, Indicator node) {
        return plan.rules().seed() + "/" + wave + "/" + node.code();
    }
}
