/** Synthetic submissions for trying the product out and for tests. Everything it writes says that it is synthetic. */
@NullMarked
package eu.regiometer.sample;

import org.jspecify.annotations.NullMarked;
