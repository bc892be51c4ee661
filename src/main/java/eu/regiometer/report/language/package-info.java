/** Number and date forms and texts of each language. Knows no survey and never asks the machine for its locale. */
@NullMarked
package eu.regiometer.report.language;

import org.jspecify.annotations.NullMarked;
