package eu.regiometer.aggregation;

import eu.regiometer.aggregation.MarginTable.WeightedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rows and base weights of a region and wave, by design point and by weighting cell.
 *
 * @param points design points of the cube
 * @param rows units per point
 * @param weight sum of the base weights per point
 * @param squares sum of their squares per point
 * @param ranges smallest and largest base weight per point
 * @param cellOfPoint position of the weighting cell of each point
 * @param cells weighting cells in the order of their texts
 */
record BaseWeights(
        List<DesignPoint> points,
        long[] rows,
        double[] weight,
        double[] squares,
        List<WeightRange> ranges,
        int[] cellOfPoint,
        List<WeightedCell> cells) {

    static BaseWeights of(SurveyCube cube) {
        List<DesignPoint> points = cube.points();
        long[] rows = new long[points.size()];
        double[] weight = new double[points.size()];
        double[] squares = new double[points.size()];
        int all = cube.slices().indexOf(Slice.ALL);
        for (MeasureSums measure : cube.measures()) {
            for (int i = 0; measure.measure().equals(CubeBuilder.ROWS) && i < measure.size(); i++) {
                if (MeasureSums.sliceOf(measure.places()[i]) == all) {
                    int point = MeasureSums.pointOf(measure.places()[i]);
                    rows[point] += measure.n()[i];
                    weight[point] += measure.weight(i);
                    squares[point] += measure.square(i);
                }
            }
        }
        int[] cellOfPoint = new int[points.size()];
        return new BaseWeights(
                points, rows, weight, squares, cube.ranges(), cellOfPoint, cells(points, rows, weight, cellOfPoint));
    }

    private static List<WeightedCell> cells(List<DesignPoint> points, long[] rows, double[] weight, int[] cellOfPoint) {
        List<List<String>> categories = points.stream()
                .map(point -> WeightingCell.parse(point.cell()).categories())
                .toList();
        SortedMap<String, Integer> positions = new TreeMap<>();
        categories.forEach(cell -> positions.put(String.join("|", cell), 0));
        int next = 0;
        for (var position : positions.entrySet()) {
            position.setValue(next++);
        }
        long[] n = new long[next];
        double[] sums = new double[next];
        List<List<String>> ofCell =
                new ArrayList<>(Stream.generate(List::<String>of).limit(next).toList());
        for (int p = 0; p < rows.length; p++) {
            int cell = positions.getOrDefault(String.join("|", categories.get(p)), 0);
            cellOfPoint[p] = cell;
            n[cell] += rows[p];
            sums[cell] += weight[p];
            ofCell.set(cell, categories.get(p));
        }
        List<WeightedCell> cells = new ArrayList<>();
        for (int c = 0; c < next; c++) {
            cells.add(new WeightedCell(ofCell.get(c), n[c], sums[c]));
        }
        return cells;
    }

    long units() {
        return Arrays.stream(rows).sum();
    }

    /** Points whose final weights came with the answers. */
    long given() {
        return points.stream()
                .filter(point -> WeightingCell.parse(point.cell()).given())
                .count();
    }

    /** The factors of weights that stay as they are. */
    double[] unchanged() {
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Sum of the weights of each weighting cell after the factors of the points. */
    double[] ofCells(double[] factors) {
        double[] sums = new double[cells.size()];
        for (int p = 0; p < factors.length; p++) {
            sums[cellOfPoint[p]] += factors[p] * weight[p];
        }
        return sums;
    }
}
