/**
 * Weighted estimates, their variances by the design of the sample, and their intervals. Knows how a sample was
 * drawn, not of whom.
 */
@NullMarked
package eu.regiometer.statistics.estimation;

import org.jspecify.annotations.NullMarked;
