/** Quantiles and tails of distributions, and repeatable random numbers. Knows no estimate. */
@NullMarked
package eu.regiometer.statistics.distribution;

import org.jspecify.annotations.NullMarked;
