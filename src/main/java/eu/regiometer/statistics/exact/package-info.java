/**
 * Numbers that add up to the same digits in any order: fixed-point weights, 128-bit sums, fractions. Knows no
 * formula of a survey.
 */
@NullMarked
package eu.regiometer.statistics.exact;

import org.jspecify.annotations.NullMarked;
