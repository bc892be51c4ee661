package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the content of a cube, see {@link CubeFormat}. */
record CubeReader(DataInputStream in) {

    SurveyCube cube() throws IOException {
        CubeHeader header = header();
        List<DesignPoint> points = new ArrayList<>();
        List<WeightRange> ranges = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            points.add(new DesignPoint(text(), text(), text(), number(), number(), text()));
            long smallest = number();
            ranges.add(new WeightRange(smallest, smallest + number()));
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
        return new SurveyCube(header, points, ranges, slices, measures, organisations);
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
            value |= (long) (next & CubeFormat.SEVEN_BITS) << shift;
            if ((next & CubeFormat.MORE) == 0) {
                return value;
            }
        }
    }
}
