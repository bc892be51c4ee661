package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedComponents;
import eu.regiometer.disclosure.ReleasedComponents.Component;
import eu.regiometer.measures.Indicator;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the parts of each index go together among the regions, for the annex of the EU report. */
final class ComponentTables {

    private static final double PERCENT = 100;

    private final Issue issue;

    ComponentTables(Issue issue) {
        this.issue = issue;
    }

    Optional<Section> section() {
        List<List<String>> rows = new ArrayList<>();
        List<TextTable> correlations = new ArrayList<>();
        for (ReleasedComponents node : ReleasedComponents.of(issue.release(), issue.territory(), issue.tree())) {
            if (node.wave().equals(issue.key().wave()) && !node.components().isEmpty()) {
                rows.add(row(node, node.components().getFirst()));
                if (ofChallenges(node)) {
                    correlations.add(correlations(node));
                }
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<TextTable> tables = new ArrayList<>();
        tables.add(TextTable.of(
                "components",
                issue.text("components.table"),
                List.of(
                        issue.text("column.indicator"),
                        issue.text("column.regions"),
                        issue.text("column.explained"),
                        issue.text("column.loadings"),
                        issue.text("column.dimension")),
                rows));
        tables.addAll(correlations);
        return Optional.of(Section.tables(
                "annex-components", issue.text("components.heading"), List.of(issue.text("components.intro")), tables));
    }

    private boolean ofChallenges(ReleasedComponents node) {
        return node.members()
                .equals(issue.challenges().stream().map(Indicator::code).toList());
    }

    /** How the challenges rise and fall together among the regions, each with each. */
    private TextTable correlations(ReleasedComponents node) {
        List<String> columns = new ArrayList<>(List.of(issue.text("column.challenge")));
        node.members().forEach(member -> columns.add(issue.name(member)));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < node.members().size(); i++) {
            List<String> row = new ArrayList<>(List.of(issue.name(node.members().get(i))));
            for (int j = 0; j < node.members().size(); j++) {
                row.add(issue.numbers().number(node.correlation(i, j), 2));
            }
            rows.add(row);
        }
        return TextTable.of(
                "correlations",
                issue.text("components.correlations", "regions", issue.numbers().whole(node.regions())),
                columns,
                rows);
    }

    private List<String> row(ReleasedComponents node, Component first) {
        List<String> loadings = new ArrayList<>();
        for (int i = 0; i < node.members().size(); i++) {
            loadings.add(issue.name(node.members().get(i)) + "\u00A0"
                    + issue.numbers().number(first.loadings().get(i), 2));
        }
        return List.of(
                issue.name(node.code()),
                issue.numbers().whole(node.regions()),
                issue.numbers().percent(PERCENT * first.share()),
                String.join(issue.between(), loadings),
                issue.text(first.opposed() ? "components.several" : "components.one"));
    }
}
