package eu.regiometer.aggregation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.SortedMap;

/** Writes the content of a cube, see {@link CubeFormat}. */
record CubeWriter(DataOutputStream out) {

    void cube(SurveyCube cube) throws IOException {
        header(cube.header());
        number(cube.points().size());
        for (int p = 0; p < cube.points().size(); p++) {
            DesignPoint point = cube.points().get(p);
            text(point.municipality());
            text(point.stratum());
            text(point.cluster());
            number(point.stratumPopulation());
            number(point.clusterPopulation());
            text(point.cell());
            WeightRange range = cube.ranges().get(p);
            number(range.smallest());
            number(range.largest() - range.smallest());
        }
        number(cube.slices().size());
        for (Slice slice : cube.slices()) {
            text(slice.breakdown());
            text(slice.category());
        }
        number(cube.measures().size());
        for (MeasureSums measure : cube.measures()) {
            measure(measure);
        }
        number(cube.organisations().size());
        for (OrganisationRow row : cube.organisations()) {
            organisation(row);
        }
    }

    private void header(CubeHeader header) throws IOException {
        text(header.survey().id());
        text(header.wave());
        text(header.region());
        number(header.hashes().size());
        for (String hash : header.hashes()) {
            text(hash);
        }
        optional(header.eligible());
        optional(header.invited());
        text(header.fieldFrom().map(LocalDate::toString).orElse(""));
        text(header.fieldTo().map(LocalDate::toString).orElse(""));
        number(header.found());
        number(header.accepted());
        counts(header.leftOut());
        counts(header.blanked());
        counts(header.fieldWork());
        out.writeBoolean(header.synthetic());
    }

    private void measure(MeasureSums measure) throws IOException {
        text(measure.measure());
        number(measure.answers().size());
        for (String answer : measure.answers()) {
            text(answer);
        }
        number(measure.size());
        long before = 0;
        for (int i = 0; i < measure.size(); i++) {
            number(measure.places()[i] - before);
            before = measure.places()[i];
            number(measure.n()[i]);
            exact(measure.weights(), i);
            // the square of a single weight is known
            if (measure.n()[i] != 1) {
                exact(measure.squares(), i);
            }
        }
    }

    private void exact(ExactSums sums, int position) throws IOException {
        boolean large = sums.low(position) < 0 || sums.high(position) != 0;
        out.writeBoolean(large);
        if (large) {
            number(sums.high(position));
        }
        number(sums.low(position));
    }

    private void organisation(OrganisationRow row) throws IOException {
        text(row.municipality());
        number(row.weightMicro());
        number(row.categories().size());
        for (var category : row.categories().entrySet()) {
            text(category.getKey());
            text(category.getValue());
        }
        number(row.values().size());
        for (var value : row.values().entrySet()) {
            text(value.getKey());
            out.writeDouble(value.getValue());
        }
    }

    private void counts(SortedMap<String, Long> counts) throws IOException {
        number(counts.size());
        for (var count : counts.entrySet()) {
            text(count.getKey());
            number(count.getValue());
        }
    }

    private void optional(OptionalLong value) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            number(value.getAsLong());
        }
    }

    private void text(String text) throws IOException {
        out.writeUTF(text);
    }

    private void number(long value) throws IOException {
        long rest = value;
        while ((rest & ~CubeFormat.SEVEN_BITS) != 0) {
            out.writeByte((int) (rest & CubeFormat.SEVEN_BITS) | CubeFormat.MORE);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }
}
