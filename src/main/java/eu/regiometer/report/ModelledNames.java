package eu.regiometer.report;

import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.Optional;

/** Names of what small-area models estimate, and of what they compare areas by, in the language of the report. */
final class ModelledNames {

    private static final String SHARE = "proportion=";

    private final Issue issue;

    ModelledNames(Issue issue) {
        this.issue = issue;
    }

    /** What is modelled: an index by its name, an item with its statistic. */
    String name(ModelledFigure figure) {
        if (figure.statistic().isEmpty()) {
            return issue.name(figure.code());
        }
        String statistic = figure.statistic().get();
        Optional<Column> column = issue.surveys().stream()
                .flatMap(survey -> issue.questionnaire(survey).columns().stream())
                .filter(each -> each.name().equals(figure.code()))
                .findFirst();
        String label = column.map(found -> question(found.item())).orElse(figure.code());
        return statistic.startsWith(SHARE)
                ? issue.text(
                        "modelled.share",
                        "question",
                        label,
                        "answer",
                        column.map(found -> answer(found, statistic.substring(SHARE.length())))
                                .orElse(statistic))
                : issue.text("modelled.statistic." + statistic, "question", label);
    }

    /** Code and wording, without the full stop that would stand before what follows. */
    private String question(Item item) {
        String label = issue.names().of(item);
        return item.code() + " " + (label.endsWith(".") ? label.substring(0, label.length() - 1) : label);
    }

    private String answer(Column column, String value) {
        List<Option> options = column.item().options();
        Optional<Option> option = column.option().isEmpty()
                ? options.stream()
                        .filter(each -> Long.toString(each.value()).equals(value))
                        .findFirst()
                : column.item().option(column.option());
        return option.map(issue.names()::of).orElseGet(() -> issue.text(value.equals("0") ? "unit.no" : "unit.yes"));
    }

    /** What areas of a level are compared by; of a municipality it may be a figure of its region. */
    String covariate(String text, FigureLevel level) {
        return level == FigureLevel.LOCAL && AreaCovariate.parse(text).ofRegion()
                ? issue.text("covariate.ofRegion", "covariate", covariate(text))
                : covariate(text);
    }

    /** What areas are compared by, as the programme writes it, in words. */
    String covariate(String text) {
        AreaCovariate covariate = AreaCovariate.parse(text);
        return covariate
                .category()
                .map(category -> issue.text(
                        "covariate.share",
                        "variable",
                        issue.surveys().stream()
                                .flatMap(survey -> issue.questionnaire(survey).item(covariate.name()).stream())
                                .map(issue.names()::of)
                                .findFirst()
                                .orElse(covariate.name()),
                        "category",
                        new CategoryNames(issue).category(covariate.name(), category)))
                .orElseGet(() -> issue.text("covariate." + covariate.name()));
    }
}
