/**
 * Weights of a sample: raking to margins, joins of categories, trimming, what unequal weights cost. Knows no
 * answers.
 */
@NullMarked
package eu.regiometer.statistics.weighting;

import org.jspecify.annotations.NullMarked;
