package eu.regiometer.report.part;

import eu.regiometer.drawing.Drawing;
import java.util.Optional;

/**
 * A chart with everything that is printed around it.
 *
 * @param id stable id, also the id of its drawing
 * @param number printed number, stable over issues
 * @param title the finding
 * @param note what the figures are and how to read them
 * @param source survey, wave, field dates, answers, weighting
 * @param alternative the same for those who cannot see it
 * @param width width in points
 * @param height height in points
 * @param drawing the picture
 * @param empty whether none of the figures it is about can be printed
 * @param table the same figures, for the annex; empty when another chart's table holds them
 */
public record Chart(
        String id,
        String number,
        String title,
        String note,
        String source,
        String alternative,
        double width,
        double height,
        Drawing drawing,
        boolean empty,
        Optional<DataTable> table) {}
