package eu.regiometer.aggregation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Municipalities all of whose units are in one category of a variable, so that they are a part of that group. */
final class WholeGroups {

    private WholeGroups() {}

    /** Categories by municipality and variable. */
    static SortedMap<String, SortedMap<String, String>> of(SurveyCube cube) {
        List<Slice> slices = cube.slices();
        SortedMap<String, SortedMap<Slice, Long>> n = new TreeMap<>();
        cube.measures().stream()
                .filter(measure -> measure.measure().equals(CubeBuilder.ROWS))
                .forEach(rows -> {
                    for (int entry = 0; entry < rows.size(); entry++) {
                        long place = rows.places()[entry];
                        n.computeIfAbsent(
                                        cube.points()
                                                .get(MeasureSums.pointOf(place))
                                                .municipality(),
                                        municipality -> new TreeMap<>())
                                .merge(slices.get(MeasureSums.sliceOf(place)), (long) rows.n()[entry], Long::sum);
                    }
                });
        SortedMap<String, SortedMap<String, String>> groups = new TreeMap<>();
        n.forEach((municipality, bySlice) -> bySlice.forEach((slice, units) -> {
            if (!slice.equals(Slice.ALL) && units.equals(bySlice.get(Slice.ALL))) {
                groups.computeIfAbsent(municipality, code -> new TreeMap<>()).put(slice.breakdown(), slice.category());
            }
        }));
        return groups;
    }
}
