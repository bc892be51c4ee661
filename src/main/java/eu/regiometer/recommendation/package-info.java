/** Released figures become recommendations, each with its evidence. Sees no figure that was withheld. */
@NullMarked
package eu.regiometer.recommendation;

import org.jspecify.annotations.NullMarked;
