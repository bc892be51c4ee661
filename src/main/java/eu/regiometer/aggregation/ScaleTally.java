package eu.regiometer.aggregation;

import eu.regiometer.measures.Scale;
import eu.regiometer.statistics.exact.FixedPoint;
import eu.regiometer.statistics.scale.ScaleSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the agreement of the items of scales is computed from, counted with the field work of a submission: sums and
 * sums of products over the units that answered every item, without weights. Whole numbers, so that parts add up.
 * Leaving a unit out pair by pair instead would change the third digit.
 */
final class ScaleTally {

    private static final String KIND = "scale";

    private ScaleTally() {}

    /** The sums of all scales of a submission. */
    static SortedMap<String, Long> of(UnitTable units, List<Scale> scales) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Scale scale : scales) {
            write(scale, sums(units, scale), counts);
        }
        return counts;
    }

    /** The sums of one scale; empty if they were not counted for just these items. */
    static Optional<ScaleSums> read(SortedMap<String, Long> counts, Scale scale) {
        int size = scale.members().size();
        long[] sums = new long[size];
        long[][] products = new long[size][size];
        Long n = counts.get(key(scale.code(), scale.items()));
        for (int i = 0; i < size && n != null; i++) {
            sums[i] = counts.getOrDefault(key(scale, i), 0L);
            for (int j = 0; j < size; j++) {
                products[i][j] = counts.getOrDefault(key(scale, Math.min(i, j), Math.max(i, j)), 0L);
            }
        }
        return n == null ? Optional.empty() : Optional.of(ScaleSums.of(n, sums, products));
    }

    private static ScaleSums sums(UnitTable units, Scale scale) {
        List<AnswerColumn> columns =
                scale.items().stream().map(item -> units.answers(item)).toList();
        int[] combined = AnswerColumn.combined(
                columns.stream().map(AnswerColumn::numbers).toList(), units.size());
        List<Optional<long[]>> answers = new ArrayList<>();
        long[] rows = new long[units.size()];
        for (int unit = 0; unit < combined.length; unit++) {
            if (combined[unit] == answers.size()) {
                answers.add(answers(scale, columns, unit));
            }
            rows[combined[unit]]++;
        }
        ScaleSums sums = ScaleSums.none(columns.size());
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).isPresent()) {
                sums = sums.with(answers.get(i).get(), rows[i]);
            }
        }
        return sums;
    }

    /** The points of a unit on every item; empty if it left one out. */
    private static Optional<long[]> answers(Scale scale, List<AnswerColumn> columns, int unit) {
        long[] points = new long[columns.size()];
        for (int i = 0; i < points.length; i++) {
            AnswerColumn column = columns.get(i);
            int number = column.numbers()[unit];
            if (!column.present(number)) {
                return Optional.empty();
            }
            points[i] = scale.members().get(i).points(column.micro(number) / FixedPoint.ONE);
        }
        return Optional.of(points);
    }

    private static void write(Scale scale, ScaleSums sums, Map<String, Long> counts) {
        counts.put(key(scale.code(), scale.items()), sums.n());
        for (int i = 0; i < sums.items(); i++) {
            counts.put(key(scale, i), sums.sum(i));
            for (int j = i; j < sums.items(); j++) {
                counts.put(key(scale, i, j), sums.product(i, j));
            }
        }
    }

    private static String key(Scale scale, int... members) {
        List<String> parts = new ArrayList<>(List.of(scale.code()));
        for (int member : members) {
            parts.add(scale.items().get(member));
        }
        return FieldTally.key(KIND, parts);
    }

    /** Names all items, so that the sums of a scale that was made of others since are not taken for its own. */
    private static String key(String code, List<String> items) {
        return FieldTally.key(KIND, List.of(code, String.join("+", items), "n"));
    }
}
