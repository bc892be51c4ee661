/** A dropped file becomes a submission: gates, recogniser, adapter, resubmission. Judges no answer. */
@NullMarked
package eu.regiometer.intake;

import org.jspecify.annotations.NullMarked;
