/**
 * Estimates from any table with a header row, for an analyst who compares them with other software. Knows nothing of
 * the programme, its questionnaires and its cube.
 */
@NullMarked
package eu.regiometer.aggregation.analysis;

import org.jspecify.annotations.NullMarked;
