/** Responses become scores, a small mergeable survey cube and weighted estimates. Sees no workbook of a region. */
@NullMarked
package eu.regiometer.aggregation;

import org.jspecify.annotations.NullMarked;
