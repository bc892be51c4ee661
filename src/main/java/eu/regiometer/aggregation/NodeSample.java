package eu.regiometer.aggregation;

import eu.regiometer.statistics.estimation.EstimateResult;
import eu.regiometer.statistics.estimation.SampleEstimate;
import eu.regiometer.statistics.estimation.VarianceResult;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The citizens' unit-grain nodes in one area or one category of it: weighted means, and the covariances of these means
 * for nodes that some figure of the tree combines. Figures are in the unit of the node.
 */
public final class NodeSample {

    private final SortedMap<String, AnswerTable> nodes;
    private final SortedMap<NodePair, AnswerTable> pairs;
    private final SortedMap<String, EstimateResult> estimates = new TreeMap<>();

    NodeSample(SortedMap<String, AnswerTable> nodes, SortedMap<NodePair, AnswerTable> pairs) {
        this.nodes = nodes;
        this.pairs = pairs;
        nodes.forEach((code, table) -> estimates.put(code, table.mean()));
    }

    /** No figures at all, for an area without enough answers. */
    static NodeSample none() {
        return new NodeSample(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** Codes of the nodes that were counted, in order. */
    public List<String> codes() {
        return List.copyOf(nodes.keySet());
    }

    /** Weighted mean with variance, n, effective size and degrees of freedom; empty if there is none. */
    public Optional<SampleEstimate> estimate(String code) {
        return estimates.get(code) instanceof SampleEstimate estimate ? Optional.of(estimate) : Optional.empty();
    }

    /** Weighted mean. */
    public OptionalDouble mean(String code) {
        return estimate(code).map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty());
    }

    /** Units with a value. */
    public long n(String code) {
        return Optional.ofNullable(nodes.get(code)).map(AnswerTable::n).orElse(0L);
    }

    /** Degrees of freedom of the mean: primary sampling units minus strata, both counted where there is a value. */
    public double df(String code) {
        return estimate(code).map(SampleEstimate::df).orElse(0.0);
    }

    /** Weighted answers to a node. */
    public Optional<AnswerTable> answers(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /**
     * Covariance of the means of two nodes; of a node with itself its variance.
     *
     * @return empty if one of them has no mean, or the pair is combined by no figure of the tree
     */
    public OptionalDouble covariance(String a, String b) {
        if (a.equals(b)) {
            return estimate(a).map(e -> OptionalDouble.of(e.variance())).orElse(OptionalDouble.empty());
        }
        NodePair pair = a.compareTo(b) < 0 ? new NodePair(a, b) : new NodePair(b, a);
        AnswerTable joint = pairs.get(pair);
        AnswerTable first = nodes.get(pair.first());
        AnswerTable second = nodes.get(pair.second());
        if (joint == null || first == null || second == null || mean(a).isEmpty() || mean(b).isEmpty()) {
            return OptionalDouble.empty();
        }
        double meanFirst = first.valid().value(first.index().first());
        double meanSecond = second.valid().value(second.index().first());
        double[] factors = new double[joint.index().valid()];
        double weights = first.weight() * second.weight();
        for (int k = 0; k < factors.length; k++) {
            factors[k] = (joint.index().first()[k] - meanFirst) * (joint.index().second()[k] - meanSecond) / weights;
        }
        return first.valid()
                                .influence(first.index().first())
                                .covariance(
                                        second.valid().influence(second.index().first()),
                                        joint.valid().squares(factors),
                                        first.lonely())
                        instanceof VarianceResult.Variance(double covariance)
                ? OptionalDouble.of(covariance)
                : OptionalDouble.empty();
    }
}
