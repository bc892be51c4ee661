package eu.regiometer.report;

import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.report.method.MethodNames;

/** What the description of methods names, in the language of a report and as its other parts call it. */
final class MethodLabels implements MethodNames {

    private final Issue issue;
    private final ModelledNames modelled;
    private final CategoryNames groups;

    MethodLabels(Issue issue) {
        this.issue = issue;
        this.modelled = new ModelledNames(issue);
        this.groups = new CategoryNames(issue);
    }

    /** The short name of the catalogue, else the question in quotation marks. */
    @Override
    public String variable(String code) {
        String key = "methods.variable." + code;
        if (issue.texts().has(key)) {
            return issue.text(key);
        }
        return issue.surveys().stream()
                .flatMap(survey -> issue.questionnaire(survey).item(code).stream())
                .map(item ->
                        issue.text("methods.variable", "question", issue.names().of(item)))
                .findFirst()
                .orElse(code);
    }

    @Override
    public String category(String variable, String category) {
        return groups.category(variable, category);
    }

    @Override
    public String figure(ModelledFigure figure) {
        return modelled.name(figure);
    }

    @Override
    public String covariate(AreaCovariate covariate) {
        return modelled.covariate(covariate.text());
    }
}
