/** The charts of the reports, each a record of its figures that draws itself. Knows no survey and no release. */
@NullMarked
package eu.regiometer.report.chart;

import org.jspecify.annotations.NullMarked;
