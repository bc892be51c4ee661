package eu.regiometer.pdf;

import eu.regiometer.drawing.Drawing;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 */
public record PdfSource(
        String xhtml,
        List<String> styles,
        Map<String, Drawing> drawings,
        String id,
        LocalDate date,
        List<Attachment> attachments) {

    public PdfSource {
        styles = List.copyOf(styles);
        drawings = Collections.unmodifiableMap(new TreeMap<>(drawings));
        attachments = List.copyOf(attachments);
    }
}
