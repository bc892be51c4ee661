package eu.regiometer.statistics.weighting;

import eu.regiometer.statistics.weighting.RakingResult.Accepted;
import eu.regiometer.statistics.weighting.RakingResult.Converged;
import eu.regiometer.statistics.weighting.RakingResult.Failed;
import eu.regiometer.statistics.weighting.RakingResult.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Raking of cells to population margins, also called iterative proportional fitting (Deming and Stephan 1940): every
 * cell gets a factor, so that in each category of each margin the factors times the base weights add up to the target.
 *
 * <p>Cells that lack a category take no part. Afterwards they get the mean, over their other margins, of the adjustment
 * found there (sum of weights by sum of base weights in the category), or the overall adjustment if they have none.
 */
public final class Raking {

    /** Relative error at which raking has converged. */
    static final double CONVERGED = 1e-10;

    /** Relative error that is accepted when the sweeps run out. */
    static final double ACCEPTED = 1e-3;

    static final int MOST_SWEEPS = 1000;

    private static final double SAME_TOTAL = 1e-6;
    private static final double ROUNDING = 1e-9;

    private final List<Margin> margins;
    private final List<RakingCell> cells;

    /** Targets per margin and category. */
    private final double[][] targets;

    /** Category of each cell per margin. */
    private final int[][] category;

    /** Base weight of each cell; 0 if the cell takes no part. */
    private final double[] base;

    private final double[] factors;

    private Raking(List<Margin> margins, List<RakingCell> cells) {
        this.margins = List.copyOf(margins);
        this.cells = List.copyOf(cells);
        this.factors = new double[cells.size()];
        this.base = new double[cells.size()];
        this.category = new int[margins.size()][cells.size()];
        this.targets = margins.stream()
                .map(margin -> margin.targets().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        for (int c = 0; c < factors.length; c++) {
            RakingCell cell = this.cells.get(c);
            requirePositions(cell);
            base[c] = cell.isComplete() ? cell.baseWeight() : 0;
            for (int m = 0; m < targets.length; m++) {
                category[m][c] = cell.categories().get(m);
            }
        }
    }

    /**
     * Rakes.
     *
     * @param margins at least one
     * @param cells each with one category position per margin
     */
    public static RakingResult rake(List<Margin> margins, List<RakingCell> cells) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("raking needs at least one margin");
        }
        return new Raking(margins, cells).run();
    }

    private RakingResult run() {
        Optional<Failed> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        int sweeps = 0;
        Failed worst;
        do {
            for (int m = 0; m < targets.length; m++) {
                fit(m);
            }
            sweeps++;
            worst = worst();
        } while (worst.error() > CONVERGED && sweeps < MOST_SWEEPS);
        if (worst.error() > ACCEPTED) {
            return worst;
        }
        adjustIncompleteCells();
        List<Double> adjustments = Arrays.stream(factors).boxed().toList();
        var category = new RakingResult.Category(worst.margin(), worst.category());
        return worst.error() <= CONVERGED
                ? new Converged(adjustments, sweeps, worst.error(), category)
                : new Accepted(adjustments, sweeps, worst.error(), category);
    }

    private Optional<Failed> obstacle() {
        if (Arrays.stream(base).noneMatch(weight -> weight > 0)) {
            return Optional.of(new Failed(margins.getFirst().name(), "", 1, Reason.NO_RESPONDENTS));
        }
        double total = margins.getFirst().total();
        for (Margin margin : margins) {
            double error = Math.abs(margin.total() / total - 1);
            if (!(error <= SAME_TOTAL)) {
                double shown = Double.isFinite(error) ? error : 1;
                return Optional.of(new Failed(margin.name(), "", shown, Reason.DIFFERENT_TOTALS));
            }
        }
        Arrays.fill(factors, 1);
        for (int m = 0; m < targets.length; m++) {
            Margin margin = margins.get(m);
            double[] sums = sums(m);
            for (int k = 0; k < sums.length; k++) {
                boolean wanted = targets[m][k] > 0;
                if (wanted != sums[k] > 0) {
                    Reason reason = wanted ? Reason.TARGET_WITHOUT_RESPONDENTS : Reason.RESPONDENTS_WITHOUT_TARGET;
                    return Optional.of(
                            new Failed(margin.name(), margin.categories().get(k), 1, reason));
                }
            }
        }
        return Optional.empty();
    }

    private void fit(int m) {
        double[] sums = sums(m);
        for (int c = 0; c < factors.length; c++) {
            if (base[c] > 0) {
                int k = category[m][c];
                factors[c] *= targets[m][k] / sums[k];
            }
        }
    }

    private Failed worst() {
        Failed worst = new Failed(margins.getFirst().name(), "", 0, Reason.NOT_CONVERGED);
        for (int m = 0; m < targets.length; m++) {
            Margin margin = margins.get(m);
            double[] sums = sums(m);
            for (int k = 0; k < sums.length; k++) {
                double target = targets[m][k];
                double error = target > 0 ? Math.abs(sums[k] / target - 1) : 0;
                // of errors equal but for rounding the first category is named
                if (!(error <= worst.error() * (1 + ROUNDING))) {
                    double shown = Double.isFinite(error) ? error : 1;
                    worst = new Failed(margin.name(), margin.categories().get(k), shown, Reason.NOT_CONVERGED);
                }
            }
        }
        return worst;
    }

    private void adjustIncompleteCells() {
        List<double[]> adjustments = new ArrayList<>();
        for (int m = 0; m < targets.length; m++) {
            adjustments.add(adjustments(m));
        }
        double overall = overallAdjustment();
        for (int c = 0; c < factors.length; c++) {
            if (!cells.get(c).isComplete()) {
                double sum = 0;
                int known = 0;
                for (int m = 0; m < targets.length; m++) {
                    int k = category[m][c];
                    // a category of target 0 was not raked and has no adjustment
                    if (k != RakingCell.MISSING && adjustments.get(m)[k] > 0) {
                        sum += adjustments.get(m)[k];
                        known++;
                    }
                }
                factors[c] = known == 0 ? overall : sum / known;
            }
        }
    }

    /** Sum of weights by sum of base weights per category of a margin, 0 where nobody was raked. */
    private double[] adjustments(int m) {
        double[] weights = sums(m);
        double[] bases = new double[weights.length];
        for (int c = 0; c < factors.length; c++) {
            if (base[c] > 0) {
                bases[category[m][c]] += base[c];
            }
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = bases[k] > 0 ? weights[k] / bases[k] : 0;
        }
        return weights;
    }

    private double overallAdjustment() {
        double weight = 0;
        double bases = 0;
        for (int c = 0; c < factors.length; c++) {
            weight += factors[c] * base[c];
            bases += base[c];
        }
        return weight / bases;
    }

    private double[] sums(int m) {
        double[] sums = new double[targets[m].length];
        for (int c = 0; c < factors.length; c++) {
            if (base[c] > 0) {
                sums[category[m][c]] += factors[c] * base[c];
            }
        }
        return sums;
    }

    private void requirePositions(RakingCell cell) {
        if (cell.categories().size() != margins.size()) {
            throw new IllegalArgumentException(
                    "one category per margin: " + cell.categories().size() + " instead of " + margins.size());
        }
        for (int m = 0; m < margins.size(); m++) {
            int k = cell.categories().get(m);
            if (k < RakingCell.MISSING || k >= margins.get(m).categories().size()) {
                throw new IllegalArgumentException(
                        "margin " + margins.get(m).name() + " has no category at position " + k);
            }
        }
    }
}
