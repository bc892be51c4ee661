/**
 * Answers on scales beyond their mean: how well items of one scale agree, how far answers are apart, how many are
 * missing. Knows no item and no area.
 */
@NullMarked
package eu.regiometer.statistics.scale;

import org.jspecify.annotations.NullMarked;
