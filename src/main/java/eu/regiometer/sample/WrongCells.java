package eu.regiometer.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts some typical mistakes into good rows: few enough that the file is still accepted in part. */
final class WrongCells {

    private WrongCells() {}

    /** @param elsewhere code of another region */
    static List<SortedMap<String, String>> in(List<SortedMap<String, String>> rows, String elsewhere) {
        List<SortedMap<String, String>> wrong = new ArrayList<>();
        rows.forEach(row -> wrong.add(new TreeMap<>(row)));
        set(wrong, 3, "P2", "7");
        set(wrong, 11, "F1", "agre");
        set(wrong, 17, "D1_AGE", "11");
        set(wrong, 24, "W_DESIGN", "-1");
        set(wrong, 31, "FIELD_DATE", "31.13.2026");
        set(wrong, 38, "P4", "12");
        set(wrong, 45, "REGION", elsewhere);
        if (wrong.size() > 53) {
            set(wrong, 52, "RESP_ID", wrong.get(51).getOrDefault("RESP_ID", ""));
        }
        set(wrong, 60, "B1", "n/a");
        set(wrong, 66, "D6_TRAVEL", "1200");
        set(wrong, 73, "D5_DEGURBA", "");
        set(wrong, 80, "A2", "DK");
        return wrong;
    }

    private static void set(List<SortedMap<String, String>> rows, int index, String column, String value) {
        if (index < rows.size()) {
            rows.get(index).put(column, value);
        }
    }
}
