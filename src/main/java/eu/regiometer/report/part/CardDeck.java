package eu.regiometer.report.part;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.List;

/**
 * The chapter of recommendations.
 *
 * @param heading its heading
 * @param lead how many there are and how they were chosen
 * @param cards recommendations, fired before indicative, then by priority
 */
public record CardDeck(Heading heading, String lead, List<Card> cards) {

    public CardDeck {
        cards = List.copyOf(cards);
    }
}
