package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * The binary form of a cube: mark, version, CRC-32C of the content, content. All lists are sorted and numbers written
 * in one way only, so equal cubes have equal bytes. Numbers take seven bits a byte, low bits first; a place is written
 * as its distance from the one before.
 */
final class CubeFormat {

    private static final int MARK = 0x524D4351;
    private static final int VERSION = 1;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private CubeFormat() {}

    static void write(SurveyCube cube, OutputStream out) throws IOException {
        var content = new ByteArrayOutputStream();
        new Writer(new DataOutputStream(content)).cube(cube);
        byte[] bytes = content.toByteArray();
        var data = new DataOutputStream(out);
        data.writeInt(MARK);
        data.writeInt(VERSION);
        data.writeLong(checksum(bytes));
        data.write(bytes);
        data.flush();
    }

    static SurveyCube read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        byte[] content;
        long expected;
        try {
            if (data.readInt() != MARK) {
                throw new IOException("not a survey cube");
            }
            int version = data.readInt();
            if (version != VERSION) {
                throw new IOException("survey cube of version " + version + ", expected " + VERSION);
            }
            expected = data.readLong();
            content = data.readAllBytes();
        } catch (EOFException e) {
            throw new IOException("survey cube ends early", e);
        }
        if (checksum(content) != expected) {
            throw new IOException("survey cube was altered: checksum does not match");
        }
        return new Reader(new DataInputStream(new ByteArrayInputStream(content))).cube();
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    private record Writer(DataOutputStream out) {

        void cube(SurveyCube cube) throws IOException {
            header(cube.header());
            number(cube.points().size());
            for (DesignPoint point : cube.points()) {
                text(point.municipality());
                text(point.stratum());
                text(point.cluster());
                text(point.cell());
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
            while ((rest & ~SEVEN_BITS) != 0) {
                out.writeByte((int) (rest & SEVEN_BITS) | MORE);
                rest >>>= 7;
            }
            out.writeByte((int) rest);
        }
    }

    private record Reader(DataInputStream in) {

        SurveyCube cube() throws IOException {
            CubeHeader header = header();
            List<DesignPoint> points = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                points.add(new DesignPoint(text(), text(), text(), text()));
            }
            List<Slice> slices = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                slices.add(new Slice(text(), text()));
            }
            List<MeasureSums> measures = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                measures.add(measure());
            }
            List<OrganisationRow> organisations = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                organisations.add(organisation());
            }
            return new SurveyCube(header, points, slices, measures, organisations);
        }

        private CubeHeader header() throws IOException {
            String id = text();
            Survey survey = Survey.ofId(id).orElseThrow(() -> new IOException("survey cube of unknown survey " + id));
            String wave = text();
            String region = text();
            var hashes = new TreeSet<String>();
            for (int left = size(); left > 0; left--) {
                hashes.add(text());
            }
            return new CubeHeader(
                    survey,
                    wave,
                    region,
                    hashes,
                    optional(),
                    optional(),
                    date(),
                    date(),
                    number(),
                    number(),
                    counts(),
                    counts(),
                    in.readBoolean());
        }

        private MeasureSums measure() throws IOException {
            String name = text();
            List<String> answers = new ArrayList<>();
            for (int left = size(); left > 0; left--) {
                answers.add(text());
            }
            int size = size();
            long[] places = new long[size];
            int[] n = new int[size];
            ExactSums weights = new ExactSums(size);
            ExactSums squares = new ExactSums(size);
            long before = 0;
            for (int i = 0; i < size; i++) {
                before += number();
                places[i] = before;
                n[i] = size();
                exact(weights, i);
                if (n[i] == 1) {
                    long weight = weights.low(i);
                    squares.set(i, Math.multiplyHigh(weight, weight), weight * weight);
                } else {
                    exact(squares, i);
                }
            }
            return new MeasureSums(name, List.copyOf(answers), places, n, weights, squares);
        }

        private void exact(ExactSums sums, int position) throws IOException {
            long high = in.readBoolean() ? number() : 0;
            sums.set(position, high, number());
        }

        private OrganisationRow organisation() throws IOException {
            String municipality = text();
            long weight = number();
            SortedMap<String, String> categories = new TreeMap<>();
            for (int left = size(); left > 0; left--) {
                categories.put(text(), text());
            }
            SortedMap<String, Double> values = new TreeMap<>();
            for (int left = size(); left > 0; left--) {
                values.put(text(), in.readDouble());
            }
            return new OrganisationRow(municipality, weight, categories, values);
        }

        private SortedMap<String, Long> counts() throws IOException {
            SortedMap<String, Long> counts = new TreeMap<>();
            for (int left = size(); left > 0; left--) {
                counts.put(text(), number());
            }
            return counts;
        }

        private OptionalLong optional() throws IOException {
            return in.readBoolean() ? OptionalLong.of(number()) : OptionalLong.empty();
        }

        private Optional<LocalDate> date() throws IOException {
            String text = text();
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        }

        private String text() throws IOException {
            return in.readUTF();
        }

        private int size() throws IOException {
            return Math.toIntExact(number());
        }

        private long number() throws IOException {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = in.readUnsignedByte();
                value |= (long) (next & SEVEN_BITS) << shift;
                if ((next & MORE) == 0) {
                    return value;
                }
            }
        }
    }
}
