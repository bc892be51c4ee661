package eu.regiometer.aggregation;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.TableSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Persons in the population of each region by the categories of all margin variables crossed. */
public final class PopulationMargins {

    private final List<String> variables;
    private final SortedMap<String, List<Cell>> cells;

    /**
     * Persons in one cell.
     *
     * @param categories one per margin variable
     * @param persons above 0
     */
    public record Cell(List<String> categories, long persons) {

        public Cell {
            categories = List.copyOf(categories);
        }
    }

    /**
     * Creates the table.
     *
     * @param variables margin variables, in the order of the categories of a cell
     * @param cells cells by region, in any order
     */
    public PopulationMargins(List<String> variables, Map<String, List<Cell>> cells) {
        this.variables = List.copyOf(variables);
        SortedMap<String, List<Cell>> copy = new TreeMap<>();
        cells.forEach((region, list) -> copy.put(region, List.copyOf(list)));
        this.cells = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Reads the table {@code population}: columns {@code region}, one per margin variable, and {@code pop}, the persons
     * in that cell. Every region of the programme has to have every cell that any region has; only the categories of a
     * weighting class or stratum may differ from region to region.
     *
     * @param programme folder of the programme
     * @param plan its variables are the columns
     * @param citizens questionnaire that knows their categories
     */
    public static PopulationMargins read(
            TableSource programme, WeightingPlan plan, Territory territory, Questionnaire citizens, Defects defects) {
        return new PopulationReader(plan.variables(), territory, citizens, defects)
                .read(programme.read("population", defects));
    }

    /** Margin variables. */
    public List<String> variables() {
        return variables;
    }

    /** Whether the region has any figures. */
    public boolean contains(String region) {
        return cells.containsKey(region);
    }

    /** Persons in a region, 0 if it has no figures. */
    public long total(String region) {
        return of(region).stream().mapToLong(Cell::persons).sum();
    }

    /** Categories of a variable that any region has persons in; none for other variables. */
    public SortedSet<String> categories(String variable) {
        int position = variables.indexOf(variable);
        SortedSet<String> categories = new TreeSet<>();
        if (position >= 0) {
            cells.values()
                    .forEach(region -> region.forEach(
                            cell -> categories.add(cell.categories().get(position))));
        }
        return categories;
    }

    /** Share of a region's persons in a category of a variable, 0 to 1; empty without figures. */
    public OptionalDouble share(String region, String variable, String category) {
        long total = total(region);
        if (total == 0 || !variables.contains(variable)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (double) margin(region, List.of(variable)).getOrDefault(List.of(category), 0L) / total);
    }

    /**
     * Persons per category of a margin, in the order of the categories' texts.
     *
     * @param marginVariables some of {@link #variables()}
     */
    public SortedMap<List<String>, Long> margin(String region, List<String> marginVariables) {
        int[] positions = marginVariables.stream().mapToInt(variables::indexOf).toArray();
        return of(region).stream()
                .collect(Collectors.toMap(
                        cell -> IntStream.of(positions)
                                .mapToObj(cell.categories()::get)
                                .toList(),
                        Cell::persons,
                        Long::sum,
                        () -> new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()))));
    }

    private List<Cell> of(String region) {
        return cells.getOrDefault(region, List.of());
    }
}
