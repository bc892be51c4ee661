package eu.regiometer.report;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.report.language.PrintedXhtml;
import eu.regiometer.revision.Place;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report, ready for print.
 *
 * @param key which report
 * @param title title with territory and wave
 * @param date date of the document
 * @param xhtml well-formed XHTML; {@code <img src="drawing:ID"/>} stands for the drawing with that id
 * @param page the same content for the site, a fragment of well-formed XHTML that refers to drawings in the same way
 * @param styles style sheets
 * @param drawings drawings by id
 * @param attachments files that travel with the report
 * @param logos pictures that {@code <img src=NAME/>} shows
 * @param content SHA-256 of what the document says: of all this but the marks of its state, the list of changes, and the
 *     lines of the imprint that name the data and the product
 * @param watermark what stands across every page; empty if nothing does
 * @param status state for programs; empty for a document whose life is not followed
 */
public record ReportDocument(
        ReportKey key,
        String title,
        LocalDate date,
        String xhtml,
        String page,
        List<String> styles,
        SortedMap<String, Drawing> drawings,
        List<Attached> attachments,
        List<Logo> logos,
        String content,
        Optional<String> watermark,
        Optional<String> status) {

    public ReportDocument {
        styles = List.copyOf(styles);
        drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
        attachments = List.copyOf(attachments);
        logos = List.copyOf(logos);
    }

    /** The XHTML as it goes to print: with soft hyphens in long words. */
    public String printed() {
        return PrintedXhtml.hyphenated(xhtml);
    }

    /** The places that a comment may refer to, in printing order. */
    public List<Place> places() {
        return Places.of(xhtml);
    }

    /** A document without logos and marks of a state. */
    public ReportDocument(
            ReportKey key,
            String title,
            LocalDate date,
            String xhtml,
            String page,
            List<String> styles,
            SortedMap<String, Drawing> drawings,
            List<Attached> attachments) {
        this(
                key,
                title,
                date,
                xhtml,
                page,
                styles,
                drawings,
                attachments,
                List.of(),
                ContentMark.of(key, date, xhtml, styles, drawings, attachments, List.of()),
                Optional.empty(),
                Optional.empty());
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
