package eu.regiometer.statistics.smallarea;

/**
 * The modelled figure of an area.
 *
 * @param value estimate: shrinkage times the direct estimate plus the rest times what the covariates predict
 * @param rmse root of its mean squared error
 * @param shrinkage weight of the direct estimate, 0 to 1; 0 for an area that is only predicted
 * @param predicted what the covariates alone predict
 * @param predictedOnly whether the area had no direct estimate
 */
public record ModelledValue(double value, double rmse, double shrinkage, double predicted, boolean predictedOnly) {}
