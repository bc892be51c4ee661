/** One report is model plus template plus language, made into XHTML with drawings. Computes no statistic. */
@NullMarked
package eu.regiometer.report;

import org.jspecify.annotations.NullMarked;
