package eu.regiometer.statistics.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A sample drawn at random, as rows and as table: strata of clusters and strata of single rows, some drawn from a finite
 * population, some clusters with a second stage, rows without a valid answer, weights that differ.
 */
final class RandomSample {

    static final int ANSWERS = 5;

    final List<String> strata = new ArrayList<>();
    final List<String> units = new ArrayList<>();
    final double[] weights;
    final int[] answers;
    private final Map<String, Double> shareOfStratum = new TreeMap<>();
    private final Map<String, Double> shareOfUnit = new TreeMap<>();
    private final List<String> clusters = new ArrayList<>();

    /** @param fewestUnits of each stratum */
    RandomSample(long seed, int fewestUnits) {
        var random = new Random(seed);
        int count = 2 + random.nextInt(3);
        for (int h = 0; h < count; h++) {
            String stratum = "h" + h;
            shareOfStratum.put(stratum, share(random));
            boolean clustered = random.nextInt(3) > 0;
            int size = fewestUnits + random.nextInt(5);
            for (int j = 0; j < size; j++) {
                String unit = stratum + "u" + j;
                int rows = clustered ? 1 + random.nextInt(6) : 1;
                shareOfUnit.put(unit, clustered ? share(random) : 1);
                if (clustered) {
                    clusters.add(unit);
                }
                strata.addAll(Collections.nCopies(rows, stratum));
                units.addAll(Collections.nCopies(rows, unit));
            }
        }
        weights = random.doubles(strata.size(), 0.1, 20).toArray();
        answers = random.ints(strata.size(), -1, ANSWERS).toArray();
    }

    private static double share(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> random.nextDouble();
        };
    }

    int rows() {
        return strata.size();
    }

    SurveyDesign rowDesign() {
        return SurveyDesign.of(strata, units, shareOfStratum, shareOfUnit);
    }

    boolean[] valid() {
        boolean[] valid = new boolean[rows()];
        for (int i = 0; i < valid.length; i++) {
            valid[i] = answers[i] >= 0;
        }
        return valid;
    }

    /** A value per row by its answer; 0 where there is none. */
    double[] values(double[] scores) {
        return Arrays.stream(answers).mapToDouble(k -> k < 0 ? 0 : scores[k]).toArray();
    }

    /** The strata, and as groups the clusters and, per stratum, its single rows. */
    GroupedDesign tableDesign() {
        List<String> names = strata.stream().distinct().sorted().toList();
        List<String> groups = groups();
        long[] sizes = new long[names.size()];
        int[] stratumOfGroup = new int[groups.size()];
        boolean[] cluster = new boolean[groups.size()];
        double[] shares = new double[groups.size()];
        long[] rows = new long[groups.size()];
        for (int g = 0; g < stratumOfGroup.length; g++) {
            cluster[g] = clusters.contains(groups.get(g));
            shares[g] = cluster[g] ? shareOfUnit.getOrDefault(groups.get(g), 0.0) : 1;
        }
        for (int i = 0; i < rows(); i++) {
            int g = groups.indexOf(group(i));
            int h = names.indexOf(strata.get(i));
            stratumOfGroup[g] = h;
            sizes[h] += cluster[g] && rows[g] > 0 ? 0 : 1;
            rows[g]++;
        }
        double[] ofStrata = names.stream()
                .mapToDouble(name -> shareOfStratum.getOrDefault(name, 0.0))
                .toArray();
        return new GroupedDesign(names, sizes, stratumOfGroup, cluster, new SampledShares(ofStrata, shares, rows));
    }

    /** The table of the valid answers, its entries in the order of the rows given. */
    GroupedAnswers table(GroupedDesign design, List<Integer> order) {
        List<String> groups = groups();
        Map<List<Integer>, double[]> sums = new TreeMap<>((a, b) -> {
            int byGroup = Integer.compare(a.getFirst(), b.getFirst());
            return byGroup == 0 ? Integer.compare(a.getLast(), b.getLast()) : byGroup;
        });
        for (int i : order) {
            if (answers[i] >= 0) {
                double[] sum =
                        sums.computeIfAbsent(List.of(groups.indexOf(group(i)), answers[i]), key -> new double[3]);
                sum[0]++;
                sum[1] += weights[i];
                sum[2] += weights[i] * weights[i];
            }
        }
        List<List<Integer>> keys = List.copyOf(sums.keySet());
        List<double[]> values = List.copyOf(sums.values());
        return new GroupedAnswers(
                design,
                ANSWERS,
                keys.stream().mapToInt(List::getFirst).toArray(),
                keys.stream().mapToInt(List::getLast).toArray(),
                values.stream().mapToLong(sum -> (long) sum[0]).toArray(),
                values.stream().mapToDouble(sum -> sum[1]).toArray(),
                values.stream().mapToDouble(sum -> sum[2]).toArray());
    }

    List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            order.add(i);
        }
        return order;
    }

    private String group(int row) {
        return clusters.contains(units.get(row)) ? units.get(row) : strata.get(row);
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            if (!groups.contains(group(i))) {
                groups.add(group(i));
            }
        }
        Collections.sort(groups);
        return groups;
    }
}
