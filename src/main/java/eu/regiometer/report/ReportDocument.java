package eu.regiometer.report;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.revision.Place;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report, ready for print.
 *
 * @param key which report
 * @param title title with territory and wave
 * @param date date of the document
 * @param xhtml well-formed XHTML; {@code <img src="drawing:ID"/>} stands for the drawing with that id
 * @param styles style sheets
 * @param drawings drawings by id
 * @param attachments files that travel with the report
 */
public record ReportDocument(
        ReportKey key,
        String title,
        LocalDate date,
        String xhtml,
        List<String> styles,
        SortedMap<String, Drawing> drawings,
        List<Attached> attachments) {

    public ReportDocument {
        styles = List.copyOf(styles);
        drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
        attachments = List.copyOf(attachments);
    }

    /** The places that a comment may refer to, in printing order. */
    public List<Place> places() {
        return Places.of(xhtml);
    }

    /**
     * A file that travels with the report.
     *
     * @param name file name
     * @param description what it holds, one line in the language of the report
     * @param mediaType media type
     * @param text its content
     */
    public record Attached(String name, String description, String mediaType, String text) {}
}
