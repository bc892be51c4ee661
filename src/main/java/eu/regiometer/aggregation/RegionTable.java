package eu.regiometer.aggregation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A survey cube after weighting: the weighting cells are gone, what is left is what estimates need. Answers are numbered
 * within the
 * region, see {@link #answers()}.
 */
final class RegionTable {

    private final CubeHeader header;
    private final RegionWeights weights;
    private final List<String> municipalities;
    private final Map<String, SortedMap<Slice, Entries>> entries;
    private final SortedMap<String, List<String>> answers;
    private final List<OrganisationRow> organisations;
    private final SortedMap<String, SortedMap<String, String>> wholeGroups;

    private RegionTable(
            CubeHeader header,
            RegionWeights weights,
            List<String> municipalities,
            Map<String, SortedMap<Slice, Entries>> entries,
            SortedMap<String, List<String>> answers,
            List<OrganisationRow> organisations,
            SortedMap<String, SortedMap<String, String>> wholeGroups) {
        this.header = header;
        this.weights = weights;
        this.municipalities = municipalities;
        this.entries = entries;
        this.answers = answers;
        this.organisations = organisations;
        this.wholeGroups = wholeGroups;
    }

    /** Applies the weights. */
    static RegionTable of(SurveyCube cube, RegionWeights weights) {
        List<String> municipalities = cube.points().stream()
                .map(DesignPoint::municipality)
                .distinct()
                .sorted()
                .toList();
        int[] municipalityOfPoint = cube.points().stream()
                .mapToInt(point -> municipalities.indexOf(point.municipality()))
                .toArray();
        Map<String, SortedMap<Slice, Entries>> entries = new HashMap<>();
        SortedMap<String, List<String>> answers = new TreeMap<>();
        for (MeasureSums measure : cube.measures()) {
            var reduction = new Reduction(
                    measure,
                    weights.factors(),
                    weights.design(),
                    municipalityOfPoint,
                    Math.max(1, municipalities.size()));
            entries.put(measure.measure(), reduction.bySlice(cube.slices()));
            answers.put(measure.measure(), measure.answers());
        }
        return new RegionTable(
                cube.header(), weights, municipalities, entries, answers, cube.organisations(), WholeGroups.of(cube));
    }

    CubeHeader header() {
        return header;
    }

    RegionWeights weights() {
        return weights;
    }

    RegionDesign design() {
        return weights.design();
    }

    /** Position of a municipality in the entries, -1 if no unit is from there. */
    int municipality(String code) {
        return municipalities.indexOf(code);
    }

    Entries entries(String measure, Slice slice) {
        return entries.getOrDefault(measure, new TreeMap<>()).getOrDefault(slice, Entries.NONE);
    }

    /** The entries of slices that have no unit in common. */
    Entries entries(String measure, List<Slice> slices) {
        Entries all = Entries.NONE;
        for (Slice slice : slices) {
            Entries own = entries(measure, slice);
            all = all.size() == 0 ? own : all.plus(own);
        }
        return all;
    }

    /** The answers to each measure, as the entries number them. */
    SortedMap<String, List<String>> answers() {
        return answers;
    }

    List<OrganisationRow> organisations() {
        return organisations;
    }

    /** Categories that all units of a municipality are in, by variable. */
    SortedMap<String, String> wholeGroups(String municipality) {
        return wholeGroups.getOrDefault(municipality, new TreeMap<>());
    }

    /** Adds the weighting cells of one measure up. */
    private static final class Reduction {
        private final MeasureSums measure;
        private final double[] factors;
        private final RegionDesign design;
        private final int[] municipalityOfPoint;
        private final int answers;
        private final long[] n;
        private final double[] weight;
        private final double[] squares;
        private int[] touched = new int[64];
        private int count;

        Reduction(
                MeasureSums measure,
                double[] factors,
                RegionDesign design,
                int[] municipalityOfPoint,
                int municipalities) {
            this.measure = measure;
            this.factors = factors;
            this.design = design;
            this.municipalityOfPoint = municipalityOfPoint;
            this.answers = measure.answers().size();
            int size = Math.multiplyExact(Math.multiplyExact(municipalities, design.groups()), answers);
            this.n = new long[size];
            this.weight = new double[size];
            this.squares = new double[size];
        }

        SortedMap<Slice, Entries> bySlice(List<Slice> slices) {
            SortedMap<Slice, Entries> all = new TreeMap<>();
            int from = 0;
            while (from < measure.size()) {
                int slice = MeasureSums.sliceOf(measure.places()[from]);
                boolean local = slices.get(slice).equals(Slice.ALL);
                int to = from;
                while (to < measure.size() && MeasureSums.sliceOf(measure.places()[to]) == slice) {
                    add(to++, local);
                }
                all.put(slices.get(slice), finished());
                from = to;
            }
            return all;
        }

        private void add(int entry, boolean local) {
            long place = measure.places()[entry];
            int point = MeasureSums.pointOf(place);
            int municipality = local ? municipalityOfPoint[point] : 0;
            int at = (municipality * design.groups() + design.groupOfPoint()[point]) * answers
                    + MeasureSums.answerOf(place);
            if (n[at] == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * count);
                }
                touched[count++] = at;
            }
            double factor = factors[point];
            n[at] += measure.n()[entry];
            weight[at] += factor * measure.weight(entry);
            squares[at] += factor * factor * measure.square(entry);
        }

        private Entries finished() {
            Arrays.sort(touched, 0, count);
            var slice = new Entries(
                    new int[count],
                    new int[count],
                    new int[count],
                    new long[count],
                    new double[count],
                    new double[count]);
            for (int i = 0; i < count; i++) {
                int at = touched[i];
                slice.answer()[i] = at % answers;
                slice.group()[i] = at / answers % design.groups();
                slice.municipality()[i] = at / answers / design.groups();
                slice.n()[i] = n[at];
                slice.weight()[i] = weight[at];
                slice.squares()[i] = squares[at];
                n[at] = 0;
                weight[at] = 0;
                squares[at] = 0;
            }
            count = 0;
            return slice;
        }
    }
}
