package eu.regiometer.pdf;

import eu.regiometer.drawing.Drawing;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything one PDF is made of.
 *
 * @param xhtml a well-formed XHTML document with {@code <html lang="..">} and a {@code <title>}; {@code <meta name=..
 *     content=..>} for author, subject and keywords; HTML entities other than those of XML are unknown
 * @param styles CSS style sheets, applied in their order before the {@code <style>} elements of the document
 * @param drawings pictures by id: {@code <img src="drawing:ID"/>} paints the one called ID; without {@code alt} its
 *     description is the alternative text
 * @param id stable identifier of the document, printed into its metadata
 * @param date date of the document; the only date in its metadata
 * @param attachments files that travel inside the PDF
 * @param pictures pictures of dots that {@code <img src=NAME/>} shows
 * @param watermark what stands large and pale across every page, under its text, for example {@code DRAFT}; not blank
 * @param status state of the document for its metadata ({@code xmp:Label}), for example {@code DRAFT}; not blank
 */
public record PdfSource(
        String xhtml,
        List<String> styles,
        Map<String, Drawing> drawings,
        String id,
        LocalDate date,
        List<Attachment> attachments,
        List<Picture> pictures,
        Optional<String> watermark,
        Optional<String> status) {

    public PdfSource {
        styles = List.copyOf(styles);
        drawings = Collections.unmodifiableMap(new TreeMap<>(drawings));
        attachments = List.copyOf(attachments);
        pictures = List.copyOf(pictures);
        watermark.ifPresent(text -> requireText("watermark", text));
        status.ifPresent(text -> requireText("status", text));
    }

    /** A document without pictures of dots, watermark and status. */
    public PdfSource(
            String xhtml,
            List<String> styles,
            Map<String, Drawing> drawings,
            String id,
            LocalDate date,
            List<Attachment> attachments) {
        this(xhtml, styles, drawings, id, date, attachments, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same document with pictures that it may show. */
    public PdfSource withPictures(List<Picture> all) {
        return new PdfSource(xhtml, styles, drawings, id, date, attachments, all, watermark, status);
    }

    /** The same document with a line across every page. */
    public PdfSource withWatermark(String text) {
        return new PdfSource(xhtml, styles, drawings, id, date, attachments, pictures, Optional.of(text), status);
    }

    /** The same document with a state in its metadata. */
    public PdfSource withStatus(String text) {
        return new PdfSource(xhtml, styles, drawings, id, date, attachments, pictures, watermark, Optional.of(text));
    }

    private static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a " + what + " is left out or has words: '" + text + "'");
        }
    }
}
