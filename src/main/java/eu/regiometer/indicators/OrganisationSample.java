package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.measures.RegionScore;
import eu.regiometer.measures.Term;
import eu.regiometer.statistics.estimation.Jackknife;
import eu.regiometer.statistics.estimation.Linearised;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.estimation.SurveyDesign;
import eu.regiometer.statistics.estimation.VarianceResult;
import eu.regiometer.statistics.weighting.Kish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The organisations of an area, by region. Regions are strata: nodes scored per organisation are pooled over all of
 * them, nodes computed once per region are the plain mean of the regions.
 */
final class OrganisationSample {

    private final List<Stratum> strata;
    private final CoherenceMatrix coherence;
    private final Map<String, Stratum.Sums[]> sums = new HashMap<>();
    private final Map<String, double[]> regional = new HashMap<>();
    private final Map<String, double[][]> replicates = new HashMap<>();

    /**
     * A sample.
     *
     * @param strata regions in the order of their codes
     * @param coherence of all regions of the wave
     */
    OrganisationSample(List<Stratum> strata, CoherenceMatrix coherence) {
        this.strata = List.copyOf(strata);
        this.coherence = coherence;
    }

    /** No organisation at all. */
    static OrganisationSample none() {
        return new OrganisationSample(List.of(), new CoherenceMatrix(List.of()));
    }

    List<Stratum> strata() {
        return strata;
    }

    /** The regions as samples of their own. */
    List<OrganisationSample> regions() {
        return strata.stream()
                .map(stratum -> new OrganisationSample(List.of(stratum), coherence))
                .toList();
    }

    /** The same sample in which only the organisations that meet a condition have values. */
    OrganisationSample domain(Predicate<OrganisationUnit> condition) {
        return new OrganisationSample(
                strata.stream().map(stratum -> stratum.domain(condition)).toList(), coherence);
    }

    /** Whether a region has others to be compared with. */
    boolean hasPeers(Stratum region) {
        return coherence.hasOthers(region.region());
    }

    long size() {
        return strata.stream().mapToLong(Stratum::size).sum();
    }

    /** Value of a leaf; NaN if missing. */
    double value(Leaf leaf) {
        return value(leaf, -1, Stratum.NOBODY);
    }

    /** Values of a leaf with one organisation after the other left out: by region, then organisation. */
    double[][] replicates(Leaf leaf) {
        return replicates.computeIfAbsent(leaf.code(), code -> {
            double[][] all = new double[strata.size()][];
            for (int h = 0; h < all.length; h++) {
                all[h] = new double[strata.get(h).size()];
                for (int j = 0; j < all[h].length; j++) {
                    all[h][j] = value(leaf, h, j);
                }
            }
            return all;
        });
    }

    /** Number of organisations that give a leaf its value. */
    long valid(Leaf leaf) {
        return strata.stream().mapToLong(stratum -> valid(leaf, stratum)).sum();
    }

    /** Degrees of freedom: organisations minus regions, counted where a leaf has its values from. */
    double degreesOfFreedom(Leaf leaf) {
        return strata.stream()
                .mapToDouble(stratum -> Math.max(0, valid(leaf, stratum) - 1))
                .sum();
    }

    /** Variance of the weighted mean of a name by linearisation (Binder 1983); empty if a region has one organisation. */
    OptionalDouble linearisedVariance(String name) {
        return mean(stratum -> stratum.values(name))
                .map(estimate -> OptionalDouble.of(estimate.variance()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Weighted mean of any value per organisation, with its linearised variance.
     *
     * @param values value of each organisation of a region in its order, NaN for none
     * @return empty without values, or if a region has one organisation only
     */
    Optional<SampleEstimate> mean(Function<Stratum, double[]> values) {
        int rows = (int) size();
        double[] weights = new double[rows];
        double[] all = new double[rows];
        boolean[] domain = new boolean[rows];
        List<String> regions = new ArrayList<>();
        List<String> units = new ArrayList<>();
        int row = 0;
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (Stratum stratum : strata) {
            double[] own = values.apply(stratum);
            for (int i = 0; i < own.length; i++) {
                weights[row] = stratum.weight(i, Stratum.NOBODY);
                domain[row] = !Double.isNaN(own[i]);
                all[row] = domain[row] ? own[i] : 0;
                if (domain[row]) {
                    n++;
                    sum += weights[row];
                    squares += weights[row] * weights[row];
                }
                regions.add(stratum.region());
                units.add(stratum.region() + "/" + i);
                row++;
            }
        }
        Linearised mean = Linearised.mean(weights, all, domain).orElse(null);
        if (mean == null) {
            return Optional.empty();
        }
        SurveyDesign design = SurveyDesign.of(regions, units);
        OptionalDouble variance = variance(design.variance(mean, LonelyUnits.REFUSE));
        return variance.isEmpty()
                ? Optional.empty()
                : Optional.of(new SampleEstimate(
                        mean.value(),
                        variance.getAsDouble(),
                        n,
                        Kish.of(n, sum, squares).effectiveSize(),
                        design.degreesOfFreedom(domain),
                        OptionalDouble.empty()));
    }

    /** Jackknife variance (Quenouille 1956, Tukey 1958) of a figure from its values by region and organisation left out. */
    OptionalDouble jackknife(double[][] figure) {
        return jackknife(figure, figure);
    }

    /** Jackknife covariance of two figures; empty if one cannot be computed with some organisation left out. */
    OptionalDouble jackknife(double[][] first, double[][] second) {
        List<Jackknife.LeftOut> a = new ArrayList<>();
        List<Jackknife.LeftOut> b = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            for (int j = 0; j < first[h].length; j++) {
                if (Double.isNaN(first[h][j]) || Double.isNaN(second[h][j])) {
                    return OptionalDouble.empty();
                }
            }
            a.add(leftOut(h, first[h]));
            b.add(leftOut(h, second[h]));
        }
        return variance(Jackknife.covariance(a, b));
    }

    private Jackknife.LeftOut leftOut(int h, double[] values) {
        return new Jackknife.LeftOut(
                strata.get(h).region(), Arrays.stream(values).boxed().toList());
    }

    private static OptionalDouble variance(VarianceResult result) {
        return result instanceof VarianceResult.Variance(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private double value(Leaf leaf, int region, int leftOut) {
        return switch (leaf) {
            case Leaf.UnitMean mean -> pooledMean(mean.code(), region, leftOut);
            case Leaf.Regional term -> regionMean(leaf, region, leftOut);
            case Leaf.Likeness likeness -> regionMean(leaf, region, leftOut);
        };
    }

    private double pooledMean(String name, int region, int leftOut) {
        Stratum.Sums[] whole = sums.computeIfAbsent(
                name,
                key -> strata.stream()
                        .map(stratum -> stratum.sums(key, Stratum.NOBODY))
                        .toArray(Stratum.Sums[]::new));
        Stratum.Sums all = Stratum.Sums.NONE;
        for (int h = 0; h < whole.length; h++) {
            all = all.plus(h == region ? strata.get(h).sums(name, leftOut) : whole[h]);
        }
        return all.mean();
    }

    /** Plain mean over the regions with a value; all but one region keep the value they have with nobody left out. */
    private double regionMean(Leaf leaf, int region, int leftOut) {
        double[] whole = regional.computeIfAbsent(
                leaf.code(),
                key -> strata.stream()
                        .mapToDouble(stratum -> ofRegion(leaf, stratum, Stratum.NOBODY))
                        .toArray());
        double sum = 0;
        int present = 0;
        for (int h = 0; h < whole.length; h++) {
            double value = h == region ? ofRegion(leaf, strata.get(h), leftOut) : whole[h];
            if (!Double.isNaN(value)) {
                sum += value;
                present++;
            }
        }
        return present == 0 ? Double.NaN : sum / present;
    }

    private double ofRegion(Leaf leaf, Stratum stratum, int leftOut) {
        return switch (leaf) {
            case Leaf.UnitMean mean -> stratum.sums(mean.code(), leftOut).mean();
            case Leaf.Regional(var indicator, Term term) ->
                RegionScore.value(term, stratum.figures(leftOut)).orElse(Double.NaN);
            case Leaf.Likeness likeness -> coherence.mean(stratum, leftOut);
        };
    }

    private long valid(Leaf leaf, Stratum stratum) {
        return switch (leaf) {
            case Leaf.UnitMean mean -> stratum.valid(mean.code());
            case Leaf.Regional(var indicator, Term term) -> {
                var names = RegionScore.inner(term).keySet();
                yield stratum.units().stream()
                        .filter(unit -> names.stream().anyMatch(unit.values()::containsKey))
                        .count();
            }
            case Leaf.Likeness likeness -> coherence.valid(stratum);
        };
    }
}
