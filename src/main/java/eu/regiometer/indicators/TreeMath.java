package eu.regiometer.indicators;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** How the nodes of the tree follow from its leaves. NaN stands for a missing leaf or node. */
final class TreeMath {

    /** Sums of decimal weights may miss a share by rounding. */
    private static final double ROUNDING = 1e-9;

    private final IndicatorTree tree;
    private final double needed;

    /**
     * Prepares the computation.
     *
     * @param weightShare share of the weight of its children that a node needs
     */
    TreeMath(IndicatorTree tree, double weightShare) {
        this.tree = tree;
        this.needed = weightShare - ROUNDING;
    }

    IndicatorTree tree() {
        return tree;
    }

    /** Value of a node, given its leaves; of a leaf the leaf itself. */
    double value(String code, ToDoubleFunction<String> leaves) {
        Indicator node = node(code);
        return switch (node.formula()) {
            case Formula.Gap(String first, String second) -> value(first, leaves) - value(second, leaves);
            case Formula.Computed(Computation computation) ->
                switch (computation) {
                    case TREE_MEAN -> mean(code, leaves);
                    case COMPOSITE -> geometric(code, leaves);
                    default -> leaves.applyAsDouble(code);
                };
            default -> leaves.applyAsDouble(code);
        };
    }

    /** Weighted arithmetic mean of the children present. */
    double mean(String code, ToDoubleFunction<String> leaves) {
        return mean(tree.children(code), leaves);
    }

    /** Weighted arithmetic mean of those nodes that are present; NaN if too much of their weight is missing. */
    double mean(List<Indicator> nodes, ToDoubleFunction<String> leaves) {
        double sum = 0;
        double present = 0;
        double all = 0;
        for (Indicator child : nodes) {
            double value = value(child.code(), leaves);
            all += child.weight();
            if (!Double.isNaN(value)) {
                sum += child.weight() * value;
                present += child.weight();
            }
        }
        return present > 0 && present >= needed * all ? sum / present : Double.NaN;
    }

    private double geometric(String code, ToDoubleFunction<String> leaves) {
        double sum = 0;
        double weights = 0;
        for (Indicator child : tree.children(code)) {
            double value = value(child.code(), leaves);
            if (!(value > 0)) {
                return Double.NaN;
            }
            sum += child.weight() * StrictMath.log(value);
            weights += child.weight();
        }
        return StrictMath.exp(sum / weights);
    }

    /**
     * The factors with which the leaves enter a node made of means and gaps.
     *
     * @param leaves values; only whether they are missing is used
     * @return empty if the node is missing
     */
    SortedMap<String, Double> coefficients(String code, ToDoubleFunction<String> leaves) {
        var coefficients = new TreeMap<String, Double>();
        if (!Double.isNaN(value(code, leaves))) {
            add(code, 1, leaves, coefficients);
        }
        return coefficients;
    }

    private void add(String code, double factor, ToDoubleFunction<String> leaves, SortedMap<String, Double> into) {
        Indicator node = node(code);
        switch (node.formula()) {
            case Formula.Gap(String first, String second) -> {
                add(first, factor, leaves, into);
                add(second, -factor, leaves, into);
            }
            case Formula.Computed(Computation computation)
            when computation == Computation.TREE_MEAN -> {
                List<Indicator> present = tree.children(code).stream()
                        .filter(child -> !Double.isNaN(value(child.code(), leaves)))
                        .toList();
                double weights = present.stream().mapToDouble(Indicator::weight).sum();
                present.forEach(child -> add(child.code(), factor * child.weight() / weights, leaves, into));
            }
            default -> into.merge(code, factor, Double::sum);
        }
    }

    /** The leaves below a node, present or not; of a leaf the leaf itself. */
    SortedSet<String> leaves(String code) {
        var leaves = new TreeSet<String>();
        collect(code, leaves);
        return Collections.unmodifiableSortedSet(leaves);
    }

    private void collect(String code, SortedSet<String> leaves) {
        Indicator node = node(code);
        List<String> parts = new ArrayList<>();
        if (node.formula() instanceof Formula.Gap(String first, String second)) {
            parts.add(first);
            parts.add(second);
        }
        tree.children(code).forEach(child -> parts.add(child.code()));
        if (node.grain() == Grain.TREE) {
            parts.forEach(part -> collect(part, leaves));
        } else {
            leaves.add(code);
        }
    }

    private Indicator node(String code) {
        return tree.indicator(code)
                .orElseThrow(() -> new IllegalArgumentException("no indicator has the code " + code));
    }
}
