package eu.regiometer.aggregation;

import eu.regiometer.statistics.exact.WeightSums;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A survey of one region and wave, reduced to exact sums of weights: enough for weighted estimates with intervals, and
 * no citizen's answers row by row. Cubes of parts merge by addition; the result, to the last byte, depends on what was
 * merged and not on the order.
 */
public final class SurveyCube {

    private final CubeHeader header;
    private final List<DesignPoint> points;
    private final List<WeightRange> ranges;
    private final List<Slice> slices;
    private final List<MeasureSums> measures;
    private final List<OrganisationRow> organisations;

    SurveyCube(
            CubeHeader header,
            List<DesignPoint> points,
            List<WeightRange> ranges,
            List<Slice> slices,
            List<MeasureSums> measures,
            List<OrganisationRow> organisations) {
        this.header = header;
        this.points = List.copyOf(points);
        this.ranges = List.copyOf(ranges);
        this.slices = List.copyOf(slices);
        this.measures = List.copyOf(measures);
        this.organisations = List.copyOf(organisations);
    }

    /** The sums of both. */
    public SurveyCube plus(SurveyCube other) {
        var assembler = new CubeAssembler();
        assembler.add(this);
        assembler.add(other);
        return assembler.finish(
                header.plus(other.header),
                Stream.concat(organisations.stream(), other.organisations.stream())
                        .toList());
    }

    /** Writes the cube in its one binary form, with version and checksum; does not close the stream. */
    public void write(OutputStream out) throws IOException {
        CubeFormat.write(this, out);
    }

    /**
     * Reads what {@link #write} wrote, to the end of the stream.
     *
     * @throws IOException if the stream ends early, was altered or has another version
     */
    public static SurveyCube read(InputStream in) throws IOException {
        return CubeFormat.read(in);
    }

    public CubeHeader header() {
        return header;
    }

    /** Whether the final weights came with all answers. */
    public boolean weightsGiven() {
        return !points.isEmpty()
                && points.stream()
                        .allMatch(point -> WeightingCell.parse(point.cell()).given());
    }

    /** All entries by key; built anew for each call, meant for looking into a cube. */
    public SortedMap<CubeKey, WeightSums> sums() {
        SortedMap<CubeKey, WeightSums> all = new TreeMap<>();
        for (MeasureSums measure : measures) {
            for (int i = 0; i < measure.size(); i++) {
                long place = measure.places()[i];
                DesignPoint point = points.get(MeasureSums.pointOf(place));
                Slice slice = slices.get(MeasureSums.sliceOf(place));
                all.put(
                        new CubeKey(
                                point.municipality(),
                                point.stratum(),
                                point.cluster(),
                                point.stratumPopulation(),
                                point.clusterPopulation(),
                                point.cell(),
                                slice.breakdown(),
                                slice.category(),
                                measure.measure(),
                                measure.answers().get(MeasureSums.answerOf(place))),
                        measure.exact(i));
            }
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** One row per organisation in the order of their content; empty for the survey of citizens. */
    public List<OrganisationRow> organisations() {
        return organisations;
    }

    List<DesignPoint> points() {
        return points;
    }

    /** Smallest and largest base weight of each point. */
    List<WeightRange> ranges() {
        return ranges;
    }

    List<Slice> slices() {
        return slices;
    }

    /** By name of the measure. */
    List<MeasureSums> measures() {
        return measures;
    }
}
