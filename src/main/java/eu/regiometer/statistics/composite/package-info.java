/**
 * Composite indices, ranks and likeness with their uncertainty. Knows parts and weights, not where they come from.
 */
@NullMarked
package eu.regiometer.statistics.composite;

import org.jspecify.annotations.NullMarked;
