/**
 * Looks through templates, styles and texts for what a designer got wrong, all of it at once, without any figure. Makes no
 * report.
 */
@NullMarked
package eu.regiometer.report.lint;

import org.jspecify.annotations.NullMarked;
