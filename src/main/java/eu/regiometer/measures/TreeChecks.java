package eu.regiometer.measures;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules on the tree as a whole: parents, weights, references, no circles. */
final class TreeChecks {

    private static final double TOLERANCE = 1e-9;

    private final List<Indicator> indicators;
    private final SortedMap<String, IndicatorLine> lines;
    private final Defects defects;
    private final Map<String, Indicator> byCode = new TreeMap<>();

    /**
     * Prepares the checks.
     *
     * @param indicators the nodes that could be read
     * @param lines all lines by code, also those that could not be read
     */
    TreeChecks(List<Indicator> indicators, SortedMap<String, IndicatorLine> lines, Defects defects) {
        this.indicators = indicators;
        this.lines = lines;
        this.defects = defects;
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
    }

    void check() {
        for (Indicator indicator : indicators) {
            parent(indicator);
            references(indicator);
            if (readsItself(indicator.code(), indicator, new TreeSet<>())) {
                defects.add(
                        at(indicator, indicator.parent().isPresent() ? "parent" : "formula"),
                        indicator.code() + " below itself",
                        "a tree without circles",
                        "correct the parent or the formula");
            }
        }
        weights();
    }

    private void parent(Indicator indicator) {
        if (indicator.parent().isEmpty()) {
            if (indicator.weight() > 0) {
                defects.add(at(indicator, "weight"), "a weight without parent", "no weight", "name the parent");
            }
            return;
        }
        String code = indicator.parent().get();
        if (!lines.containsKey(code)) {
            defects.add(
                    at(indicator, "parent"), "unknown code " + code, "the code of an indicator", "correct the parent");
        }
        Indicator parent = byCode.get(code);
        if (parent != null && !parent.computedBy(Computation.TREE_MEAN) && !parent.computedBy(Computation.COMPOSITE)) {
            defects.add(
                    at(indicator, "parent"),
                    code + ", which does not read its children",
                    "a node with the formula computed:TREE_MEAN or computed:COMPOSITE",
                    "correct the parent or its formula");
        }
        if (indicator.weight() == 0 && line(indicator).text("weight").isEmpty()) {
            defects.add(at(indicator, "weight"), "nothing", "the weight below " + code, "write a weight");
        }
    }

    private void references(Indicator indicator) {
        switch (indicator.formula()) {
            case Formula.Gap(String first, String second) -> {
                node(indicator, first);
                node(indicator, second);
            }
            case Formula.Computed(Computation computation) -> {
                boolean reads = computation == Computation.TREE_MEAN || computation == Computation.COMPOSITE;
                boolean parent = lines.values().stream()
                        .anyMatch(line -> line.text("parent").equals(indicator.code()));
                if (reads && !parent) {
                    defects.add(
                            at(indicator, "formula"),
                            computation.name() + " without children",
                            "at least one line with the parent " + indicator.code(),
                            "name " + indicator.code() + " as parent of its parts");
                }
            }
            case Formula.Distribution distribution -> {}
            case Formula.Calculation calculation -> {}
        }
    }

    private void node(Indicator indicator, String code) {
        if (!lines.containsKey(code)) {
            defects.add(
                    at(indicator, "formula"),
                    "unknown code " + code,
                    "the code of an indicator",
                    "correct the code, or add the indicator");
        } else if (byCode.containsKey(code) && byCode.get(code).computedBy(Computation.COMPOSITE)) {
            defects.add(
                    at(indicator, "formula"),
                    "a gap to " + code,
                    "nodes other than the composite",
                    "take the gap between challenges or sub-indices");
        }
    }

    private boolean readsItself(String start, Indicator at, TreeSet<String> seen) {
        for (String next : below(at)) {
            if (next.equals(start)) {
                return true;
            }
            Indicator node = byCode.get(next);
            if (node != null && seen.add(next) && readsItself(start, node, seen)) {
                return true;
            }
        }
        return false;
    }

    private List<String> below(Indicator node) {
        if (node.formula() instanceof Formula.Gap(String first, String second)) {
            return List.of(first, second);
        }
        return indicators.stream()
                .filter(child -> child.parent().filter(node.code()::equals).isPresent())
                .map(Indicator::code)
                .toList();
    }

    private void weights() {
        var sums = new TreeMap<String, Double>();
        lines.forEach((code, line) -> {
            if (!line.text("parent").isEmpty()) {
                sums.merge(line.text("parent"), weight(line), Double::sum);
            }
        });
        sums.forEach((parent, sum) -> {
            if (lines.containsKey(parent) && Math.abs(sum - 1) > TOLERANCE) {
                defects.add(
                        lines.get(parent).at("code"),
                        "weights of the children of " + parent + " that add up to " + (float) (double) sum,
                        "a sum of 1",
                        "correct the weights of its children");
            }
        });
    }

    /** 0 for a weight that is no number, which has its own defect. */
    private static double weight(IndicatorLine line) {
        try {
            return Double.parseDouble(line.text("weight"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private CellAddress at(Indicator indicator, String column) {
        return line(indicator).at(column);
    }

    private IndicatorLine line(Indicator indicator) {
        IndicatorLine line = lines.get(indicator.code());
        if (line == null) {
            throw new IllegalArgumentException("no line of the indicator " + indicator.code());
        }
        return line;
    }
}
