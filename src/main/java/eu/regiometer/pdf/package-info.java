/** XHTML becomes a tagged, archival, reproducible PDF. Knows nothing of surveys. */
@NullMarked
package eu.regiometer.pdf;

import org.jspecify.annotations.NullMarked;
