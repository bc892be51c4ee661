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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nodes of the tree in one area: leaves from units, the rest from the leaves. */
final class AreaFigures {

    private final IndicatorTree tree;
    private final TreeMath math;
    private final AreaFrame frame;
    private final SortedMap<String, Figure> leaves = new TreeMap<>();
    private final Map<String, Figure> figures = new HashMap<>();
    private final AreaCovariances covariances;

    AreaFigures(TreeMath math, AreaFrame frame) {
        this(math, frame, node -> true);
    }

    /** Only the wanted leaves; nodes that need others are missing. */
    AreaFigures(TreeMath math, AreaFrame frame, Predicate<Indicator> wanted) {
        this.tree = math.tree();
        this.math = math;
        this.frame = frame;
        this.covariances = new AreaCovariances(math, frame, this::leaf);
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
        OptionalDouble variance =
                composite ? deltaVariance(node.code(), value) : covariances.covariance(node.code(), node.code());
        return new Figure(
                OptionalDouble.of(value),
                variance,
                0,
                composite || variance.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Limits.normal(node, value, variance.getAsDouble())),
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
                OptionalDouble covariance = covariances.covariance(a.code(), b.code());
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

    /** How the nodes vary together. */
    AreaCovariances covariances() {
        return covariances;
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
                        covariances.covariance(parts.get(i).code(), parts.get(j).code());
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
        return leavesWithValue(code).anyMatch(frame::borrows);
    }

    /** Whose answers the leaves below a node rest on. */
    Set<AreaFrame.Source> sources(String code) {
        return leavesWithValue(code).map(frame::source).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Indicator> leavesWithValue(String code) {
        return math.leaves(code).stream()
                .filter(leaf -> !Double.isNaN(leaf(leaf)))
                .flatMap(leaf -> tree.indicator(leaf).stream());
    }
}
