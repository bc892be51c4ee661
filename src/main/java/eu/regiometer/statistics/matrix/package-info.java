/** Small dense symmetric matrices: solved, inverted, taken apart. Knows no estimate. */
@NullMarked
package eu.regiometer.statistics.matrix;

import org.jspecify.annotations.NullMarked;
