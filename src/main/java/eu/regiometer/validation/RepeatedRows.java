package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Finds keys that stand in several rows, and rows that hold the same answers under other keys. */
final class RepeatedRows {

    private static final int FEWEST_FOR_CONSTANT = 3;
    private static final int MOST_LISTED = 20;

    private final ResponseTable table;
    private final FindingLog log;
    private final int key;
    private final String keyName;
    private final IntFunction<CellAddress> keyCell;

    /**
     * Prepares the search.
     *
     * @param key column of the key
     * @param keyCell place of the key by row number
     */
    RepeatedRows(ResponseTable table, FindingLog log, int key, String keyName, IntFunction<CellAddress> keyCell) {
        this.table = table;
        this.log = log;
        this.key = key;
        this.keyName = keyName;
        this.keyCell = keyCell;
    }

    /** Of identical rows the first is kept; of different rows with one key none. */
    void keys() {
        Map<String, Integer> firstRow = new HashMap<>();
        SortedMap<String, List<Integer>> repeatedRows = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            String unit = table.unit(row);
            Integer first = unit.isEmpty() ? null : firstRow.putIfAbsent(unit, row);
            if (first != null) {
                repeatedRows
                        .computeIfAbsent(unit, k -> new ArrayList<>(List.of(first)))
                        .add(row);
            }
        }
        repeatedRows.values().forEach(rows -> repeated(rows, firstRow.size() == 1));
    }

    private void repeated(List<Integer> rows, boolean onlyKey) {
        int first = rows.getFirst();
        boolean identical = rows.stream().allMatch(row -> table.same(first, row, key));
        if (identical) {
            rows.stream()
                    .skip(1)
                    .forEach(row -> take(
                            row,
                            FindingCode.ROW_REPEATED,
                            finding -> finding.with("rows", table.number(row)).with("first", table.number(first))));
        } else if (onlyKey && rows.size() >= FEWEST_FOR_CONSTANT) {
            rows.forEach(row -> take(row, FindingCode.ROW_NO_KEY, finding -> finding.value(table.unit(row))));
        } else {
            String numbers = numbers(rows);
            rows.forEach(row -> take(
                    row,
                    FindingCode.ROW_DUPLICATE_KEY,
                    finding -> finding.with("key", table.unit(row)).with("rows", numbers)));
        }
    }

    /** Rows in use that hold the same under different keys are kept and told. */
    void alike(Survey survey) {
        long[] fingerprints = table.fingerprints(key);
        Map<Long, Integer> firstRow = new HashMap<>();
        SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int row : table.used()) {
            Integer first = firstRow.putIfAbsent(fingerprints[row], row);
            if (first != null) {
                groups.computeIfAbsent(first, f -> new ArrayList<>(List.of(f))).add(row);
            }
        }
        groups.values().forEach(rows -> {
            int first = rows.getFirst();
            List<Integer> others = rows.stream()
                    .skip(1)
                    .filter(row -> table.same(first, row, key))
                    .toList();
            if (!others.isEmpty()) {
                Finding finding = about(first, FindingCode.ROW_ALIKE)
                        .with("rows", numbers(others))
                        .with("first", table.number(first));
                log.add(survey == Survey.INNOVATION_CAPACITY ? finding.severity(Severity.WARNING) : finding);
            }
        });
    }

    private void take(int row, FindingCode code, java.util.function.UnaryOperator<Finding> detail) {
        log.add(detail.apply(about(row, code)));
        table.leaveOut(row, code.text());
    }

    private Finding about(int row, FindingCode code) {
        return Finding.of(code, keyCell.apply(table.number(row)))
                .unit(table.unit(row))
                .variable(keyName);
    }

    private String numbers(List<Integer> rows) {
        String listed = rows.stream()
                .limit(MOST_LISTED)
                .map(row -> Integer.toString(table.number(row)))
                .collect(Collectors.joining(", "));
        return rows.size() > MOST_LISTED ? listed + " …" : listed;
    }
}
