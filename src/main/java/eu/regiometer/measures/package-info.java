/** What is computed: indicator tree, formulas, units, bands, register of actions. Definitions, never values. */
@NullMarked
package eu.regiometer.measures;

import org.jspecify.annotations.NullMarked;
