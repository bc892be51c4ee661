package eu.regiometer.jobs;

import eu.regiometer.aggregation.PopulationMargins;
import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.workbook.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code small_areas} of programme.yaml; without it nothing is modelled. */
final class SmallAreaSettings {

    private static final String SECTION = "small_areas";
    private static final int FEWEST = 8;

    /** Areas beyond the coefficients without which the variance between areas is anybody's guess. */
    private static final int SPARE = 3;

    private static final Set<FigureLevel> LEVELS = EnumSet.of(FigureLevel.REGIONAL, FigureLevel.LOCAL);
    private static final List<String> SHARES = List.of("top2", "bottom2");

    private final Map<Survey, Questionnaire> questionnaires;
    private final IndicatorTree tree;
    private final PopulationMargins population;

    SmallAreaSettings(Map<Survey, Questionnaire> questionnaires, IndicatorTree tree, PopulationMargins population) {
        this.questionnaires = questionnaires;
        this.tree = tree;
        this.population = population;
    }

    SmallAreaRules read(Settings programme) {
        if (!programme.has(SECTION)) {
            return SmallAreaRules.none();
        }
        Settings section = programme.section(SECTION);
        FitMethod method = method(section);
        int fewest = section.integer("fewest_areas", FEWEST);
        List<SmallAreaRules.Model> models = new ArrayList<>();
        for (Settings each : section.sections("models")) {
            SmallAreaRules.Model model = model(each);
            models.add(model);
            int needed = model.covariates().size() + 1 + SPARE;
            if (fewest < needed) {
                section.wrong(
                        "fewest_areas",
                        Integer.toString(fewest),
                        needed + " or more, for a model with "
                                + model.covariates().size() + " covariates",
                        "raise the number, or name fewer covariates");
            }
        }
        return new SmallAreaRules(method, fewest, models);
    }

    private static FitMethod method(Settings section) {
        String text = section.text("method", "reml");
        for (FitMethod known : FitMethod.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(text)) {
                return known;
            }
        }
        section.wrong("method", text, "reml, ml or fh", "write one of these");
        return FitMethod.REML;
    }

    private SmallAreaRules.Model model(Settings model) {
        String text = model.text("level");
        Optional<FigureLevel> level =
                LEVELS.stream().filter(each -> each.name().equals(text)).findFirst();
        if (level.isEmpty()) {
            model.wrong("level", text, "REGIONAL or LOCAL", "write one of these");
        }
        List<ModelledFigure> figures = new ArrayList<>();
        List<String> names = model.texts("figures");
        for (int i = 0; i < names.size(); i++) {
            ModelledFigure figure = ModelledFigure.parse(names.get(i));
            if (known(figure)) {
                figures.add(figure);
            } else {
                model.wrong(
                        "figures." + i,
                        names.get(i),
                        "a question with one of its statistics, such as P1.top2, or an indicator with a standard error",
                        "correct the code; statistics are mean, score, net, top2, bottom2 and proportion=VALUE");
            }
        }
        List<AreaCovariate> covariates = new ArrayList<>();
        List<String> known = model.texts("covariates");
        for (int i = 0; i < known.size(); i++) {
            AreaCovariate covariate = AreaCovariate.parse(known.get(i));
            if (known(covariate)) {
                covariates.add(covariate);
            } else {
                model.wrong(
                        "covariates." + i,
                        known.get(i),
                        "one of " + String.join(", ", AreaCovariate.COLUMNS) + ", or a variable of population.csv with "
                                + "one of its categories: " + populationShares(),
                        "correct the name, or leave it out");
            }
        }
        return new SmallAreaRules.Model(level.orElse(FigureLevel.REGIONAL), figures, covariates);
    }

    private String populationShares() {
        return String.join(
                ", ",
                population.variables().stream()
                        .flatMap(variable ->
                                population.categories(variable).stream().map(category -> variable + "=" + category))
                        .toList());
    }

    private boolean known(AreaCovariate covariate) {
        return covariate
                .category()
                .map(category -> population.categories(covariate.name()).contains(category))
                .orElse(AreaCovariate.COLUMNS.contains(covariate.name()));
    }

    private boolean known(ModelledFigure figure) {
        if (figure.statistic().isEmpty()) {
            return tree.indicator(figure.code()).isPresent();
        }
        return questionnaires.values().stream()
                .flatMap(questionnaire -> questionnaire.columns().stream())
                .filter(column -> column.name().equals(figure.code()))
                .anyMatch(column -> has(column, figure.statistic().get()));
    }

    private static boolean has(Column column, String statistic) {
        Item item = column.item();
        boolean five = item.type() == ItemType.LIKERT5;
        boolean eleven = item.type() == ItemType.SCALE11;
        boolean number = item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL;
        return switch (statistic) {
            case "mean" -> five || eleven || number || item.type() == ItemType.VECTOR;
            case "score" -> five || eleven;
            case "net" -> five;
            default ->
                SHARES.contains(statistic)
                        ? five
                        : statistic.startsWith("proportion=") && item.numeric() && !eleven && !number;
        };
    }
}
