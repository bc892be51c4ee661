package eu.regiometer.aggregation;

import java.util.Arrays;

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

    /** The entries of both, of which each unit is in one only. */
    Entries plus(Entries other) {
        var sum = new Merging(size() + other.size());
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            int order = i == size() ? 1 : j == other.size() ? -1 : compare(i, other, j);
            sum.open(order <= 0 ? this : other, order <= 0 ? i : j);
            if (order <= 0) {
                sum.add(this, i++);
            }
            if (order >= 0) {
                sum.add(other, j++);
            }
        }
        return sum.finished();
    }

    private int compare(int i, Entries other, int j) {
        int byMunicipality = Integer.compare(municipality[i], other.municipality[j]);
        int byGroup = byMunicipality != 0 ? byMunicipality : Integer.compare(group[i], other.group[j]);
        return byGroup != 0 ? byGroup : Integer.compare(answer[i], other.answer[j]);
    }

    private static final class Merging {
        private final Entries all;
        private int count;

        Merging(int size) {
            all = new Entries(
                    new int[size], new int[size], new int[size], new long[size], new double[size], new double[size]);
        }

        void open(Entries of, int at) {
            all.municipality[count] = of.municipality[at];
            all.group[count] = of.group[at];
            all.answer[count] = of.answer[at];
            count++;
        }

        void add(Entries of, int at) {
            all.n[count - 1] += of.n[at];
            all.weight[count - 1] += of.weight[at];
            all.squares[count - 1] += of.squares[at];
        }

        Entries finished() {
            return new Entries(
                    Arrays.copyOf(all.municipality, count),
                    Arrays.copyOf(all.group, count),
                    Arrays.copyOf(all.answer, count),
                    Arrays.copyOf(all.n, count),
                    Arrays.copyOf(all.weight, count),
                    Arrays.copyOf(all.squares, count));
        }
    }
}
