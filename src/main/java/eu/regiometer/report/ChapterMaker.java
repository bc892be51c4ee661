package eu.regiometer.report;

import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.part.CardDeck;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts chapters together. A chart none of whose own figures can be printed is left out, and so is a section that held
 * nothing else; the chapter says so once, with the numbers, since the other charts keep theirs.
 */
final class ChapterMaker {

    private final Issue issue;
    private final List<Chart> printed = new ArrayList<>();

    ChapterMaker(Issue issue) {
        this.issue = issue;
    }

    Chapter chapter(Heading heading, String lead, List<Section> sections) {
        List<Section> shown = new ArrayList<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        int last = 0;
        for (Section section : sections) {
            List<Chart> charts =
                    section.charts().stream().filter(chart -> !chart.empty()).toList();
            charts.forEach(chart -> numbers.add(number(chart)));
            last = section.charts().stream().mapToInt(ChapterMaker::number).reduce(last, Math::max);
            printed.addAll(charts);
            boolean bare = charts.isEmpty()
                    && !section.charts().isEmpty()
                    && section.figures().isEmpty()
                    && section.tables().isEmpty();
            if (!bare) {
                shown.add(section.with(charts));
            }
        }
        List<String> gone = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            if (!numbers.contains(i)) {
                gone.add(heading.number() + "." + i);
            }
        }
        if (!gone.isEmpty()) {
            shown.add(Section.text(
                    heading.id() + "-leftout",
                    "",
                    List.of(issue.text(
                            "charts.leftout", "numbers", gone.stream().collect(Collectors.joining(", "))))));
        }
        return new Chapter(heading, lead, shown);
    }

    /** The recommendations with their matrix in front. */
    CardDeck withMatrix(CardDeck deck) {
        Slot slot = new Slot("matrix", deck.heading().number() + ".1");
        Optional<Chart> matrix = new MatrixMaker(issue).matrix(slot, deck.cards());
        matrix.ifPresent(printed::add);
        return new CardDeck(deck.heading(), deck.lead(), matrix, deck.cards());
    }

    /** The charts of all chapters so far, in printing order. */
    List<Chart> printed() {
        return List.copyOf(printed);
    }

    /** The place of a chart in its chapter: 3 for 11.3 and for 11.3b. */
    private static int number(Chart chart) {
        String own = chart.number().substring(chart.number().indexOf('.') + 1);
        return Integer.parseInt(own.replaceAll("[^0-9]", ""));
    }
}
