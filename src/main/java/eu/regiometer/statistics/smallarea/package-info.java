/**
 * Figures of areas with few respondents, modelled from all areas together. Knows no survey: direct figures, their
 * variances and covariates come as numbers.
 */
@NullMarked
package eu.regiometer.statistics.smallarea;

import org.jspecify.annotations.NullMarked;
