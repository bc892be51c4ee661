package eu.regiometer.statistics.smallarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The area-level model of Fay and Herriot (1979): y = x'b + u + e, with the variance of u the same in all areas and that
 * of e known from the sample of each. An area's figure lies between its direct estimate and what its covariates predict,
 * nearer to the latter the fewer its respondents.
 *
 * @param method how the variance of u was estimated
 * @param areaVariance variance of u; 0 means that the areas differ no more than their samples let expect, and every
 *     figure is what the covariates predict
 * @param coefficients constant, then one per covariate
 * @param coefficientErrors their standard errors
 * @param areas areas that the model was fitted on
 * @param rounds iterations that were needed
 * @param values one for each area given, in that order
 */
public record FayHerriot(
        FitMethod method,
        double areaVariance,
        List<Double> coefficients,
        List<Double> coefficientErrors,
        int areas,
        int rounds,
        List<ModelledValue> values)
        implements FayHerriotResult {

    public FayHerriot {
        coefficients = List.copyOf(coefficients);
        coefficientErrors = List.copyOf(coefficientErrors);
        values = List.copyOf(values);
    }

    /** Whether the model found no difference between areas beyond their covariates. */
    public boolean synthetic() {
        return areaVariance == 0;
    }

    /**
     * Fits the model on the areas with a direct estimate and gives a figure to all.
     *
     * @param areas all with the same number of covariates
     */
    public static FayHerriotResult fit(List<SmallArea> areas, FitMethod method) {
        List<SmallArea> direct =
                areas.stream().filter(area -> area.direct().isPresent()).toList();
        int columns = 1
                + areas.stream()
                        .mapToInt(area -> area.covariates().size())
                        .max()
                        .orElse(0);
        if (areas.stream().anyMatch(area -> area.covariates().size() != columns - 1)) {
            throw new IllegalArgumentException("all areas have the same covariates");
        }
        if (direct.size() <= columns) {
            return new NotComputable(Reason.TOO_FEW_AREAS, direct.size());
        }
        return VarianceSearch.run(new DirectAreas(direct, columns), method)
                .<FayHerriotResult>map(found -> model(areas, found, method))
                .orElseGet(() -> new NotComputable(
                        DirectAreas.independent(direct, columns) ? Reason.NOT_SETTLED : Reason.COVARIATES_DEPENDENT,
                        direct.size()));
    }

    private static FayHerriot model(List<SmallArea> areas, VarianceSearch.Found found, FitMethod method) {
        var error = new ModelError(found.fit(), method);
        List<ModelledValue> values = new ArrayList<>();
        for (SmallArea area : areas) {
            values.add(error.value(area));
        }
        Fit fit = found.fit();
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < fit.coefficients().length; i++) {
            errors.add(Math.sqrt(fit.q()[i][i]));
        }
        return new FayHerriot(
                method,
                fit.areaVariance(),
                Arrays.stream(fit.coefficients()).boxed().toList(),
                errors,
                fit.areas().size(),
                found.rounds(),
                values);
    }
}
