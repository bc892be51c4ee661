package eu.regiometer.report;

import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.Section;
import java.util.List;
import java.util.Optional;

/** Where in a report something is said. */
final class ChangePlaces {

    private final Issue issue;
    private final Optional<Heading> scorecard;
    private final List<Chapter> chapters;
    private final CardDeck deck;

    ChangePlaces(Issue issue, Optional<Heading> scorecard, List<Chapter> chapters, CardDeck deck) {
        this.issue = issue;
        this.scorecard = scorecard;
        this.chapters = List.copyOf(chapters);
        this.deck = deck;
    }

    /**
     * A place.
     *
     * @param words section and figure
     * @param target id of the place; empty where there is none
     */
    record Place(String words, String target) {}

    /** The card of a rule, or the chapter of recommendations where it is no longer printed. */
    Place ofCard(String rule) {
        boolean printed = deck.cards().stream().anyMatch(card -> card.rule().equals(rule));
        return new Place(
                section(deck.heading()), printed ? "r-" + rule : deck.heading().id());
    }

    /** The first chart that shows an indicator, else the table of indicators, else the data. */
    Place ofFigure(String code) {
        String name = issue.name(code);
        for (Chapter chapter : chapters) {
            Optional<Chart> shown = chapter.sections().stream()
                    .map(Section::charts)
                    .flatMap(List::stream)
                    .filter(chart -> chart.table().stream()
                            .flatMap(table -> table.rows().stream())
                            .anyMatch(row -> row.label().equals(name)))
                    .findFirst();
            if (shown.isPresent()) {
                String figure = issue.text("where.figure", "number", shown.get().number());
                return new Place(
                        section(chapter.heading()) + ", " + figure,
                        "f-" + shown.get().id());
            }
        }
        return scorecard
                .filter(heading -> inScorecard(code))
                .map(heading -> new Place(section(heading), "scorecard-table"))
                .orElseGet(() -> new Place(issue.text("where.data"), ""));
    }

    private boolean inScorecard(String code) {
        return new ScorecardMaker(issue)
                .scorecard().lines().stream().anyMatch(line -> line.code().equals(code));
    }

    private String section(Heading heading) {
        return issue.text("where.section", "number", heading.number(), "title", heading.title());
    }
}
