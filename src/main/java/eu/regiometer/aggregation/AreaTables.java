package eu.regiometer.aggregation;

import eu.regiometer.aggregation.AnswerTable.Base;
import eu.regiometer.statistics.estimation.GroupedAnswers;
import eu.regiometer.statistics.estimation.GroupedDesign;
import eu.regiometer.statistics.estimation.LonelyUnits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The regions that make up an area in one survey and wave, as one design. Several regions count by their persons: the
 * weights of those whose final weights do not add up to them are brought there.
 */
final class AreaTables {

    private final List<RegionTable> regions;
    private final Optional<String> municipality;
    private final Map<String, AnswerIndex> answers;
    private final GroupedDesign design;
    private final LonelyUnits lonely;
    private final boolean unadjusted;
    private final double[] scales;

    /**
     * Pools regions.
     *
     * @param regions in the order of their codes
     * @param municipality the only one whose units count; none for all units
     * @param answers the answers of each measure over all regions of the wave
     */
    AreaTables(
            List<RegionTable> regions,
            Optional<String> municipality,
            Map<String, AnswerIndex> answers,
            LonelyUnits lonely) {
        this.regions = List.copyOf(regions);
        this.municipality = municipality;
        this.answers = answers;
        this.lonely = lonely;
        this.scales = regions.stream()
                .mapToDouble(region -> regions.size() > 1 ? region.weights().toPersons() : 1)
                .toArray();
        this.unadjusted = regions.stream().allMatch(region -> region.weights().unadjusted())
                && Arrays.stream(scales).allMatch(scale -> scale == 1);
        List<String> codes =
                regions.stream().map(region -> region.header().region()).toList();
        List<RegionDesign> designs = regions.stream().map(RegionTable::design).toList();
        this.design = RegionDesign.pooled(codes, designs);
    }

    /** The table of a measure, empty if no region of the wave counted it. */
    Optional<AnswerTable> table(String measure, Slice slice) {
        return table(measure, List.of(slice));
    }

    /** The table of slices that have no unit in common. */
    Optional<AnswerTable> table(String measure, List<Slice> slices) {
        AnswerIndex index = answers.get(measure);
        if (index == null) {
            return Optional.empty();
        }
        List<Entries> all =
                regions.stream().map(region -> region.entries(measure, slices)).toList();
        int size = all.stream().mapToInt(Entries::size).sum();
        int[] group = new int[size];
        int[] answer = new int[size];
        long[] n = new long[size];
        double[] weight = new double[size];
        double[] squares = new double[size];
        SortedMap<String, Base> missing = new TreeMap<>();
        int count = 0;
        int offset = 0;
        for (int r = 0; r < scales.length; r++) {
            RegionTable region = regions.get(r);
            double scale = scales[r];
            Entries entries = all.get(r);
            int only = municipality.map(region::municipality).orElse(-1);
            int[] answerAt = index.positions(region.header().region());
            for (int i = 0; i < entries.size(); i++) {
                if (municipality.isPresent() && entries.municipality()[i] != only) {
                    continue;
                }
                int given = answerAt[entries.answer()[i]];
                if (given >= index.valid()) {
                    String kind = index.answers().get(given);
                    missing.put(
                            kind,
                            missing.getOrDefault(kind, Base.NONE).plus(entries.n()[i], scale * entries.weight()[i]));
                    continue;
                }
                group[count] = offset + entries.group()[i];
                answer[count] = given;
                n[count] = entries.n()[i];
                weight[count] = scale * entries.weight()[i];
                squares[count] = scale * scale * entries.squares()[i];
                count++;
            }
            offset += region.design().groups();
        }
        var valid = new GroupedAnswers(
                design,
                index.valid(),
                Arrays.copyOf(group, count),
                Arrays.copyOf(answer, count),
                Arrays.copyOf(n, count),
                Arrays.copyOf(weight, count),
                Arrays.copyOf(squares, count));
        double toPersons = regions.size() == 1 ? regions.getFirst().weights().toPersons() : 1;
        return Optional.of(new AnswerTable(index, valid, missing, lonely, unadjusted, toPersons));
    }

    /** Units in the area, by the rows of the cube. */
    long units() {
        return table(CubeBuilder.ROWS, Slice.ALL)
                .map(rows -> rows.missing().values().stream().mapToLong(Base::n).sum())
                .orElse(0L);
    }

    /** Kish's effective number of units in the area, by their final weights. */
    double effectiveUnits() {
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < scales.length; r++) {
            RegionTable region = regions.get(r);
            Entries rows = region.entries(CubeBuilder.ROWS, Slice.ALL);
            int only = municipality.map(region::municipality).orElse(-1);
            for (int i = 0; i < rows.size(); i++) {
                if (municipality.isEmpty() || rows.municipality()[i] == only) {
                    sum += scales[r] * rows.weight()[i];
                    squares += scales[r] * scales[r] * rows.squares()[i];
                }
            }
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    List<RegionTable> regions() {
        return regions;
    }

    /**
     * Groups of the design that follow one another.
     *
     * @param from first one
     * @param to the one after the last
     */
    record Groups(int from, int to) {

        boolean holds(int group) {
            return from <= group && group < to;
        }
    }

    /** The groups of one of the regions; empty for others. */
    Optional<Groups> groupsOf(String code) {
        int offset = 0;
        for (RegionTable region : regions) {
            int next = offset + region.design().groups();
            if (region.header().region().equals(code)) {
                return Optional.of(new Groups(offset, next));
            }
            offset = next;
        }
        return Optional.empty();
    }

    GroupedDesign design() {
        return design;
    }

    LonelyUnits lonely() {
        return lonely;
    }
}
