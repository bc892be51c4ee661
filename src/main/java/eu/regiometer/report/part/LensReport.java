package eu.regiometer.report.part;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.List;
import java.util.Optional;

/**
 * The annex on one lens: its parts in printing order.
 *
 * @param language ISO 639-1 code
 * @param title title of the document
 * @param front cover, imprint, key figures of the lens and method
 * @param contents headings in order
 * @param lead what the annex is, and where the rest stands
 * @param figures figures of the lens
 * @param cards recommendations of the lens
 * @param levels where rules of the lens hold, at every level
 * @param practices registered good practices
 * @param pilots proposed and running pilots; empty for a lens without pilots
 * @param annex figures of the charts
 */
public record LensReport(
        String language,
        String title,
        Front front,
        List<Heading> contents,
        String lead,
        Chapter figures,
        CardDeck cards,
        Chapter levels,
        Chapter practices,
        Optional<Chapter> pilots,
        Annex annex) {

    public LensReport {
        contents = List.copyOf(contents);
    }
}
