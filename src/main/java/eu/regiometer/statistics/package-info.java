/** Formulas on plain numbers: estimates, intervals, raking, ranks. Knows no survey, no region, no file. */
@NullMarked
package eu.regiometer.statistics;

import org.jspecify.annotations.NullMarked;
