/** The only door: decides what may be published, withholds the rest, hands out the release. */
@NullMarked
package eu.regiometer.disclosure;

import org.jspecify.annotations.NullMarked;
