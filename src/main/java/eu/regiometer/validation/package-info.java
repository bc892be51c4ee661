/** A submission becomes responses one may rely on, findings and response counts. Knows no statistic. */
@NullMarked
package eu.regiometer.validation;

import org.jspecify.annotations.NullMarked;
