/** What a report consists of: one record per part, read by the templates. Holds figures and sentences, computes nothing. */
@NullMarked
package eu.regiometer.report.part;

import org.jspecify.annotations.NullMarked;
