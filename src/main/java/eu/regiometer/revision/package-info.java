/** The life of a report between issues: what changed since the last one, and why. Knows no layout. */
@NullMarked
package eu.regiometer.revision;

import org.jspecify.annotations.NullMarked;
