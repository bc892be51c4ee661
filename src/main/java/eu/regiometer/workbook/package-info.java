/**
 * Tables and settings in, workbooks out: capped streaming read of untrusted files, typed and styled write. Knows no
 * survey. The only user of Apache POI, StAX and YAML.
 */
@NullMarked
package eu.regiometer.workbook;

import org.jspecify.annotations.NullMarked;
