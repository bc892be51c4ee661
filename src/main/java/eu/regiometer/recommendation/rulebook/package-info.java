/**
 * The rulebook that policy staff own: its workbook read and checked, its canonical text form, and what another threshold
 * would change.
 */
@NullMarked
package eu.regiometer.recommendation.rulebook;

import org.jspecify.annotations.NullMarked;
