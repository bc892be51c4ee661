package eu.regiometer.aggregation;

import eu.regiometer.aggregation.PopulationMargins.Cell;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the population of each region by margin variables. */
final class PopulationReader {

    private static final String REGION = "region";
    private static final String PERSONS = "pop";

    private final List<String> variables;
    private final Territory territory;
    private final Questionnaire citizens;
    private final Defects defects;
    private final SortedMap<String, SortedMap<String, Cell>> cells = new TreeMap<>();

    PopulationReader(List<String> variables, Territory territory, Questionnaire citizens, Defects defects) {
        this.variables = variables;
        this.territory = territory;
        this.citizens = citizens;
        this.defects = defects;
    }

    PopulationMargins read(Table table) {
        List<String> columns = new ArrayList<>(variables);
        columns.add(0, REGION);
        columns.add(PERSONS);
        if (!variables.isEmpty() && table.readable() && table.require(columns, defects)) {
            table.rows().forEach(this::add);
            missing(table);
        }
        SortedMap<String, List<Cell>> lists = new TreeMap<>();
        cells.forEach((region, byText) -> lists.put(region, List.copyOf(byText.values())));
        return new PopulationMargins(variables, lists);
    }

    private void add(Row row) {
        Optional<Region> region = territory.region(row.requiredText(REGION, defects));
        if (region.isEmpty() && row.has(REGION)) {
            row.wrong(
                    REGION, "a region of the programme", "correct the code, or add the region to regions.csv", defects);
        }
        List<String> categories = new ArrayList<>();
        for (String variable : variables) {
            String category = row.requiredText(variable, defects);
            Optional<Item> item = citizens.item(variable);
            if (item.filter(MarginVariables::isOpen).isPresent()) {
                if (!MarginVariables.isCategory(category)) {
                    row.wrong(variable, "a name without | * + =", "write letters and digits", defects);
                    return;
                }
                categories.add(category);
                continue;
            }
            List<String> known = item.map(MeasurePlan::categories).orElse(List.of());
            if (!category.isEmpty() && !known.contains(category)) {
                row.wrong(variable, "one of " + String.join(", ", known), "write a category of " + variable, defects);
                return;
            }
            categories.add(category);
        }
        Optional<Long> persons = persons(row);
        if (region.isEmpty() || persons.isEmpty() || categories.contains("")) {
            return;
        }
        String text = String.join(WeightingPlan.CROSSED, categories);
        Cell before = cells.computeIfAbsent(region.get().code(), code -> new TreeMap<>())
                .putIfAbsent(text, new Cell(categories, persons.get()));
        if (before != null) {
            row.wrong(REGION, "the cell " + text + " of " + region.get().code() + " once", "delete one line", defects);
        }
    }

    private Optional<Long> persons(Row row) {
        String text = row.requiredText(PERSONS, defects);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) == 0) {
            row.wrong(PERSONS, "a whole number of persons above 0", "write digits only", defects);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    private void missing(Table table) {
        SortedSet<String> all = new TreeSet<>();
        cells.values().forEach(region -> all.addAll(common(region)));
        for (Region region : territory.regions()) {
            SortedSet<String> lacking = new TreeSet<>(all);
            lacking.removeAll(common(cells.getOrDefault(region.code(), new TreeMap<>())));
            if (!cells.containsKey(region.code())) {
                defects.add(
                        table.headerAt(REGION),
                        "no population of " + region.code(),
                        "persons by " + String.join(", ", variables) + " for every region of the programme",
                        "add its lines");
            } else if (!lacking.isEmpty()) {
                defects.add(
                        table.headerAt(REGION),
                        "no population of " + region.code() + " in " + String.join(", ", lacking),
                        "the same cells for every region",
                        "add these lines");
            }
        }
    }

    /** The cells without the categories that each region has for itself. */
    private SortedSet<String> common(SortedMap<String, Cell> region) {
        SortedSet<String> common = new TreeSet<>();
        for (Cell cell : region.values()) {
            List<String> shared = new ArrayList<>();
            for (int v = 0; v < variables.size(); v++) {
                if (citizens.item(variables.get(v))
                        .filter(MarginVariables::isOpen)
                        .isEmpty()) {
                    shared.add(cell.categories().get(v));
                }
            }
            common.add(String.join(WeightingPlan.CROSSED, shared));
        }
        return common;
    }
}
