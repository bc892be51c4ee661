package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.exact.RowGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the rows were drawn: strata, primary sampling units within them, and, if known, the sampled shares of both
 * stages. Rows are the units of the second stage.
 *
 * <p>Variances follow Woodruff 1971: between units of a stratum, plus, with a second stage, between the rows of a unit.
 * Without sampled shares the first stage stands for both, as if drawn with replacement. Sums over rows and units are
 * exact, so that neither the order of the rows nor the names of strata and units change a digit.
 */
public final class SurveyDesign {

    private final List<String> names = new ArrayList<>();
    private final List<int[]> unitsOfStratum = new ArrayList<>();
    private final int[] unitOfRow;
    private final RowGroups rowsOfUnit;
    private final double[] unitFraction;
    private final double[] stratumFraction;
    private final boolean lonelyStrata;
    private final boolean secondStage;
    private final int units;

    private SurveyDesign(
            List<String> strata, List<String> unitNames, Map<String, Double> fractions, Map<String, Double> second) {
        Map<String, Map<String, Integer>> sorted = new TreeMap<>();
        for (int i = 0; i < strata.size(); i++) {
            sorted.computeIfAbsent(strata.get(i), key -> new TreeMap<>()).put(unitNames.get(i), 0);
        }
        List<Double> shares = new ArrayList<>();
        int next = 0;
        for (var stratum : sorted.entrySet()) {
            int[] members = new int[stratum.getValue().size()];
            int member = 0;
            for (var unit : stratum.getValue().entrySet()) {
                unit.setValue(next);
                shares.add(fraction(second, unit.getKey()));
                members[member++] = next++;
            }
            names.add(stratum.getKey());
            unitsOfStratum.add(members);
        }
        units = next;
        unitFraction = shares.stream().mapToDouble(Double::doubleValue).toArray();
        stratumFraction =
                names.stream().mapToDouble(name -> fraction(fractions, name)).toArray();
        secondStage = shares.stream().anyMatch(share -> share < 1);
        lonelyStrata = IntStream.range(0, names.size())
                .anyMatch(h -> unitsOfStratum.get(h).length == 1 && stratumFraction[h] < 1);
        unitOfRow = new int[strata.size()];
        for (int i = 0; i < unitOfRow.length; i++) {
            unitOfRow[i] = sorted.getOrDefault(strata.get(i), Map.of()).getOrDefault(unitNames.get(i), -1);
        }
        rowsOfUnit = new RowGroups(unitOfRow, units);
    }

    /**
     * A design drawn with replacement.
     *
     * @param strata name of the stratum of each row
     * @param units name of the primary sampling unit of each row, unique within its stratum
     */
    public static SurveyDesign of(List<String> strata, List<String> units) {
        return of(strata, units, Map.of(), Map.of());
    }

    /**
     * A design drawn without replacement.
     *
     * @param fractions sampled share of the units of a stratum, 0 to 1, by stratum; 0 where missing
     * @param secondFractions sampled share of the persons of a unit, 0 to 1, by unit; the names of units must then be
     *     unique over all strata. An empty map leaves the second stage out; in a map, a missing unit has share 0
     */
    public static SurveyDesign of(
            List<String> strata,
            List<String> units,
            Map<String, Double> fractions,
            Map<String, Double> secondFractions) {
        if (strata.size() != units.size()) {
            throw new IllegalArgumentException("one unit per row: " + strata.size() + " rows, " + units.size());
        }
        Map<String, Double> second = secondFractions;
        if (second.isEmpty()) {
            // a fully enumerated unit adds nothing, which is how the second stage is left out
            second = new TreeMap<>();
            for (String unit : units) {
                second.put(unit, 1.0);
            }
        }
        return new SurveyDesign(strata, units, fractions, second);
    }

    public int rows() {
        return unitOfRow.length;
    }

    /** Primary sampling units. */
    public int units() {
        return units;
    }

    /** Names of the strata, in ascending order. */
    public List<String> strata() {
        return List.copyOf(names);
    }

    /** Variance of an estimate on the rows of this design. */
    public VarianceResult variance(Linearised estimate, LonelyUnits lonely) {
        return variance(estimate.influence(), lonely);
    }

    /**
     * Variance of an estimate on the rows of this design.
     *
     * @param influence of each row
     */
    public VarianceResult variance(double[] influence, LonelyUnits lonely) {
        return covariance(influence, influence, lonely);
    }

    /** Covariance of two estimates on the rows of this design. */
    public VarianceResult covariance(Linearised a, Linearised b, LonelyUnits lonely) {
        return covariance(a.influence(), b.influence(), lonely);
    }

    private VarianceResult covariance(double[] x, double[] y, LonelyUnits lonely) {
        if (x.length != unitOfRow.length || y.length != unitOfRow.length) {
            throw new IllegalArgumentException(
                    "design has " + unitOfRow.length + " rows, estimates " + x.length + " and " + y.length);
        }
        if (units == 1 && stratumFraction[0] < 1) {
            // nothing to centre on, whatever the rule
            return new LonelyUnit(names.getFirst());
        }
        double[] unitX = rowsOfUnit.sums(x);
        double[] unitY = x == y ? unitX : rowsOfUnit.sums(y);
        double overallX = lonelyStrata ? DoubleSum.of(unitX) / units : 0;
        double overallY = lonelyStrata ? DoubleSum.of(unitY) / units : 0;
        var total = new DoubleSum();
        for (int h = 0; h < names.size(); h++) {
            int[] members = unitsOfStratum.get(h);
            double fraction = stratumFraction[h];
            if (members.length == 1 && fraction < 1) {
                if (lonely == LonelyUnits.REFUSE) {
                    return new LonelyUnit(names.get(h));
                }
                total.add((1 - fraction) * (unitX[members[0]] - overallX) * (unitY[members[0]] - overallY));
            } else if (fraction < 1) {
                double n = members.length;
                total.add((1 - fraction) * n / (n - 1) * between(members, unitX, unitY));
            }
            if (secondStage && fraction > 0) {
                for (int unit : members) {
                    total.add(fraction * within(unit, x, y, unitX[unit], unitY[unit]));
                }
            }
        }
        return new Variance(total.value());
    }

    /**
     * Degrees of freedom: units minus strata, counting those with a row in the domain.
     *
     * @param domain one mark per row
     */
    public int degreesOfFreedom(boolean[] domain) {
        boolean[] seen = new boolean[units];
        for (int i = 0; i < unitOfRow.length; i++) {
            seen[unitOfRow[i]] |= domain[i];
        }
        int degrees = 0;
        for (int[] members : unitsOfStratum) {
            int present = 0;
            for (int unit : members) {
                present += seen[unit] ? 1 : 0;
            }
            degrees += Math.max(0, present - 1);
        }
        return degrees;
    }

    List<int[]> unitsOfStrata() {
        return List.copyOf(unitsOfStratum);
    }

    int unitOfRow(int row) {
        return unitOfRow[row];
    }

    private static double between(int[] members, double[] x, double[] y) {
        double meanX = mean(members, x);
        double meanY = x == y ? meanX : mean(members, y);
        var products = new DoubleSum();
        int without = 0;
        for (int unit : members) {
            if (x[unit] == 0 && y[unit] == 0) {
                without++;
            } else {
                products.add((x[unit] - meanX) * (y[unit] - meanY));
            }
        }
        // most units have no influence on the estimate of a small domain; their terms are all the same
        products.add(meanX * meanY, without);
        return products.value();
    }

    private static double mean(int[] members, double[] x) {
        var sum = new DoubleSum();
        for (int unit : members) {
            sum.add(x[unit]);
        }
        return sum.value() / members.length;
    }

    /** The second-stage term of a unit, before the sampled share of the first stage. */
    private double within(int unit, double[] x, double[] y, double unitX, double unitY) {
        int[] rows = rowsOfUnit.rows(unit);
        double m = rows.length;
        if (unitFraction[unit] == 1 || m < 2) {
            return 0;
        }
        var products = new DoubleSum();
        for (int row : rows) {
            products.add((x[row] - unitX / m) * (y[row] - unitY / m));
        }
        return (1 - unitFraction[unit]) * m / (m - 1) * products.value();
    }

    private static double fraction(Map<String, Double> fractions, String name) {
        double fraction = fractions.getOrDefault(name, 0.0);
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("sampled share of " + name + " must lie in [0, 1]: " + fraction);
        }
        return fraction;
    }
}
