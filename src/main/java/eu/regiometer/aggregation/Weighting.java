package eu.regiometer.aggregation;

import eu.regiometer.aggregation.MarginTable.WeightedCell;
import eu.regiometer.aggregation.WeightingReport.Line;
import eu.regiometer.aggregation.WeightingReport.Method;
import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.weighting.Kish;
import eu.regiometer.statistics.weighting.Raking;
import eu.regiometer.statistics.weighting.RakingCell;
import eu.regiometer.statistics.weighting.RakingResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Finds the weights of one region and wave, and tells how. */
final class Weighting {
    private final CubeHeader header;
    private final PopulationMargins population;
    private final WeightingPlan plan;
    private final List<DesignPoint> points;
    private final long[] rows;
    private final double[] weight;
    private final double[] squares;
    private final int[] cellOfPoint;
    private final List<WeightedCell> cells;
    private final List<Finding> findings = new ArrayList<>();

    Weighting(SurveyCube cube, PopulationMargins population, WeightingPlan plan) {
        this.header = cube.header();
        this.population = population;
        this.plan = plan;
        this.points = cube.points();
        this.rows = new long[points.size()];
        this.weight = new double[points.size()];
        this.squares = new double[points.size()];
        this.cellOfPoint = new int[points.size()];
        int all = cube.slices().indexOf(Slice.ALL);
        cube.measures().stream()
                .filter(measure -> measure.measure().equals(CubeBuilder.ROWS))
                .forEach(measure -> addRows(measure, all));
        this.cells = cells();
    }

    RegionWeights weights() {
        if (header.survey() != Survey.PUBLIC_ATTITUDE) {
            return finished(Method.DESIGN, ones(), List.of(), Optional.empty(), 0);
        }
        long given = points.stream()
                .filter(point -> WeightingCell.parse(point.cell()).given())
                .count();
        if (given == points.size() && given > 0) {
            return asGiven();
        }
        return given == 0 ? raked() : mixed();
    }

    private RegionWeights asGiven() {
        findings.add(finding(FindingCode.WEIGHT_AS_GIVEN));
        MarginTable table = table(List.of());
        double sum = Arrays.stream(weight).sum();
        double[] factors = ones();
        Arrays.fill(factors, sum > 0 ? population.total(header.region()) / sum : 0);
        return finished(Method.GIVEN, factors, List.of(), Optional.of(table), 0);
    }

    private RegionWeights mixed() {
        findings.add(finding(FindingCode.WEIGHT_RAKING)
                .with("margin", "W_POST")
                .with("error", "1")
                .with("category", ""));
        return finished(Method.REFUSED, ones(), List.of(), Optional.empty(), 0);
    }

    private RegionWeights raked() {
        List<WeightingPlan.Joining> inForce = new ArrayList<>();
        MarginTable table = table(inForce);
        Attempt attempt = attempt(table);
        for (WeightingPlan.Joining join : plan.joins()) {
            if (attempt.raked.isPresent()) {
                break;
            }
            inForce.add(join);
            table = table(inForce);
            attempt = attempt(table);
        }
        List<String> joined = inForce.stream().map(WeightingPlan.Joining::text).toList();
        noteRowsWithoutMargin(table);
        if (attempt.raked.isEmpty()) {
            findings.add(attempt.obstacle.orElseThrow());
            return finished(Method.REFUSED, ones(), joined, Optional.of(table), 0);
        }
        RakingResult.Weighted result = attempt.raked.get();
        double[] factors = new double[points.size()];
        for (int p = 0; p < factors.length; p++) {
            factors[p] = result.adjustments().get(cellOfPoint[p]);
        }
        return finished(Method.RAKED, factors, joined, Optional.of(table), result.sweeps());
    }

    private Attempt attempt(MarginTable table) {
        Optional<MarginTable.Thin> thin = table.thin(plan.fewestInCategory());
        if (thin.isPresent()) {
            return Attempt.failed(finding(FindingCode.WEIGHT_RAKING)
                    .with("margin", thin.get().margin())
                    .with("category", thin.get().category())
                    .with("rows", thin.get().rows())
                    .with("error", "1"));
        }
        RakingResult result = Raking.rake(table.margins(), table.cells());
        return switch (result) {
            case RakingResult.Weighted weighted
            when weighted.worstError() <= plan.tolerance() -> new Attempt(Optional.of(weighted), Optional.empty());
            case RakingResult.Weighted weighted ->
                Attempt.failed(refusal(table.margins().getFirst().name(), "", weighted.worstError()));
            case RakingResult.Failed failed ->
                Attempt.failed(refusal(failed.margin(), failed.category(), failed.error()));
        };
    }

    private Finding refusal(String margin, String category, double error) {
        return finding(FindingCode.WEIGHT_RAKING)
                .with("margin", margin)
                .with("category", category)
                .with("error", Double.toString(error));
    }

    private void noteRowsWithoutMargin(MarginTable table) {
        long lost = table.withoutMargin(cells);
        long total = Arrays.stream(rows).sum();
        Severity severity = lost > plan.largestShareWithoutMargin() * total ? Severity.WARNING : Severity.NOTE;
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int c = 0; c < cells.size(); c++) {
            if (!table.isComplete(c)) {
                for (int m = 0; m < table.margins().size(); m++) {
                    if (table.cells().get(c).categories().get(m) == RakingCell.MISSING) {
                        String values = String.join(WeightingPlan.CROSSED, categories(cells.get(c), m));
                        counts.merge(
                                table.margins().get(m).name() + "=" + values,
                                cells.get(c).rows(),
                                Long::sum);
                    }
                }
            }
        }
        counts.forEach((place, count) -> findings.add(finding(FindingCode.WEIGHT_NO_MARGIN)
                .severity(severity)
                .with("rows", count)
                .with("variable", place.substring(0, place.indexOf('=')))
                .with("value", place.substring(place.indexOf('=') + 1))));
    }

    private List<String> categories(WeightedCell cell, int margin) {
        return plan.margins().get(margin).stream()
                .map(variable -> cell.categories().get(plan.variables().indexOf(variable)))
                .toList();
    }

    private RegionWeights finished(
            Method method, double[] factors, List<String> joined, Optional<MarginTable> table, int sweeps) {
        double sum = 0;
        double sumOfSquares = 0;
        long n = 0;
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int p = 0; p < factors.length; p++) {
            sum += factors[p] * weight[p];
            sumOfSquares += factors[p] * factors[p] * squares[p];
            n += rows[p];
            if (rows[p] > 0) {
                double mean = factors[p] * weight[p] / rows[p];
                smallest = Math.min(smallest, mean);
                largest = Math.max(largest, mean);
            }
        }
        Optional<Kish> kish = n > 0 && sum > 0 ? Optional.of(Kish.of(n, sum, sumOfSquares)) : Optional.empty();
        List<Line> lines = table.map(t -> t.lines(cells, finalWeights(factors))).orElse(List.of());
        OptionalDouble worst = method == Method.RAKED || method == Method.GIVEN
                ? lines.stream()
                        .filter(line -> line.target() > 0)
                        .mapToDouble(line -> Math.abs(line.after() / line.target() - 1))
                        .max()
                : OptionalDouble.empty();
        RegionDesign design = RegionDesign.of(points, rows);
        findings.addAll(design.findings(header.region()));
        return new RegionWeights(
                factors,
                design,
                new WeightingReport(
                        header.survey(),
                        header.wave(),
                        header.region(),
                        method,
                        n,
                        sweeps,
                        worst,
                        smallest > 0 && largest > 0 && method != Method.REFUSED
                                ? OptionalDouble.of(largest / smallest)
                                : OptionalDouble.empty(),
                        optional(kish, method, Kish::designEffect),
                        optional(kish, method, Kish::effectiveSize),
                        joined,
                        table.map(t -> t.withoutMargin(cells)).orElse(0L),
                        lines,
                        design.lonelyStrata(),
                        findings));
    }

    private static OptionalDouble optional(Optional<Kish> kish, Method method, ToDoubleFunction<Kish> part) {
        return method == Method.REFUSED || kish.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.applyAsDouble(kish.get()));
    }

    private MarginTable table(List<WeightingPlan.Joining> joins) {
        return MarginTable.of(header.region(), population, plan, joins, cells);
    }

    /** Sum of the final weights of each weighting cell. */
    private double[] finalWeights(double[] factors) {
        double[] sums = new double[cells.size()];
        for (int p = 0; p < factors.length; p++) {
            sums[cellOfPoint[p]] += factors[p] * weight[p];
        }
        return sums;
    }

    private void addRows(MeasureSums measure, int slice) {
        for (int i = 0; i < measure.size(); i++) {
            long place = measure.places()[i];
            if (MeasureSums.sliceOf(place) == slice) {
                int point = MeasureSums.pointOf(place);
                rows[point] += measure.n()[i];
                weight[point] += measure.weight(i);
                squares[point] += measure.square(i);
            }
        }
    }

    private List<WeightedCell> cells() {
        SortedMap<String, Integer> positions = new TreeMap<>();
        points.forEach(point -> positions.putIfAbsent(point.cell(), 0));
        int next = 0;
        for (var position : positions.entrySet()) {
            position.setValue(next++);
        }
        long[] n = new long[next];
        double[] sums = new double[next];
        for (int p = 0; p < rows.length; p++) {
            cellOfPoint[p] = positions.getOrDefault(points.get(p).cell(), 0);
            n[cellOfPoint[p]] += rows[p];
            sums[cellOfPoint[p]] += weight[p];
        }
        List<WeightedCell> list = new ArrayList<>();
        positions.forEach(
                (text, c) -> list.add(new WeightedCell(WeightingCell.parse(text).categories(), n[c], sums[c])));
        return list;
    }

    private double[] ones() {
        double[] ones = new double[points.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private Finding finding(FindingCode code) {
        return Finding.of(code, CellAddress.file(header.region()));
    }

    /** What came of one raking. */
    private record Attempt(Optional<RakingResult.Weighted> raked, Optional<Finding> obstacle) {

        static Attempt failed(Finding finding) {
            return new Attempt(Optional.empty(), Optional.of(finding));
        }
    }
}
