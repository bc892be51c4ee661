/** Regions, municipalities, countries in protocol order, governance levels, waves. Knows no question and no answer. */
@NullMarked
package eu.regiometer.territory;

import org.jspecify.annotations.NullMarked;
