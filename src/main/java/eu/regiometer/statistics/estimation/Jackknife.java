package eu.regiometer.statistics.estimation;

import eu.regiometer.statistics.estimation.VarianceResult.LonelyUnit;
import eu.regiometer.statistics.estimation.VarianceResult.Variance;
import eu.regiometer.statistics.exact.DoubleSum;
import java.util.ArrayList;
import java.util.List;

/**
 * Delete-one jackknife (Quenouille 1956, Tukey 1958), for figures without a simple linearisation. Leaving out a unit
 * multiplies the other weights of its stratum by n / (n - 1). Not valid for medians.
 */
public final class Jackknife {

    /**
     * One unit left out.
     *
     * @param stratum its stratum
     * @param unit number of the unit in the design
     */
    public record Replicate(String stratum, int unit) {}

    /**
     * The same figures computed anew with one unit after the other left out.
     *
     * @param stratum name of the stratum
     * @param values one figure per unit of the stratum
     */
    public record LeftOut(String stratum, List<Double> values) {

        public LeftOut {
            values = List.copyOf(values);
        }
    }

    private Jackknife() {}

    /** All replicates of a design, by stratum and unit. */
    public static List<Replicate> replicates(SurveyDesign design) {
        List<Replicate> replicates = new ArrayList<>();
        for (int h = 0; h < design.strata().size(); h++) {
            for (int unit : design.unitsOfStrata().get(h)) {
                replicates.add(new Replicate(design.strata().get(h), unit));
            }
        }
        return replicates;
    }

    /**
     * The weights of a replicate.
     *
     * @param weights one per row of the design, not changed
     */
    public static double[] weights(SurveyDesign design, double[] weights, Replicate replicate) {
        int[] members = design.unitsOfStrata().get(design.strata().indexOf(replicate.stratum()));
        double factor = members.length == 1 ? 1 : members.length / (members.length - 1.0);
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            int unit = design.unitOfRow(i);
            if (unit == replicate.unit()) {
                scaled[i] = 0;
            } else if (unit >= members[0] && unit <= members[members.length - 1]) {
                scaled[i] *= factor;
            }
        }
        return scaled;
    }

    /** Variance of a figure from its values with one unit left out; refused for a stratum of one unit. */
    public static VarianceResult variance(List<LeftOut> strata) {
        return covariance(strata, strata);
    }

    /** Covariance of two figures from their values with the same units left out, in the same order. */
    public static VarianceResult covariance(List<LeftOut> a, List<LeftOut> b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException("strata differ: " + a.size() + " and " + b.size());
        }
        double total = 0;
        for (int h = 0; h < a.size(); h++) {
            List<Double> x = a.get(h).values();
            List<Double> y = b.get(h).values();
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(
                        "stratum " + a.get(h).stratum() + ": " + x.size() + " and " + y.size() + " values");
            }
            if (x.size() < 2) {
                return new LonelyUnit(a.get(h).stratum());
            }
            double meanX = mean(x);
            double meanY = mean(y);
            var sum = new DoubleSum();
            for (int j = 0; j < x.size(); j++) {
                sum.add((x.get(j) - meanX) * (y.get(j) - meanY));
            }
            total += (x.size() - 1.0) / x.size() * sum.value();
        }
        return new Variance(total);
    }

    private static double mean(List<Double> values) {
        var sum = new DoubleSum();
        values.forEach(sum::add);
        return sum.value() / values.size();
    }
}
