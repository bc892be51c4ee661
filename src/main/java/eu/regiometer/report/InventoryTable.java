package eu.regiometer.report;

import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.util.List;
import java.util.Optional;

/** Lists the solutions that a region has already, with their owners and how far they have come. */
final class InventoryTable {

    private final Issue issue;

    InventoryTable(Issue issue) {
        this.issue = issue;
    }

    /** What a region has registered; none without any entry. */
    Optional<Section> section(String region) {
        List<List<String>> rows = issue.recommendations().rulebook().inventory().stream()
                .filter(line -> line.region().equals(region))
                .map(line -> List.of(
                        new RegisterWords(issue).entry(line.solution()),
                        issue.word("ownertype", line.ownerType()),
                        issue.word("maturity", line.maturity())))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Section.tables(
                "inventory",
                issue.text("inventory.heading"),
                List.of(new RegisterWords(issue).after(issue.text("inventory.intro"))),
                List.of(TextTable.of(
                        "inventory",
                        issue.text("inventory.table"),
                        List.of(
                                issue.text("column.solution"),
                                issue.text("column.ownertype"),
                                issue.text("column.maturity")),
                        rows))));
    }
}
