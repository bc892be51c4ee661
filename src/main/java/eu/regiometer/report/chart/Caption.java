package eu.regiometer.report.chart;

/**
 * What a chart says in words.
 *
 * @param title the finding
 * @param description finding, axes, smallest and largest value, for those who cannot see it
 */
public record Caption(String title, String description) {}
