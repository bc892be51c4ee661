package eu.regiometer.disclosure;

import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.FigureLevel;
import java.util.List;

/**
 * Which figures of small areas are modelled, and how, from the programme.
 *
 * @param method how the variance between areas is estimated
 * @param fewestAreas areas with a usable direct figure that a model needs
 * @param models models
 */
public record SmallAreaRules(FitMethod method, int fewestAreas, List<Model> models) {

    public SmallAreaRules {
        models = List.copyOf(models);
    }

    /** Name of the method: {@code REML}, {@code ML} or {@code FH}. */
    public String methodName() {
        return method.name();
    }

    /** Nothing is modelled. */
    public static SmallAreaRules none() {
        return new SmallAreaRules(FitMethod.REML, Integer.MAX_VALUE, List.of());
    }

    /**
     * One model per figure.
     *
     * @param level level of the areas that borrow from each other
     * @param figures figures that are modelled
     * @param covariates what the areas are compared by
     */
    public record Model(FigureLevel level, List<ModelledFigure> figures, List<AreaCovariate> covariates) {

        public Model {
            figures = List.copyOf(figures);
            covariates = List.copyOf(covariates);
        }
    }
}
