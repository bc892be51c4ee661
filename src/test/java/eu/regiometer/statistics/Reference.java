package eu.regiometer.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the reference files, see their README. */
public final class Reference {

    private Reference() {}

    /** The rows of a file. */
    public static List<Row> rows(String name) {
        List<String[]> lines = new ArrayList<>();
        String resource = "reference/" + name + ".csv";
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> lines.add(cells(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < line.length; i++) {
                cells.put(lines.getFirst()[i], line[i]);
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    /** The rows of a file by the value of a column. */
    public static Map<String, List<Row>> grouped(String name, String column) {
        Map<String, List<Row>> groups = new TreeMap<>();
        rows(name)
                .forEach(row -> groups.computeIfAbsent(row.text(column), key -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    private static String[] cells(String line) {
        // commas outside of quotes: an even number of quotes follows
        String[] cells = line.split(line.contains("\"") ? ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : ",", -1);
        return Arrays.stream(cells).map(cell -> cell.replace("\"", "")).toArray(String[]::new);
    }

    public record Row(Map<String, String> cells) {

        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        public boolean has(String column) {
            return !text(column).isEmpty() && !text(column).equals("NA");
        }
    }
}
