package eu.regiometer.report.part;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.List;
import java.util.Optional;

/** The report of a region: its parts in printing order. */
public record RegionalReport(
        String language,
        String title,
        Front front,
        List<Heading> contents,
        Summary summary,
        ChangeList changes,
        Chapter territory,
        Chapter index,
        Scorecard scorecard,
        List<Chapter> challenges,
        List<Chapter> lenses,
        Optional<Chapter> inside,
        Optional<Chapter> trend,
        CardDeck cards,
        Chapter plan,
        Chapter peers,
        Asks asks,
        Annex annex) {

    public RegionalReport {
        contents = List.copyOf(contents);
        challenges = List.copyOf(challenges);
        lenses = List.copyOf(lenses);
    }
}
