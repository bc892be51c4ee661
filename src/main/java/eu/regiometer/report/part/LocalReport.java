package eu.regiometer.report.part;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.List;
import java.util.Optional;

/** The report of a municipality: its parts in printing order; no chapter on organisations where none is asked. */
public record LocalReport(
        String language,
        String title,
        Front front,
        List<Heading> contents,
        Summary summary,
        ChangeList changes,
        Chapter municipality,
        Chapter citizens,
        Optional<Chapter> offices,
        Optional<Chapter> mismatch,
        CardDeck cards,
        Chapter plan,
        Heading practiceHeading,
        Optional<Card.Offer> practice,
        Asks asks,
        Annex annex) {

    public LocalReport {
        contents = List.copyOf(contents);
    }
}
