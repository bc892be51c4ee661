/** Locked-down FreeMarker: fills templates with records and nothing else. Knows no report. */
@NullMarked
package eu.regiometer.report.template;

import org.jspecify.annotations.NullMarked;
