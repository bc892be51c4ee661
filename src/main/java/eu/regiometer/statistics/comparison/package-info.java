/** Differences of estimates and tests of whole families of them. Knows no design. */
@NullMarked
package eu.regiometer.statistics.comparison;

import org.jspecify.annotations.NullMarked;
