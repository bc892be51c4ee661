package eu.regiometer.statistics.smallarea;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The areas that a model is fitted on, as plain arrays. */
final class DirectAreas {

    private final double[] y;
    private final double[] variance;
    private final double[][] x;

    DirectAreas(List<SmallArea> areas, int columns) {
        this.y = areas.stream()
                .mapToDouble(area -> area.direct().orElseThrow().value())
                .toArray();
        this.variance = areas.stream()
                .mapToDouble(area -> area.direct().orElseThrow().variance())
                .toArray();
        this.x = areas.stream().map(DirectAreas::row).toArray(double[][]::new);
        if (Arrays.stream(x).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("every area has " + columns + " columns");
        }
    }

    /** The covariates with the constant before them. */
    static double[] row(SmallArea area) {
        double[] row = new double[area.covariates().size() + 1];
        row[0] = 1;
        for (int i = 1; i < row.length; i++) {
            row[i] = area.covariates().get(i - 1);
        }
        return row;
    }

    static boolean independent(List<SmallArea> areas, int columns) {
        return new DirectAreas(areas, columns).fit(0).isPresent();
    }

    int size() {
        return y.length;
    }

    int columns() {
        return x[0].length;
    }

    double y(int area) {
        return y[area];
    }

    double variance(int area) {
        return variance[area];
    }

    double[] x(int area) {
        return x[area];
    }

    double medianVariance() {
        double[] sorted = variance.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The regression given the variance between areas; empty if the covariates depend on each other. */
    Optional<Fit> fit(double areaVariance) {
        return Fit.of(this, areaVariance);
    }
}
