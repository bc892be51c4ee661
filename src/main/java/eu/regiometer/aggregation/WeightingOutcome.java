package eu.regiometer.aggregation;

import eu.regiometer.aggregation.WeightingReport.Line;
import eu.regiometer.aggregation.WeightingReport.Method;
import eu.regiometer.findings.Finding;
import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.statistics.weighting.Kish;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The weights that were found for a region and wave.
 *
 * @param method what was done
 * @param factors factor per design point
 * @param joined joins in force
 * @param table margins after the joins; none where there are no margins
 * @param sweeps raking sweeps
 * @param trimming what was cut off
 */
record WeightingOutcome(
        Method method,
        double[] factors,
        List<String> joined,
        Optional<MarginTable> table,
        int sweeps,
        Optional<WeightingReport.Trimmed> trimming) {

    static WeightingOutcome unchanged(
            Method method, BaseWeights base, List<String> joined, Optional<MarginTable> table) {
        return new WeightingOutcome(method, base.unchanged(), joined, table, 0, Optional.empty());
    }

    static WeightingOutcome raked(double[] factors, List<String> joined, MarginTable table, int sweeps) {
        return new WeightingOutcome(Method.RAKED, factors, joined, Optional.of(table), sweeps, Optional.empty());
    }

    WeightingOutcome trimmed(TrimmedWeights weights, TrimmingPlan plan) {
        return new WeightingOutcome(
                method,
                weights.factors(),
                joined,
                table,
                sweeps,
                Optional.of(new WeightingReport.Trimmed(plan.lower(), plan.upper(), plan.rounds(), weights.moved())));
    }

    /**
     * The report.
     *
     * @param population persons in the region
     */
    WeightingReport report(
            CubeHeader header, long population, BaseWeights base, List<String> lonelyStrata, List<Finding> findings) {
        var weights = new DoubleSum();
        var squares = new DoubleSum();
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int p = 0; p < factors.length; p++) {
            weights.add(factors[p] * base.weight()[p]);
            squares.add(factors[p] * factors[p] * base.squares()[p]);
            if (base.rows()[p] > 0) {
                WeightRange range = base.ranges().get(p);
                smallest = Math.min(smallest, factors[p] * FixedPoint.toDouble(range.smallest()));
                largest = Math.max(largest, factors[p] * FixedPoint.toDouble(range.largest()));
            }
        }
        double sum = weights.value();
        long n = base.units();
        boolean told = method != Method.REFUSED && n > 0 && sum > 0;
        Optional<Kish> kish = told ? Optional.of(Kish.of(n, sum, squares.value())) : Optional.empty();
        List<Line> lines = table.map(t -> t.lines(before(base.cells()), base.ofCells(factors)))
                .orElse(List.of());
        return new WeightingReport(
                header.survey(),
                header.wave(),
                header.region(),
                method,
                n,
                method == Method.DESIGN ? 0 : population,
                only(told, sum),
                sweeps,
                told ? worst(lines) : OptionalDouble.empty(),
                only(told, smallest),
                only(told, largest),
                only(told && smallest > 0, largest / smallest),
                kish.map(k -> OptionalDouble.of(k.designEffect())).orElse(OptionalDouble.empty()),
                kish.map(k -> OptionalDouble.of(k.effectiveSize())).orElse(OptionalDouble.empty()),
                joined,
                table.map(t -> t.withoutMargin(base.cells())).orElse(0L),
                trimming,
                lines,
                lonelyStrata,
                findings);
    }

    /** Final weights of a file are its base weights too: what they change shows against equal ones. */
    private List<MarginTable.WeightedCell> before(List<MarginTable.WeightedCell> cells) {
        return method != Method.GIVEN
                ? cells
                : cells.stream()
                        .map(cell -> new MarginTable.WeightedCell(cell.categories(), cell.rows(), cell.rows()))
                        .toList();
    }

    private static OptionalDouble only(boolean told, double value) {
        return told ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble worst(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.target() > 0)
                .mapToDouble(line -> Math.abs(line.after() / line.target() - 1))
                .max();
    }
}
