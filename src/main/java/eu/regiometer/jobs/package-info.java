/** Spring Batch jobs and steps: wiring only, no rule, no formula. */
@NullMarked
package eu.regiometer.jobs;

import org.jspecify.annotations.NullMarked;
