/** What a chart is made of: shapes and text with font metrics. Knows no survey and no file format but SVG. */
@NullMarked
package eu.regiometer.drawing;

import org.jspecify.annotations.NullMarked;
