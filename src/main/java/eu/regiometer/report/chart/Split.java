package eu.regiometer.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Parts of a chart that would have too many rows. */
public final class Split {

    /** More rows than this are split. */
    public static final int MOST_ROWS = 20;

    private Split() {}

    /** The rows in their order, in as few parts as needed, of nearly equal length. */
    public static <T> List<List<T>> rows(List<T> rows) {
        return parts(rows, MOST_ROWS);
    }

    /**
     * The rows in their order in parts of nearly equal length.
     *
     * @param most most rows of a part, at least 1
     */
    public static <T> List<List<T>> parts(List<T> rows, int most) {
        int count = Math.max(1, (rows.size() + most - 1) / most);
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) rows.size() * i / count);
            int to = (int) ((long) rows.size() * (i + 1) / count);
            parts.add(List.copyOf(rows.subList(from, to)));
        }
        return List.copyOf(parts);
    }
}
