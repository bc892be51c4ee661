package eu.regiometer.report.part;

import eu.regiometer.report.part.Chapter.Heading;
import java.util.List;
import java.util.Optional;

/** The report to the European level: its parts in printing order. */
public record EuReport(
        String language,
        String title,
        Front front,
        List<Heading> contents,
        Summary summary,
        ChangeList changes,
        Chapter partnership,
        Optional<Chapter> index,
        Scorecard scorecard,
        Chapter overview,
        List<Chapter> challenges,
        List<Chapter> lenses,
        Optional<Chapter> coherence,
        Optional<Chapter> trend,
        CardDeck cards,
        Chapter pilots,
        Chapter requests,
        Asks asks,
        Annex annex) {

    public EuReport {
        contents = List.copyOf(contents);
        challenges = List.copyOf(challenges);
        lenses = List.copyOf(lenses);
    }
}
