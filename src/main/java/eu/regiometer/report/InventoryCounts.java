package eu.regiometer.report;

import eu.regiometer.recommendation.Rulebook.InventoryLine;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts the solutions and initiatives that all regions have already, for the European level. */
final class InventoryCounts {

    /** Stages from the first to the last, the only ones that the register takes. */
    private static final List<String> STAGES = List.of("idea", "pilot", "in use", "evaluated");

    private final Issue issue;

    InventoryCounts(Issue issue) {
        this.issue = issue;
    }

    /** Numbers by type of owner and maturity, of all regions; none without any. */
    Optional<Section> section() {
        List<InventoryLine> lines = issue.recommendations().rulebook().inventory();
        SortedSet<String> owners =
                new TreeSet<>(lines.stream().map(InventoryLine::ownerType).toList());
        List<String> columns = new ArrayList<>();
        columns.add(issue.text("column.ownertype"));
        STAGES.forEach(stage -> columns.add(issue.word("maturity", stage)));
        columns.add(issue.text("inventory.total"));
        List<List<String>> rows = new ArrayList<>();
        owners.forEach(owner -> rows.add(row(
                issue.word("ownertype", owner),
                lines.stream().filter(line -> line.ownerType().equals(owner)).toList())));
        if (rows.size() > 1) {
            rows.add(row(issue.text("inventory.total"), lines));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Section.tables(
                "inventory",
                issue.text("inventory.heading"),
                List.of(issue.text(
                        "inventory.counts.intro",
                        "n",
                        issue.numbers().whole(lines.size()),
                        "regions",
                        issue.numbers()
                                .whole(lines.stream()
                                        .map(InventoryLine::region)
                                        .distinct()
                                        .count()),
                        "of",
                        issue.numbers().whole(issue.regions().size()))),
                List.of(TextTable.of("inventory", issue.text("inventory.counts.table"), columns, rows))));
    }

    private List<String> row(String name, List<InventoryLine> lines) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        STAGES.forEach(stage -> cells.add(issue.numbers()
                .whole(lines.stream()
                        .filter(line -> line.maturity().equals(stage))
                        .count())));
        cells.add(issue.numbers().whole(lines.size()));
        return List.copyOf(cells);
    }
}
