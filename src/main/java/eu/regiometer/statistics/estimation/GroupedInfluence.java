package eu.regiometer.statistics.estimation;

/**
 * Turns influence values of answers into sums per group of a design, see {@link GroupedAnswers}; the arrays hold one
 * element per entry.
 *
 * @param group group of each entry
 * @param answer position of the answer of each entry
 * @param rows rows of each entry
 * @param weight sum of their weights
 * @param squares sum of their squared weights
 */
record GroupedInfluence(
        GroupedDesign design, int[] group, int[] answer, long[] rows, double[] weight, double[] squares) {

    /**
     * Covariance of two sums of influence values, each of a row of weight 1 by its answer; of the same twice the
     * variance.
     */
    VarianceResult covariance(double[] first, double[] second, LonelyUnits lonely) {
        double[] a = new double[design.groups()];
        double[] b = first == second ? a : new double[design.groups()];
        double[] products = new double[design.groups()];
        for (int i = 0; i < group.length; i++) {
            a[group[i]] += first[answer[i]] * weight[i];
            if (first != second) {
                b[group[i]] += second[answer[i]] * weight[i];
            }
            products[group[i]] += first[answer[i]] * second[answer[i]] * squares[i];
        }
        takeOffMargins(first, second, a, b, products);
        return design.covariance(a, b, products, lonely);
    }

    /** Leaves what the margins do not explain, where the weights were raked and variances shall know it. */
    private void takeOffMargins(double[] first, double[] second, double[] a, double[] b, double[] products) {
        if (design.margins().isEmpty()) {
            return;
        }
        double[][] ofFirst = rowsAndSquares(first);
        double[][] ofSecond = first == second ? ofFirst : rowsAndSquares(second);
        for (RakedMargins margins : design.margins()) {
            double[] explainedA = margins.takeOff(ofFirst[0], a);
            double[] explainedB = first == second ? explainedA : margins.takeOff(ofSecond[0], b);
            margins.takeOff(explainedA, explainedB, ofFirst[1], ofSecond[1], products);
        }
    }

    /** Per group an influence value added over its rows, and over their squared weights. */
    private double[][] rowsAndSquares(double[] influence) {
        double[][] sums = new double[2][design.groups()];
        for (int i = 0; i < group.length; i++) {
            sums[0][group[i]] += influence[answer[i]] * rows[i];
            sums[1][group[i]] += influence[answer[i]] * squares[i];
        }
        return sums;
    }
}
