/** Arguments, exit codes, progress. Starts Spring only for what needs a job. */
@NullMarked
package eu.regiometer.cli;

import org.jspecify.annotations.NullMarked;
