package eu.regiometer.aggregation;

import eu.regiometer.aggregation.MarginTable.WeightedCell;
import eu.regiometer.aggregation.WeightingReport.Method;
import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.statistics.weighting.Raking;
import eu.regiometer.statistics.weighting.RakingCell;
import eu.regiometer.statistics.weighting.RakingResult;
import eu.regiometer.workbook.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the weights of one region and wave, and tells how. */
final class Weighting {
    private final CubeHeader header;
    private final PopulationMargins population;
    private final WeightingPlan plan;
    private final BaseWeights base;
    private final RegionDesign design;
    private final List<Finding> findings = new ArrayList<>();
    private double toPersons = 1;

    Weighting(SurveyCube cube, PopulationMargins population, WeightingPlan plan) {
        this.header = cube.header();
        this.population = population;
        this.plan = plan;
        this.base = BaseWeights.of(cube);
        this.design = RegionDesign.of(base.points(), base.rows());
    }

    RegionWeights weights() {
        WeightingOutcome outcome = outcome();
        noteStrata();
        findings.addAll(design.findings(header.region()));
        return new RegionWeights(
                outcome.factors(),
                toPersons,
                counted(outcome),
                outcome.report(header, population.total(header.region()), base, design.lonelyStrata(), findings));
    }

    /** The design that variances count: where the programme wants it, with what the margins of raking explain. */
    private RegionDesign counted(WeightingOutcome outcome) {
        if (outcome.method() != Method.RAKED || plan.standardErrors() != StandardErrors.RAKING_AWARE) {
            return design;
        }
        Optional<RegionDesign> raked =
                outcome.table().flatMap(table -> RegionDesign.raked(base, table, outcome.factors()));
        if (raked.isEmpty()) {
            findings.add(finding(FindingCode.WEIGHT_CLUSTERS));
        }
        return raked.orElse(design);
    }

    private WeightingOutcome outcome() {
        if (header.survey() != Survey.PUBLIC_ATTITUDE) {
            return WeightingOutcome.unchanged(Method.DESIGN, base, List.of(), Optional.empty());
        }
        long given = base.given();
        if (given == base.points().size() && given > 0) {
            return asGiven();
        }
        if (given > 0) {
            findings.add(finding(FindingCode.WEIGHT_MIXED));
            return WeightingOutcome.unchanged(Method.REFUSED, base, List.of(), Optional.empty());
        }
        return raked();
    }

    /** Weights that do not add up to persons stay as they are: they speak for the region, but not for its size. */
    private WeightingOutcome asGiven() {
        double sum = Arrays.stream(base.weight()).sum();
        long persons = population.total(header.region());
        if (sum > 0 && persons > 0 && Math.abs(sum / persons - 1) > plan.tolerance()) {
            findings.add(finding(FindingCode.WEIGHT_TOTAL)
                    .with("sum", Math.round(sum))
                    .with("population", persons));
            toPersons = persons / sum;
        } else if (sum > 0 && persons == 0) {
            findings.add(finding(FindingCode.WEIGHT_SCALE).with("sum", Math.round(sum)));
        }
        return WeightingOutcome.unchanged(Method.GIVEN, base, List.of(), Optional.of(table(List.of())));
    }

    private WeightingOutcome raked() {
        List<WeightingPlan.Joining> inForce = new ArrayList<>();
        MarginTable table = table(inForce);
        Attempt attempt = attempt(table);
        Optional<Finding> first = attempt.obstacle;
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
            return WeightingOutcome.unchanged(Method.REFUSED, base, joined, Optional.of(table));
        }
        first.ifPresent(obstacle -> findings.add(joining(obstacle, joined)));
        RakingResult.Weighted result = attempt.raked.get();
        double[] factors = new double[base.points().size()];
        for (int p = 0; p < factors.length; p++) {
            factors[p] = result.adjustments().get(base.cellOfPoint()[p]);
        }
        return trimmed(WeightingOutcome.raked(factors, joined, table, result.sweeps()), table);
    }

    private WeightingOutcome trimmed(WeightingOutcome raked, MarginTable table) {
        if (plan.trimming().isEmpty()) {
            return raked;
        }
        TrimmingPlan bounds = plan.trimming().get();
        Optional<TrimmedWeights> trimmed = TrimmedWeights.of(base, table, raked.factors(), bounds);
        if (trimmed.isEmpty()) {
            findings.add(finding(FindingCode.WEIGHT_TRIMMING)
                    .with("low", Decimals.text(bounds.lower()))
                    .with("high", Decimals.text(bounds.upper())));
            return WeightingOutcome.unchanged(Method.REFUSED, base, raked.joined(), Optional.of(table));
        }
        return raked.trimmed(trimmed.get(), bounds);
    }

    private Attempt attempt(MarginTable table) {
        Optional<MarginTable.Thin> thin = table.thin(plan.fewestInCategory());
        if (thin.isPresent()) {
            return Attempt.failed(finding(FindingCode.WEIGHT_RAKING)
                    .with("margin", thin.get().margin())
                    .with("category", thin.get().category())
                    .with("rows", thin.get().rows())
                    .with("fewest", plan.fewestInCategory()));
        }
        RakingResult result = Raking.rake(table.margins(), table.cells());
        return switch (result) {
            case RakingResult.Weighted weighted
            when weighted.worstError() <= plan.tolerance() -> new Attempt(Optional.of(weighted), Optional.empty());
            case RakingResult.Weighted weighted ->
                Attempt.failed(
                        refusal(weighted.worst().margin(), weighted.worst().category(), weighted.worstError()));
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

    /** The same obstacle, overcome. */
    private Finding joining(Finding obstacle, List<String> joined) {
        Finding told = finding(FindingCode.WEIGHT_JOINED).with("joined", String.join("; ", joined));
        for (var argument : obstacle.arguments().entrySet()) {
            told = told.with(argument.getKey(), argument.getValue());
        }
        return told;
    }

    private void noteRowsWithoutMargin(MarginTable table) {
        List<WeightedCell> cells = base.cells();
        long lost = table.withoutMargin(cells);
        Severity severity = lost > plan.largestShareWithoutMargin() * base.units() ? Severity.WARNING : Severity.NOTE;
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

    /** Strata that a variance cannot be had from, and those of the plan that nobody answered in. */
    private void noteStrata() {
        FindingCode single =
                plan.lonely() == LonelyUnits.ADJUST ? FindingCode.STRATUM_SINGLE : FindingCode.STRATUM_SINGLE_REFUSED;
        design.lonelyStrata().stream()
                .filter(stratum -> !stratum.isEmpty())
                .forEach(stratum -> findings.add(finding(single).with("stratum", stratum)));
        if (header.survey() == Survey.PUBLIC_ATTITUDE) {
            plan.strata().getOrDefault(header.region(), List.of()).stream()
                    .filter(stratum -> !design.strata().contains(stratum))
                    .forEach(stratum ->
                            findings.add(finding(FindingCode.STRATUM_EMPTY).with("stratum", stratum)));
        }
    }

    private List<String> categories(WeightedCell cell, int margin) {
        return plan.margins().get(margin).stream()
                .map(variable -> cell.categories().get(plan.variables().indexOf(variable)))
                .toList();
    }

    private MarginTable table(List<WeightingPlan.Joining> joins) {
        return MarginTable.of(header.region(), population, plan, joins, base.cells());
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
