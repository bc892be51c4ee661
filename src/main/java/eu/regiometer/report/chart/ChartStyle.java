package eu.regiometer.report.chart;

import eu.regiometer.drawing.FontMetrics;
import eu.regiometer.report.language.NumberStyle;

/**
 * What all charts of a report share.
 *
 * @param metrics measures text
 * @param numbers number forms of the report's language
 * @param width width of a full-width chart in points
 */
public record ChartStyle(FontMetrics metrics, NumberStyle numbers, double width) {

    /** Whether a chart has about half of a page's width. */
    public boolean isNarrow() {
        return width < 300;
    }

    /** The same style for a chart that takes a share of the width. */
    public ChartStyle narrowed(double share) {
        return new ChartStyle(metrics, numbers, width * share);
    }
}
