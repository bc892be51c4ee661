/** Everything a person receives: PDFs, feedback, open data, site, manifest, and the wording of findings. */
@NullMarked
package eu.regiometer.publication;

import org.jspecify.annotations.NullMarked;
