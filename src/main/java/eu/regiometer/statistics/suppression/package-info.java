/**
 * What an outsider can derive from a table, and which cells to leave out. Knows cells and totals, not what they
 * count.
 */
@NullMarked
package eu.regiometer.statistics.suppression;

import org.jspecify.annotations.NullMarked;
