package eu.regiometer.report.part;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.List;
import java.util.Optional;

/**
 * The chapter of recommendations.
 *
 * @param heading its heading
 * @param lead how many there are and how they were chosen
 * @param matrix the recommendations against what they cost; empty in short reports
 * @param cards recommendations, fired before indicative, then by priority
 */
public record CardDeck(Heading heading, String lead, Optional<Chart> matrix, List<Card> cards) {

    public CardDeck {
        cards = List.copyOf(cards);
    }
}
