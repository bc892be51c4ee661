package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.statistics.exact.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Finds where the units of a submission stand in the design and in the breakdowns. */
final class PlaceFinder {

    private final Questionnaire questionnaire;
    private final CubeAssembler assembler;
    private final UnitTable units;
    private final Function<String, AnswerColumn> columns;

    /** @param columns answers to a column by its name */
    PlaceFinder(
            Questionnaire questionnaire,
            CubeAssembler assembler,
            UnitTable units,
            Function<String, AnswerColumn> columns) {
        this.questionnaire = questionnaire;
        this.assembler = assembler;
        this.units = units;
        this.columns = columns;
    }

    /**
     * The position of the design point of each unit.
     *
     * @param given whether weights are final
     * @param apart whether units of different weight are different points
     */
    int[] points(List<Item> marginItems, long[] weights, boolean given, boolean apart) {
        List<ItemCategories> margins = categories(marginItems);
        String[] municipalities = municipalities(questionnaire, units);
        String[] strata = texts(Role.STRATUM);
        String[] clusters = texts(Role.CLUSTER);
        long[] ofStrata = counts(Role.STRATUM_POPULATION);
        long[] ofClusters = counts(Role.CLUSTER_POPULATION);
        int[] points = new int[units.size()];
        margins.forEach(margin -> cross(points, margin));
        for (String[] texts : List.of(municipalities, strata, clusters)) {
            if (!unnamed(texts)) {
                Map<String, Integer> numbers = new HashMap<>();
                cross(points, row -> numbers.computeIfAbsent(texts[row], text -> numbers.size()));
            }
        }
        for (long[] counted : List.of(ofStrata, ofClusters)) {
            if (!Arrays.equals(counted, new long[counted.length])) {
                var numbers = new PlaceIndex();
                cross(points, row -> numbers.number(counted[row]));
            }
        }
        if (apart) {
            var numbers = new PlaceIndex();
            cross(points, row -> numbers.number(weights[row]));
        }
        List<WeightRange> ranges = ranges(points, weights);
        List<Integer> positions = new ArrayList<>();
        for (int row = 0; row < points.length; row++) {
            if (points[row] == positions.size()) {
                List<String> categories = new ArrayList<>();
                for (ItemCategories margin : margins) {
                    categories.add(margin.of(row).orElse(""));
                }
                var cell = new WeightingCell(
                        given, apart ? OptionalLong.of(weights[row]) : OptionalLong.empty(), categories);
                var point = new DesignPoint(
                        municipalities[row], strata[row], clusters[row], ofStrata[row], ofClusters[row], cell.text());
                positions.add(assembler.point(point, ranges.get(points[row])));
            }
            points[row] = positions.get(points[row]);
        }
        return points;
    }

    /** Smallest and largest weight of the units with the same number; numbers appear in their order. */
    private static List<WeightRange> ranges(int[] numbers, long[] weights) {
        int size = Arrays.stream(numbers).max().orElse(-1) + 1;
        long[] smallest = new long[size];
        long[] largest = new long[size];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int row = 0; row < numbers.length; row++) {
            smallest[numbers[row]] = Math.min(smallest[numbers[row]], weights[row]);
            largest[numbers[row]] = Math.max(largest[numbers[row]], weights[row]);
        }
        return IntStream.range(0, size)
                .mapToObj(number -> new WeightRange(smallest[number], largest[number]))
                .toList();
    }

    private static boolean unnamed(String[] texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Crosses numbers with the category of each unit. */
    private static void cross(int[] numbers, ItemCategories categories) {
        int[] category = numbered(categories.byNumber());
        int[] answers = categories.numbers();
        int[] further = new int[numbers.length];
        for (int row = 0; row < further.length; row++) {
            further[row] = category[answers[row]];
        }
        AnswerColumn.cross(numbers, further);
    }

    private static void cross(int[] numbers, IntUnaryOperator further) {
        AnswerColumn.cross(
                numbers, IntStream.range(0, numbers.length).map(further).toArray());
    }

    /** The different values numbered, those without one as 0. */
    private static int[] numbered(List<Optional<String>> values) {
        Map<String, Integer> numbers = new HashMap<>();
        return values.stream()
                .mapToInt(value -> value.map(text -> numbers.computeIfAbsent(text, first -> numbers.size() + 1))
                        .orElse(0))
                .toArray();
    }

    /** The cells of each unit: those of its point in all its slices. */
    UnitPlaces places(int[] points, List<Item> items, long[] weights) {
        List<ItemCategories> breakdowns = categories(items);
        int all = assembler.slice(Slice.ALL);
        int[] sliced = new int[points.length];
        breakdowns.forEach(breakdown -> cross(sliced, breakdown));
        List<int[]> slices = new ArrayList<>();
        for (int row = 0; row < sliced.length; row++) {
            if (sliced[row] == slices.size()) {
                IntStream.Builder found = IntStream.builder().add(all);
                for (ItemCategories breakdown : breakdowns) {
                    breakdown
                            .of(row)
                            .ifPresent(category -> found.add(
                                    assembler.slice(new Slice(breakdown.item().code(), category))));
                }
                slices.add(found.build().toArray());
            }
        }
        return UnitPlaces.of(points, sliced, slices, weights);
    }

    private List<ItemCategories> categories(List<Item> items) {
        return items.stream()
                .map(item -> MarginVariables.isOpen(item)
                        ? ItemCategories.ofTexts(item, units)
                        : ItemCategories.of(item, columns.apply(item.code())))
                .toList();
    }

    /** For each unit the municipality; empty for none, and where the survey is not reported by municipality. */
    static String[] municipalities(Questionnaire questionnaire, UnitTable units) {
        return texts(units, questionnaire.role(Role.MUNICIPALITY).filter(item -> questionnaire.local()));
    }

    private String[] texts(Role role) {
        return texts(units, questionnaire.role(role));
    }

    private static String[] texts(UnitTable units, Optional<Item> item) {
        String[] texts = new String[units.size()];
        Optional<String> column = item.map(Item::code);
        Arrays.fill(texts, "");
        for (int row = 0; column.isPresent() && row < texts.length; row++) {
            if (units.missing(row, column.get()) == null) {
                texts[row] = units.text(row, column.get());
            }
        }
        return texts;
    }

    /** For each unit the population count in the column of a role; 0 for none. */
    private long[] counts(Role role) {
        long[] counts = new long[units.size()];
        Optional<String> column = questionnaire.role(role).map(Item::code);
        for (int row = 0; column.isPresent() && row < counts.length; row++) {
            counts[row] =
                    units.missing(row, column.get()) == null ? units.micro(row, column.get()) / FixedPoint.ONE : 0;
        }
        return counts;
    }
}
