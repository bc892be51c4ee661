package eu.regiometer.disclosure;

import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A modelled figure of an area beside its direct one. It is made from released figures alone, so that an area whose own
 * figure was withheld is predicted from what is known of it without the survey. It never takes part in ranks, bands or
 * rules.
 *
 * @param wave wave code
 * @param area region or municipality
 * @param figure what is modelled: item and statistic, or an indicator
 * @param direct the area's own released figure; empty when there is none
 * @param directError its standard error; empty if the model could not use it
 * @param modelled modelled figure, in the unit of the direct one; empty without a model
 * @param lower lower limit of a 95 % interval of the modelled figure, inside the values that it can take
 * @param upper upper limit
 * @param rmse root mean squared error of the modelled figure
 * @param shrinkage weight of the direct figure in the modelled one, 0 to 1
 * @param model the model behind it
 * @param predictedOnly whether the area has no direct figure that the model could use
 * @param flag {@link Flag#ESTIMATED} beside a modelled figure, else {@link Flag#NOT_AVAILABLE}
 */
public record ReleasedSmallArea(
        String wave,
        Area area,
        ModelledFigure figure,
        OptionalDouble direct,
        OptionalDouble directError,
        OptionalDouble modelled,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble rmse,
        OptionalDouble shrinkage,
        Model model,
        boolean predictedOnly,
        Flag flag) {

    /**
     * The model behind a figure.
     *
     * @param method how the variance between areas was estimated
     * @param covariates what the areas are compared by
     * @param areas areas with a direct figure that it was fitted on
     * @param areaVariance variance between areas; empty without a model
     * @param outcome what became of it
     */
    public record Model(
            FitMethod method, List<String> covariates, int areas, OptionalDouble areaVariance, Outcome outcome) {

        public Model {
            covariates = List.copyOf(covariates);
        }
    }

    /** What became of a model, and of a figure in it. */
    public enum Outcome {
        /** Direct figure and prediction are mixed. */
        FITTED,
        /** Areas differ no more than their samples let expect: every figure is what the covariates predict. */
        SYNTHETIC,
        /** Too few areas with a usable direct figure. */
        TOO_FEW_AREAS,
        /** The covariates do not differ enough, or say the same thing twice. */
        COVARIATES_DEPENDENT,
        /** A covariate of this area is not known. */
        COVARIATES_UNKNOWN,
        /** The variance between areas did not settle. */
        NOT_SETTLED,
        /** The model puts this area outside the values that the figure can take. */
        OUT_OF_RANGE
    }
}
