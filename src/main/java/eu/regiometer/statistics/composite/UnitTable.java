package eu.regiometer.statistics.composite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Indicators over units, and the steps that build an index from them, in this order: denominated, imputed, screened,
 * treated, normalised (OECD and JRC 2008). Each step is a table of its own, so that one can walk back from the index to
 * the value as measured. Screening after imputing sees only the gaps that imputing left.
 *
 * @param units codes, ascending, each once
 * @param columns by code of the indicator one finite value per unit, empty where missing
 */
public record UnitTable(List<String> units, SortedMap<String, List<OptionalDouble>> columns) {

    public UnitTable {
        units = List.copyOf(units);
        for (int i = 1; i < units.size(); i++) {
            if (units.get(i - 1).compareTo(units.get(i)) >= 0) {
                throw new IllegalArgumentException("units must ascend: " + units.get(i - 1) + ", " + units.get(i));
            }
        }
        SortedMap<String, List<OptionalDouble>> copy = new TreeMap<>();
        for (var column : columns.entrySet()) {
            if (column.getValue().size() != units.size()) {
                throw new IllegalArgumentException(
                        column.getKey() + ": " + column.getValue().size() + " values for " + units.size() + " units");
            }
            copy.put(column.getKey(), List.copyOf(column.getValue()));
        }
        columns = Collections.unmodifiableSortedMap(copy);
    }

    /** The values of an indicator. */
    public List<OptionalDouble> column(String code) {
        List<OptionalDouble> column = columns.get(code);
        if (column == null) {
            throw new IllegalArgumentException("no column " + code + " among " + columns.keySet());
        }
        return column;
    }

    /**
     * Divides indicators by the size of the unit, such as its population; without a size, or with one of 0, there is no
     * value.
     *
     * @param denominators code of a column of {@code sizes} by code of the indicator; others stay as they are
     * @param sizes of the same units
     */
    public UnitTable denominated(Map<String, String> denominators, UnitTable sizes) {
        if (!units.equals(sizes.units())) {
            throw new IllegalArgumentException("sizes of other units: " + sizes.units());
        }
        return eachColumn((code, values) -> {
            String denominator = denominators.get(code);
            return denominator == null ? values : quotients(values, sizes.column(denominator));
        });
    }

    /**
     * Fills gaps with the mean of the unit's group; a gap stays where nobody in the group has a value.
     *
     * @param groups name of the group by unit, for all units
     */
    public UnitTable imputed(Map<String, String> groups) {
        if (!groups.keySet().containsAll(units)) {
            throw new IllegalArgumentException("units without a group, groups are of " + new TreeMap<>(groups));
        }
        return eachColumn((code, values) -> {
            SortedMap<String, List<Double>> present = new TreeMap<>();
            for (int i = 0; i < units.size(); i++) {
                List<Double> group = present.computeIfAbsent(groups.get(units.get(i)), name -> new ArrayList<>());
                values.get(i).ifPresent(group::add);
            }
            return IntStream.range(0, units.size())
                    .mapToObj(i -> values.get(i).isPresent()
                            ? values.get(i)
                            : mean(present.getOrDefault(groups.get(units.get(i)), List.of())))
                    .toList();
        });
    }

    /**
     * Leaves out units of which too little is known.
     *
     * @param leastShare of the indicators that a unit needs a value of, 0 to 1
     */
    public UnitTable screened(double leastShare) {
        int[] kept = IntStream.range(0, units.size())
                .filter(i -> columns.values().stream()
                                .filter(column -> column.get(i).isPresent())
                                .count()
                        >= leastShare * columns.size())
                .toArray();
        SortedMap<String, List<OptionalDouble>> shorter = new TreeMap<>();
        columns.forEach((code, values) ->
                shorter.put(code, IntStream.of(kept).mapToObj(values::get).toList()));
        return new UnitTable(IntStream.of(kept).mapToObj(units::get).toList(), shorter);
    }

    /** Outliers of each indicator treated; what was done is told by {@link OutlierRule#treat}. */
    public UnitTable treated(OutlierRule rule) {
        return eachColumn((code, values) -> rule.treat(values).values());
    }

    /**
     * Each indicator normalised; one for which that is not computable has no values.
     *
     * @param lessIsBetter codes of the indicators that are turned
     */
    public UnitTable normalised(Normalisation normalisation, Set<String> lessIsBetter) {
        return eachColumn((code, values) -> normalisation
                .of(values, lessIsBetter.contains(code))
                .orElseGet(() -> Collections.nCopies(values.size(), OptionalDouble.empty())));
    }

    private UnitTable eachColumn(BiFunction<String, List<OptionalDouble>, List<OptionalDouble>> step) {
        SortedMap<String, List<OptionalDouble>> changed = new TreeMap<>();
        columns.forEach((code, values) -> changed.put(code, step.apply(code, values)));
        return new UnitTable(units, changed);
    }

    private static List<OptionalDouble> quotients(List<OptionalDouble> values, List<OptionalDouble> sizes) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i).isPresent() && sizes.get(i).orElse(0) != 0
                        ? OptionalDouble.of(
                                values.get(i).getAsDouble() / sizes.get(i).getAsDouble())
                        : OptionalDouble.empty())
                .toList();
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Shape.mean(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
