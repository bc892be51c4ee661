package eu.regiometer.indicators;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.RegionScore;
import eu.regiometer.measures.Term;
import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.statistics.estimation.SampleEstimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Share of the units of an area whose own score meets a threshold.
 *
 * <p>The own score of an organisation in a node is the node computed with its own leaves, those of citizens being the
 * area's; in a node of a region the formula evaluated on this organisation alone. Where citizens make up most of a node of
 * several leaves, their joint answers are not kept, and own scores are taken as normal with the variance that the
 * covariances of the leaves imply.
 */
final class Reaches {

    private final IndicatorTree tree;
    private final AreaFigures figures;
    private final CoherenceMatrix coherence;

    Reaches(AreaFigures figures, CoherenceMatrix coherence) {
        this.tree = figures.math().tree();
        this.figures = figures;
        this.coherence = coherence;
    }

    /**
     * Reach of a threshold.
     *
     * @param key what is asked
     * @param threshold the threshold in the unit of the indicator, also where the key counts from the partners' mean
     * @return empty for an unknown or missing node, or without any own score
     */
    Optional<Reach> reach(ReachKey key, double threshold) {
        Indicator node = tree.indicator(key.indicator()).orElse(null);
        boolean ofUnits = node != null
                && (node.grain() == Grain.TREE
                        || node.formula() instanceof Formula.Calculation
                        || LeafFigures.leaf(node).isPresent());
        if (node == null || !ofUnits || Double.isNaN(figures.value(key.indicator()))) {
            return Optional.empty();
        }
        Comparison comparison = key.comparison();
        if (AreaFrame.isCitizens(node)) {
            return figures.frame()
                    .citizens()
                    .share(node.code(), score -> comparison.holds(score, threshold))
                    .map(share -> reach(key, share));
        }
        return citizensDominate(node.code())
                ? ofCitizens(key, threshold)
                : ofOrganisations(node.code(), comparison, threshold).map(share -> reach(key, share));
    }

    private Reach reach(ReachKey key, SampleEstimate share) {
        return new Reach(
                figures.frame().wave(), figures.frame().area(), key, Math.clamp(share.value(), 0.0, 1.0), share.n());
    }

    private boolean citizensDominate(String code) {
        double citizens = 0;
        double organisations = 0;
        for (var factor : figures.math().coefficients(code, figures::leaf).entrySet()) {
            boolean ofCitizens = tree.indicator(factor.getKey())
                    .filter(AreaFrame::isCitizens)
                    .isPresent();
            if (ofCitizens) {
                citizens += Math.abs(factor.getValue());
            } else {
                organisations += Math.abs(factor.getValue());
            }
        }
        return citizens > organisations;
    }

    private Optional<Reach> ofCitizens(ReachKey key, double threshold) {
        SortedMap<String, Double> factors = figures.covariances().citizens(key.indicator());
        CitizenSample citizens = figures.frame().citizens();
        double variance = 0;
        long n = Long.MAX_VALUE;
        for (var a : factors.entrySet()) {
            n = Math.min(n, citizens.estimate(a.getKey()).map(SampleEstimate::n).orElse(0L));
            for (var b : factors.entrySet()) {
                variance += a.getValue() * b.getValue() * unitCovariance(citizens, a.getKey(), b.getKey());
            }
        }
        double mean = figures.value(key.indicator());
        double distance = variance > 0 ? (threshold - mean) / Math.sqrt(variance) : 0;
        double share = switch (key.comparison()) {
            case BELOW, AT_MOST -> Distributions.normalCdf(distance);
            case ABOVE, AT_LEAST -> Distributions.normalSurvival(distance);
            case EQUAL -> 0;
            case UNEQUAL -> 1;
        };
        return variance > 0
                ? Optional.of(new Reach(figures.frame().wave(), figures.frame().area(), key, share, n))
                : Optional.empty();
    }

    /** Covariance of two scores of one unit: that of the means times the effective number of units. */
    private static double unitCovariance(CitizenSample citizens, String a, String b) {
        double effective = Math.sqrt(citizens.estimate(a)
                        .map(SampleEstimate::effectiveSize)
                        .orElse(0.0)
                * citizens.estimate(b).map(SampleEstimate::effectiveSize).orElse(0.0));
        return citizens.covariance(a, b).orElse(0) * effective;
    }

    private Optional<SampleEstimate> ofOrganisations(String code, Comparison comparison, double threshold) {
        List<Indicator> leaves = figures.math().leaves(code).stream()
                .flatMap(leaf -> tree.indicator(leaf).stream())
                .filter(leaf -> LeafFigures.leaf(leaf).isPresent())
                .toList();
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        OrganisationSample sample = figures.frame().organisationsFor(leaves.get(0));
        return sample.mean(stratum -> {
            double[] own = ownScores(code, leaves, stratum);
            for (int i = 0; i < own.length; i++) {
                own[i] = Double.isNaN(own[i]) ? Double.NaN : comparison.holds(own[i], threshold) ? 1 : 0;
            }
            return own;
        });
    }

    private double[] ownScores(String code, List<Indicator> leaves, Stratum stratum) {
        Map<String, double[]> own = new HashMap<>();
        leaves.forEach(leaf -> LeafFigures.leaf(leaf).ifPresent(l -> own.put(leaf.code(), scores(l, stratum))));
        double[] scores = new double[stratum.size()];
        for (int i = 0; i < scores.length; i++) {
            int unit = i;
            boolean any = own.values().stream().anyMatch(values -> !Double.isNaN(values[unit]));
            scores[i] = any
                    ? figures.math().value(code, leaf -> {
                        double[] values = own.get(leaf);
                        return values == null ? figures.leaf(leaf) : values[unit];
                    })
                    : Double.NaN;
        }
        return scores;
    }

    private double[] scores(Leaf leaf, Stratum stratum) {
        return switch (leaf) {
            case Leaf.UnitMean mean -> stratum.values(mean.code());
            case Leaf.Regional(var indicator, Term term) ->
                each(stratum, alone -> RegionScore.value(term, alone.figures(Stratum.NOBODY)));
            case Leaf.Likeness likeness ->
                each(stratum, alone -> {
                    double mean = coherence.mean(alone, Stratum.NOBODY);
                    return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
                });
        };
    }

    private static double[] each(Stratum stratum, Function<Stratum, OptionalDouble> score) {
        return stratum.units().stream()
                .mapToDouble(unit ->
                        score.apply(Stratum.of(stratum.region(), List.of(unit))).orElse(Double.NaN))
                .toArray();
    }
}
