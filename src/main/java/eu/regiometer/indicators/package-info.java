/** Estimates become values of the indicator tree. Sees no response. */
@NullMarked
package eu.regiometer.indicators;

import org.jspecify.annotations.NullMarked;
