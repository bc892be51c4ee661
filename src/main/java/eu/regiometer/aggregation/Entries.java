package eu.regiometer.aggregation;

/**
 * Final weights of one region, measure and slice by municipality, group of the design and answer, sorted in this order.
 *
 * @param municipality position of the municipality; 0 throughout for slices other than all units
 * @param group position of the group
 * @param answer position of the answer among those of the region
 * @param n units
 * @param weight sum of their weights
 * @param squares sum of their squared weights
 */
record Entries(int[] municipality, int[] group, int[] answer, long[] n, double[] weight, double[] squares) {

    static final Entries NONE =
            new Entries(new int[0], new int[0], new int[0], new long[0], new double[0], new double[0]);

    int size() {
        return group.length;
    }
}
