/** What keeps a document from the public: one small class per reason. Decides and words, and writes nothing. */
@NullMarked
package eu.regiometer.publication.gate;

import org.jspecify.annotations.NullMarked;
