package eu.regiometer.indicators;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The nodes of the tree in one area: leaves from units, the rest from the leaves. */
final class AreaFigures {

    private final IndicatorTree tree;
    private final TreeMath math;
    private final AreaFrame frame;
    private final SortedMap<String, Figure> leaves = new TreeMap<>();
    private final Map<String, double[][]> replicates = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, OptionalDouble> covariances = new HashMap<>();

    AreaFigures(TreeMath math, AreaFrame frame) {
        this(math, frame, node -> true);
    }

    /** Only the wanted leaves; nodes that need others are missing. */
    AreaFigures(TreeMath math, AreaFrame frame, Predicate<Indicator> wanted) {
        this.tree = math.tree();
        this.math = math;
        this.frame = frame;
        var leafFigures = new LeafFigures(frame);
        for (Indicator node : tree.indicators()) {
            boolean citizens = AreaFrame.isCitizens(node) && node.formula() instanceof Formula.Calculation;
            if (wanted.test(node) && (citizens || LeafFigures.leaf(node).isPresent())) {
                leaves.put(node.code(), leafFigures.figure(node));
            }
        }
    }

    AreaFrame frame() {
        return frame;
    }

    TreeMath math() {
        return math;
    }

    /** The leaves of the tree with their figures. */
    SortedMap<String, Figure> leaves() {
        return Collections.unmodifiableSortedMap(leaves);
    }

    /** Value of a leaf; NaN if missing. */
    double leaf(String code) {
        Figure figure = leaves.get(code);
        return figure == null ? Double.NaN : figure.value().orElse(Double.NaN);
    }

    /** Value of any node; NaN if missing. */
    double value(String code) {
        return math.value(code, this::leaf);
    }

    /** Figure of a leaf, mean, gap or composite; a composite comes without the interval that needs a simulation. */
    Figure figure(Indicator node) {
        Figure known = figures.get(node.code());
        if (known == null) {
            known = compute(node);
            figures.put(node.code(), known);
        }
        return known;
    }

    private Figure compute(Indicator node) {
        if (node.grain() != Grain.TREE) {
            return leaves.getOrDefault(node.code(), Figure.missing(Reason.NOT_COMPUTABLE));
        }
        double value = value(node.code());
        if (Double.isNaN(value)) {
            return Figure.missing(reason(node.code()));
        }
        boolean composite = node.computedBy(Computation.COMPOSITE);
        OptionalDouble variance = composite ? deltaVariance(node.code(), value) : covariance(node.code(), node.code());
        return new Figure(
                OptionalDouble.of(value),
                variance,
                0,
                composite || variance.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Limits.normal(value, variance.getAsDouble())),
                smallest(node.code(), true),
                smallest(node.code(), false),
                Reason.VALUE);
    }

    /** Arithmetic mean of the parts of a composite, where the composite itself is there. */
    Figure arithmetic(Indicator composite) {
        Figure geometric = figure(composite);
        if (!geometric.present()) {
            return geometric;
        }
        List<Indicator> parts = tree.children(composite.code());
        double value = math.mean(composite.code(), this::leaf);
        double variance = 0;
        for (Indicator a : parts) {
            for (Indicator b : parts) {
                OptionalDouble covariance = covariance(a.code(), b.code());
                if (covariance.isEmpty()) {
                    return Figure.exact(value, geometric.citizens(), geometric.organisations());
                }
                variance += a.weight() * b.weight() * covariance.getAsDouble();
            }
        }
        return new Figure(
                OptionalDouble.of(value),
                OptionalDouble.of(variance),
                0,
                Optional.of(Limits.normal(value, variance)),
                geometric.citizens(),
                geometric.organisations(),
                Reason.VALUE);
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
    OptionalDouble organisationsPart(String first, String second) {
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
        var own = new TreeMap<>(math.coefficients(code, this::leaf));
        own.keySet()
                .removeIf(leaf ->
                        tree.indicator(leaf).filter(AreaFrame::isCitizens).isEmpty());
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
     * @param other figures of the other group, with the same organisations in the same order
     */
    OptionalDouble variationAgainst(AreaFigures other, String code) {
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
        return tree.indicator(code)
                .filter(node -> frame.organisationsFor(node) == sample)
                .filter(node -> !Double.isNaN(leaf(code)))
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
                    return own == null ? leaf(leaf) : own[region][unit];
                });
            }
        }
        return values;
    }

    /** First-order variance of a geometric mean: the factor of part i is composite x weight / value of the part. */
    private OptionalDouble deltaVariance(String code, double composite) {
        List<Indicator> parts = tree.children(code);
        double[] factors = parts.stream()
                .mapToDouble(part -> composite * part.weight() / value(part.code()))
                .toArray();
        double variance = 0;
        for (int i = 0; i < factors.length; i++) {
            for (int j = 0; j < factors.length; j++) {
                OptionalDouble covariance =
                        covariance(parts.get(i).code(), parts.get(j).code());
                if (covariance.isEmpty()) {
                    return covariance;
                }
                variance += factors[i] * factors[j] * covariance.getAsDouble();
            }
        }
        return OptionalDouble.of(variance);
    }

    private long smallest(String code, boolean citizens) {
        return math.leaves(code).stream()
                .map(leaves::get)
                .filter(figure -> figure != null && figure.present())
                .mapToLong(figure -> citizens ? figure.citizens() : figure.organisations())
                .filter(n -> n > 0)
                .min()
                .orElse(0);
    }

    /** Why a node is missing: the reason of its missing leaves where they agree. */
    private Reason reason(String code) {
        List<Reason> reasons = math.leaves(code).stream()
                .map(leaves::get)
                .filter(figure -> figure != null && !figure.present())
                .map(Figure::reason)
                .distinct()
                .sorted()
                .toList();
        if (reasons.isEmpty()) {
            return Reason.NOT_COMPUTABLE;
        }
        return reasons.size() == 1 ? reasons.get(0) : Reason.ITEM_MISSING;
    }

    /** Whether any leaf below a node, or the node itself, rests on units of the region around the area. */
    boolean borrows(String code) {
        return math.leaves(code).stream()
                .filter(leaf -> !Double.isNaN(leaf(leaf)))
                .flatMap(leaf -> tree.indicator(leaf).stream())
                .anyMatch(frame::borrows);
    }
}
