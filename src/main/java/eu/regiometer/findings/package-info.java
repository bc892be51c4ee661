/**
 * Facts about an input: place, code, severity, effect, arguments. Knows no wording of findings, no file format, no
 * survey.
 */
@NullMarked
package eu.regiometer.findings;

import org.jspecify.annotations.NullMarked;
