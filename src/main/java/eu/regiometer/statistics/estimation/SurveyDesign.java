package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import eu.regiometer.statistics.exact.DoubleSum;
import eu.regiometer.statistics.exact.RowGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        return covariance(estimate, estimate, lonely);
    }

    /** Covariance of two estimates on the rows of this design. */
    public VarianceResult covariance(Linearised a, Linearised b, LonelyUnits lonely) {
        double[] x = a.influence();
        double[] y = b.influence();
        if (x.length != unitOfRow.length || y.length != unitOfRow.length) {
            throw new IllegalArgumentException(
                    "design has " + unitOfRow.length + " rows, estimates " + x.length + " and " + y.length);
        }
        if (units == 1 && stratumFraction[0] < 1) {
            // nothing to centre on, whatever the rule
            return new LonelyUnit(names.getFirst());
        }
        double[] unitX = rowsOfUnit.sums(x);
        double[] unitY = a == b ? unitX : rowsOfUnit.sums(y);
        double[] within = within(x, y, unitX, unitY);
        double overallX = DoubleSum.of(unitX) / units;
        double overallY = DoubleSum.of(unitY) / units;
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
            for (int unit : members) {
                total.add(fraction * within[unit]);
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
        var sumX = new DoubleSum();
        var sumY = new DoubleSum();
        for (int unit : members) {
            sumX.add(x[unit]);
            sumY.add(y[unit]);
        }
        double meanX = sumX.value() / members.length;
        double meanY = sumY.value() / members.length;
        var products = new DoubleSum();
        for (int unit : members) {
            products.add((x[unit] - meanX) * (y[unit] - meanY));
        }
        return products.value();
    }

    /** The second-stage term of each unit, before the sampled share of the first stage. */
    private double[] within(double[] x, double[] y, double[] unitX, double[] unitY) {
        double[] within = new double[units];
        for (int unit = 0; unit < units; unit++) {
            if (unitFraction[unit] < 1) {
                int[] rows = rowsOfUnit.rows(unit);
                double m = rows.length;
                if (m > 1) {
                    var products = new DoubleSum();
                    for (int row : rows) {
                        products.add((x[row] - unitX[unit] / m) * (y[row] - unitY[unit] / m));
                    }
                    within[unit] = (1 - unitFraction[unit]) * m / (m - 1) * products.value();
                }
            }
        }
        return within;
    }

    private static double fraction(Map<String, Double> fractions, String name) {
        double fraction = fractions.getOrDefault(name, 0.0);
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("sampled share of " + name + " must lie in [0, 1]: " + fraction);
        }
        return fraction;
    }
}
