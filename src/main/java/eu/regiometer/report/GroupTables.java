package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables of answers by group: one per breakdown variable, one line per statement or yes-no question. */
final class GroupTables {

    private static final int MOST_GROUPS = 7;
    private static final int MOST_QUESTIONS = 14;
    private static final String LEVEL_OF_GOVERNMENT = "GOVLEVEL";

    private final Issue issue;

    GroupTables(Issue issue) {
        this.issue = issue;
    }

    /** One table per breakdown variable that has figures; variables with too many categories are left to the CSV. */
    List<DataTable> tables() {
        List<DataTable> tables = new ArrayList<>();
        for (Survey survey : issue.surveys()) {
            Questionnaire questionnaire = issue.questionnaire(survey);
            for (Item variable : questionnaire.with(Use.BREAKDOWN)) {
                if (survey == Survey.INNOVATION_CAPACITY && !variable.code().equals(LEVEL_OF_GOVERNMENT)) {
                    continue;
                }
                List<String> categories = variable.categories();
                if (!categories.isEmpty() && categories.size() <= MOST_GROUPS) {
                    DataTable table = table(questionnaire, variable, told(survey, variable.code(), categories));
                    if (table.rows().stream().anyMatch(r -> r.figures().stream().anyMatch(Figure::known))) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    /** Opinions and facts on cluster policy at its three levels; none without figures. */
    Optional<DataTable> clusterLevels() {
        Questionnaire questionnaire = issue.questionnaire(Survey.INNOVATION_CAPACITY);
        Optional<Item> variable = questionnaire.item("CLULEVEL");
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        CategoryNames names = new CategoryNames(issue);
        List<String> levels = told(
                        Survey.INNOVATION_CAPACITY, "CLULEVEL", variable.get().categories())
                .stream()
                .filter(c -> !c.equals("0"))
                .toList();
        List<DataTable.Row> rows = questionnaire.items().stream()
                .filter(item -> item.block().startsWith("cluster"))
                .filter(item -> item.type() == ItemType.LIKERT5 || item.type() == ItemType.BINARY)
                .map(item -> new DataTable.Row(
                        issue.names().of(item),
                        levels.stream()
                                .map(level -> figure(
                                        Survey.INNOVATION_CAPACITY,
                                        "CLULEVEL",
                                        level,
                                        item.code(),
                                        item.type() == ItemType.BINARY ? "proportion=1" : "score"))
                                .toList()))
                .filter(row -> row.figures().stream().anyMatch(Figure::known))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataTable(
                        "cluster-levels",
                        issue.text("cluster.levels"),
                        issue.text("column.question"),
                        levels.stream()
                                .map(level -> names.group("CLULEVEL", level))
                                .toList(),
                        rows));
    }

    /** The groups that are told of the area: in the place of a category that is joined with others stands their group. */
    private List<String> told(Survey survey, String variable, List<String> categories) {
        return issue.release().groups(issue.key().wave(), survey, issue.figures(), variable, categories);
    }

    private DataTable table(Questionnaire questionnaire, Item variable, List<String> categories) {
        CategoryNames names = new CategoryNames(issue);
        boolean citizens = questionnaire.survey() == Survey.PUBLIC_ATTITUDE;
        List<Item> items = questionnaire.items().stream()
                .filter(item -> citizens
                        ? item.type() == ItemType.LIKERT5
                                && item.scored()
                                && item.block().startsWith("C3")
                        : item.type() == ItemType.BINARY && item.block().startsWith("C"))
                .limit(MOST_QUESTIONS)
                .toList();
        String statistic = citizens ? "score" : "proportion=1";
        List<DataTable.Row> rows = items.stream()
                .map(item -> new DataTable.Row(
                        issue.names().of(item),
                        categories.stream()
                                .map(c -> figure(questionnaire.survey(), variable.code(), c, item.code(), statistic))
                                .toList()))
                .toList();
        return new DataTable(
                "by-" + variable.code(),
                issue.text(
                        citizens ? "breakdown.scores" : "breakdown.shares",
                        "variable",
                        issue.names().of(variable)),
                issue.text("column.question"),
                categories.stream().map(c -> names.group(variable.code(), c)).toList(),
                rows);
    }

    private Figure figure(Survey survey, String variable, String category, String item, String statistic) {
        return issue.release()
                .estimate(issue.key().wave(), survey, issue.figures(), variable, category, item, statistic)
                .map(e -> statistic.equals("score")
                        ? new Figure(
                                e.estimate(),
                                e.lower(),
                                e.upper(),
                                Unit.SCORE,
                                e.flag().text())
                        : AttitudeCharts.percent(e))
                .orElse(Figure.missing(Unit.SCORE, ":"));
    }
}
