/**
 * How each figure is made, in words that stand in the message catalogues and are filled with the settings of a
 * programme. Knows no figure.
 */
@NullMarked
package eu.regiometer.report.method;

import org.jspecify.annotations.NullMarked;
