package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.Priority;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.chart.PriorityMatrix;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.Card.Arithmetic;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets the recommendations of a report against what they cost. */
final class MatrixMaker {

    private final Issue issue;

    MatrixMaker(Issue issue) {
        this.issue = issue;
    }

    /** The matrix; none where fewer than two recommendations have a priority. */
    Optional<Chart> matrix(Slot slot, List<Card> cards) {
        List<Card> rated = cards.stream()
                .filter(card -> card.priority().isPresent())
                .sorted(Comparator.comparingDouble(this::value).reversed())
                .toList();
        if (rated.size() < 2) {
            return Optional.empty();
        }
        String title = title(rated);
        ChartMaker maker = new ChartMaker(issue);
        List<Extremes.Named> named = rated.stream()
                .map(card -> new Extremes.Named(name(card), figure(card)))
                .toList();
        List<String> columns = Stream.of(Cost.values()).map(this::cost).toList();
        List<String> rows = Stream.of(Priority.Band.values())
                .map(band -> issue.text("priority." + band))
                .toList();
        return Optional.of(maker.chart(
                slot,
                title,
                issue.text("note.matrix"),
                issue.text(
                        "source.rulebook",
                        "version",
                        issue.recommendations().rulebook().version()),
                issue.text("axes.matrix"),
                named,
                1,
                (caption, style) -> new PriorityMatrix(caption, columns, rows, entries(rated)).draw(style),
                maker.table(
                        slot,
                        title,
                        issue.text("column.rule"),
                        List.of(issue.text("column.priority")),
                        rated.stream()
                                .map(card ->
                                        ChartMaker.row(name(card), figure(card).noted(cost(card.cost()))))
                                .toList())));
    }

    /** Names what is pressing and cheap at once, or says that nothing is. */
    private String title(List<Card> rated) {
        List<String> first = rated.stream()
                .filter(card -> card.cost() == Cost.L && band(card) == Priority.Band.HIGH)
                .map(Card::rule)
                .toList();
        long high =
                rated.stream().filter(card -> band(card) == Priority.Band.HIGH).count();
        return issue.text(
                first.isEmpty() ? "finding.matrix.none" : "finding.matrix",
                "rules",
                issue.list(first),
                "high",
                issue.numbers().whole(high),
                "of",
                issue.numbers().whole(rated.size()));
    }

    private List<PriorityMatrix.Entry> entries(List<Card> rated) {
        List<PriorityMatrix.Entry> entries = new ArrayList<>();
        for (Card card : rated) {
            entries.add(new PriorityMatrix.Entry(
                    card.rule(),
                    card.title(),
                    card.cost().ordinal(),
                    band(card).ordinal(),
                    issue.numbers().whole(value(card)),
                    !card.indicative()));
        }
        return entries;
    }

    private String name(Card card) {
        return issue.text("named.rule", "rule", card.rule(), "title", card.title());
    }

    private String cost(Cost cost) {
        return issue.text("cost." + cost.name());
    }

    private double value(Card card) {
        return arithmetic(card).value();
    }

    private static Priority.Band band(Card card) {
        return arithmetic(card).band();
    }

    private static Figure figure(Card card) {
        return Figure.of(arithmetic(card).value(), Unit.SCORE);
    }

    private static Arithmetic arithmetic(Card card) {
        return card.priority().orElseThrow(() -> new IllegalArgumentException("without a priority: " + card.rule()));
    }
}
