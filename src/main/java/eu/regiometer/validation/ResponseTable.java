package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All rows of one file while its verdict is open; rows left out stay, for repeated keys need them. */
final class ResponseTable {

    private static final int FIRST_CAPACITY = 256;

    private final long[][] values;
    private final List<String> units = new ArrayList<>();
    private final List<@Nullable String> reasons = new ArrayList<>();
    private int[] numbers = new int[FIRST_CAPACITY];

    ResponseTable(int columns) {
        values = new long[columns][FIRST_CAPACITY];
    }

    void add(int number, String unit, long[] row, @Nullable String reason) {
        int at = units.size();
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, at * 2);
            for (int column = 0; column < values.length; column++) {
                values[column] = Arrays.copyOf(values[column], at * 2);
            }
        }
        numbers[at] = number;
        for (int column = 0; column < values.length; column++) {
            values[column][at] = row[column];
        }
        units.add(unit);
        reasons.add(reason);
    }

    int size() {
        return units.size();
    }

    /** Row number in the sheet. */
    int number(int row) {
        return numbers[row];
    }

    String unit(int row) {
        return units.get(row);
    }

    long value(int row, int column) {
        return values[column][row];
    }

    boolean used(int row) {
        return reasons.get(row) == null;
    }

    /** Takes a row, unless it was taken before. */
    void leaveOut(int row, String reason) {
        if (used(row)) {
            reasons.set(row, reason);
        }
    }

    /** Takes rows by their numbers in the sheet. */
    void leaveOutNumbered(Collection<Integer> rowNumbers, String reason) {
        var wanted = new HashSet<>(rowNumbers);
        for (int row = 0; row < size(); row++) {
            if (wanted.contains(numbers[row])) {
                leaveOut(row, reason);
            }
        }
    }

    /** Rows that are used. */
    int[] used() {
        return IntStream.range(0, size()).filter(this::used).toArray();
    }

    /** Whether two rows hold the same in all columns but one. */
    boolean same(int a, int b, int except) {
        for (int column = 0; column < values.length; column++) {
            if (column != except && values[column][a] != values[column][b]) {
                return false;
            }
        }
        return true;
    }

    /** For each row a number that is the same for rows that are the same in all columns but one. */
    long[] fingerprints(int except) {
        long[] hashes = new long[size()];
        for (int column = 0; column < values.length; column++) {
            if (column != except) {
                for (int row = 0; row < hashes.length; row++) {
                    hashes[row] = hashes[row] * 0x9E3779B97F4A7C15L + (values[column][row] ^ (hashes[row] >>> 29));
                }
            }
        }
        return hashes;
    }

    /** Rows left out by reason. */
    SortedMap<String, Integer> leftOut() {
        var counts = new TreeMap<String, Integer>();
        for (String reason : reasons) {
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Rows left out because something is wrong with them, not merely noted. */
    int faulty() {
        return leftOut().entrySet().stream()
                .filter(entry -> !noted(entry.getKey()))
                .mapToInt(entry -> entry.getValue())
                .sum();
    }

    /** Rows left out that are no units of their own or were never meant to count. */
    int noted() {
        return leftOut().entrySet().stream()
                .filter(entry -> noted(entry.getKey()))
                .mapToInt(entry -> entry.getValue())
                .sum();
    }

    /** Whether rows with this reason were never meant to count. */
    static boolean noted(String reason) {
        return Arrays.stream(FindingCode.values())
                .anyMatch(code -> code.text().equals(reason) && code.severity() == Severity.NOTE);
    }

    /** The rows that are used, with the columns that the file brought and that count. */
    Responses responses(Survey survey, SurveyPlan plan, BitSet collected, CellContext context) {
        List<Column> columns = plan.columns();
        int[] rows = used();
        List<String> names = new ArrayList<>();
        List<long[]> kept = new ArrayList<>();
        List<Optional<List<String>>> texts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            boolean filled = columns.get(column).item().defaultAnswer().isPresent();
            if (plan.counts(column) && (collected.get(column) || filled)) {
                long[] from = values[column];
                names.add(columns.get(column).name());
                kept.add(Arrays.stream(rows)
                        .mapToLong(row -> from[row] == Coded.REJECTED ? Coded.BLANK : from[row])
                        .toArray());
                boolean text = switch (columns.get(column).item().type()) {
                    case TEXT, CODE, CODES -> true;
                    default -> false;
                };
                texts.add(text ? Optional.of(context.pool(column).texts()) : Optional.empty());
            }
        }
        String[] keys = Arrays.stream(rows).mapToObj(units::get).toArray(String[]::new);
        return new Responses(survey, names, keys, kept.toArray(long[][]::new), texts);
    }
}
