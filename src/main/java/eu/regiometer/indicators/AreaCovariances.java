package eu.regiometer.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How the nodes of the tree vary together in one area, for its citizens and its organisations were drawn by chance. */
final class AreaCovariances {

    private final TreeMath math;
    private final AreaFrame frame;
    private final ToDoubleFunction<String> leaves;
    private final Map<String, double[][]> replicates = new HashMap<>();
    private final Map<String, OptionalDouble> covariances = new HashMap<>();

    /**
     * Covariances in an area.
     *
     * @param leaves value of each leaf; NaN if missing
     */
    AreaCovariances(TreeMath math, AreaFrame frame, ToDoubleFunction<String> leaves) {
        this.math = math;
        this.frame = frame;
        this.leaves = leaves;
    }

    /**
     * Covariance of two nodes made of means and gaps: the citizens' part from the covariances of their means, the
     * organisations' part by leaving one organisation out and computing the nodes anew; the two parts are independent.
     *
     * @return empty if a part cannot be computed
     */
    OptionalDouble covariance(String first, String second) {
        String key = first.compareTo(second) <= 0 ? first + "*" + second : second + "*" + first;
        OptionalDouble known = covariances.get(key);
        if (known == null) {
            known = computeCovariance(first, second);
            covariances.put(key, known);
        }
        return known;
    }

    private OptionalDouble computeCovariance(String first, String second) {
        OptionalDouble organisations = organisationsPart(first, second);
        return organisations.isEmpty()
                ? organisations
                : OptionalDouble.of(citizensPart(first, second) + organisations.getAsDouble());
    }

    /** The organisations' part of {@link #covariance}. */
    private OptionalDouble organisationsPart(String first, String second) {
        double sum = 0;
        for (OrganisationSample sample : samples()) {
            OptionalDouble part = organisationsPart(sample, first, second);
            if (part.isEmpty()) {
                return part;
            }
            sum += part.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** The citizens' part of {@link #covariance}. */
    double citizensPart(String first, String second) {
        SortedMap<String, Double> a = citizens(first);
        SortedMap<String, Double> b = citizens(second);
        double sum = 0;
        for (var x : a.entrySet()) {
            for (var y : b.entrySet()) {
                sum += x.getValue()
                        * y.getValue()
                        * frame.citizens().covariance(x.getKey(), y.getKey()).orElse(0);
            }
        }
        return sum;
    }

    /** Factors of the citizens' leaves in a node. */
    SortedMap<String, Double> citizens(String code) {
        var own = new TreeMap<>(math.coefficients(code, leaves));
        own.keySet()
                .removeIf(leaf -> math.tree()
                        .indicator(leaf)
                        .filter(AreaFrame::isCitizens)
                        .isEmpty());
        return own;
    }

    private List<OrganisationSample> samples() {
        return frame.organisations() == frame.clusterBodies()
                ? List.of(frame.organisations())
                : List.of(frame.organisations(), frame.clusterBodies());
    }

    private OptionalDouble organisationsPart(OrganisationSample sample, String first, String second) {
        if (!restsOn(sample, first) || !restsOn(sample, second)) {
            return OptionalDouble.of(0);
        }
        return sample.jackknife(replicates(sample, first), replicates(sample, second));
    }

    /**
     * Variance of the difference between a node in this area and in another group of the same organisations, from the
     * organisations alone.
     *
     * @param other those of the other group, with the same organisations in the same order
     */
    OptionalDouble variationAgainst(AreaCovariances other, String code) {
        double sum = 0;
        for (int s = 0; s < samples().size(); s++) {
            OrganisationSample own = samples().get(s);
            OrganisationSample against = other.samples().get(s);
            if (restsOn(own, code) || other.restsOn(against, code)) {
                OptionalDouble part = own.jackknife(minus(replicates(own, code), other.replicates(against, code)));
                if (part.isEmpty()) {
                    return part;
                }
                sum += part.getAsDouble();
            }
        }
        return OptionalDouble.of(sum);
    }

    private static double[][] minus(double[][] first, double[][] second) {
        double[][] difference = new double[first.length][];
        for (int h = 0; h < first.length; h++) {
            difference[h] = first[h].clone();
            for (int j = 0; j < first[h].length; j++) {
                difference[h][j] -= second[h][j];
            }
        }
        return difference;
    }

    private boolean restsOn(OrganisationSample sample, String code) {
        return math.leaves(code).stream().anyMatch(leaf -> from(sample, leaf).isPresent());
    }

    private Optional<Leaf> from(OrganisationSample sample, String code) {
        return math.tree()
                .indicator(code)
                .filter(node -> frame.organisationsFor(node) == sample)
                .filter(node -> !Double.isNaN(leaves.applyAsDouble(code)))
                .flatMap(LeafFigures::leaf);
    }

    /** A node computed anew with one organisation after the other left out. */
    private double[][] replicates(OrganisationSample sample, String code) {
        String key = samples().indexOf(sample) + " " + code;
        double[][] known = replicates.get(key);
        if (known == null) {
            known = computeReplicates(sample, code);
            replicates.put(key, known);
        }
        return known;
    }

    private double[][] computeReplicates(OrganisationSample sample, String code) {
        Map<String, double[][]> below = new HashMap<>();
        math.leaves(code).forEach(leaf -> from(sample, leaf).ifPresent(l -> below.put(leaf, sample.replicates(l))));
        double[][] values = new double[sample.strata().size()][];
        for (int h = 0; h < values.length; h++) {
            values[h] = new double[sample.strata().get(h).size()];
            for (int j = 0; j < values[h].length; j++) {
                int region = h;
                int unit = j;
                values[h][j] = math.value(code, leaf -> {
                    double[][] own = below.get(leaf);
                    return own == null ? leaves.applyAsDouble(leaf) : own[region][unit];
                });
            }
        }
        return values;
    }
}
