package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.TestedItems.Tested;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which regions differ from each other in single questions. */
final class PairMaker {

    private final Issue issue;
    private final ItemFigures figures;
    private final TestedItems items;

    PairMaker(Issue issue) {
        this.issue = issue;
        this.figures = new ItemFigures(issue);
        this.items = new TestedItems(issue);
    }

    /** For each headline question, which regions stand clearly higher or lower than which; none without such questions. */
    Optional<Section> headlines() {
        if (items.headlines().isEmpty()) {
            return Optional.empty();
        }
        List<TextTable> tables = new ArrayList<>();
        for (Tested tested : items.headlines()) {
            List<ReleasedDifference> family = family(tested);
            if (DifferenceMaker.tests(family) > 0) {
                tables.add(regions(tested, family));
            }
        }
        List<String> words = tables.isEmpty()
                ? List.of(issue.text("pairs.none"))
                : List.of(issue.text("pairs.intro") + " " + new DifferenceMaker(issue).rule());
        return Optional.of(Section.tables("pairs", issue.text("pairs.heading"), words, tables));
    }

    private TextTable regions(Tested tested, List<ReleasedDifference> family) {
        List<List<String>> rows = new ArrayList<>();
        for (Region region : issue.regions()) {
            List<String> higher = new ArrayList<>();
            List<String> lower = new ArrayList<>();
            for (ReleasedDifference d : family) {
                boolean first = d.first().equals(region.area());
                if (d.clear() && (first || d.second().equals(region.area()))) {
                    boolean above = first == d.difference().orElse(0) > 0;
                    (above ? higher : lower).add(shortName(first ? d.second() : d.first()));
                }
            }
            Figure own = figures.estimate(
                    tested.survey(),
                    tested.item(),
                    tested.statistic(),
                    issue.key().wave(),
                    region.area());
            // of a region without a figure nothing was tested
            rows.add(List.of(
                    issue.text("pairs.region", "name", issue.names().of(region), "short", region.shortName()),
                    issue.printer().full(own),
                    own.known() ? issue.list(higher) : issue.printer().value(own),
                    own.known() ? issue.list(lower) : issue.printer().value(own)));
        }
        return TextTable.of(
                "pairs-" + tested.item().code(),
                issue.text(
                        "pairs.table",
                        "question",
                        issue.names().of(tested.item()),
                        "count",
                        issue.numbers().whole(clear(family)),
                        "tests",
                        issue.numbers().whole(DifferenceMaker.tests(family))),
                List.of(
                        issue.text("column.region"),
                        issue.text("column.value"),
                        issue.text("pairs.higher"),
                        issue.text("pairs.lower")),
                rows);
    }

    /** All tested questions with the number of pairs that differ and the pair that is furthest apart. */
    Section overview() {
        List<TextTable> tables = new ArrayList<>();
        for (Survey survey : issue.surveys()) {
            List<List<String>> rows = new ArrayList<>();
            items.all().stream()
                    .filter(tested -> tested.survey() == survey)
                    .filter(tested -> DifferenceMaker.tests(family(tested)) > 0)
                    .forEach(tested -> rows.add(line(tested, family(tested))));
            if (!rows.isEmpty()) {
                tables.add(TextTable.of(
                        "pairs-all-" + survey.id(),
                        issue.text("pairs.all.table", "survey", SourceLine.surveyName(issue, survey)),
                        List.of(issue.text("column.question"), issue.text("pairs.count"), issue.text("pairs.furthest")),
                        rows));
            }
        }
        return Section.tables(
                "pairs-all",
                issue.text("pairs.all.heading"),
                List.of(
                        tables.isEmpty()
                                ? issue.text("pairs.none")
                                : issue.text("pairs.all.intro") + " " + new DifferenceMaker(issue).rule()),
                tables);
    }

    private List<String> line(Tested tested, List<ReleasedDifference> family) {
        return List.of(
                issue.names().of(tested.item()),
                issue.text(
                        "count.of",
                        "count",
                        issue.numbers().whole(clear(family)),
                        "of",
                        issue.numbers().whole(DifferenceMaker.tests(family))),
                furthest(tested, family));
    }

    private String furthest(Tested tested, List<ReleasedDifference> family) {
        return family.stream()
                .filter(ReleasedDifference::clear)
                .max(Comparator.comparingDouble(d -> Math.abs(d.difference().orElse(0))))
                .map(d -> issue.text(
                        "pairs.pair",
                        "first",
                        issue.name(d.first()),
                        "second",
                        issue.name(d.second()),
                        "difference",
                        issue.printer().full(figures.difference(tested.item(), d))))
                .orElse(issue.text("pairs.unclear"));
    }

    private List<ReleasedDifference> family(Tested tested) {
        return issue.release()
                .differences(
                        DifferenceFamily.REGIONS,
                        issue.key().wave(),
                        tested.survey(),
                        tested.item().code());
    }

    private static long clear(List<ReleasedDifference> family) {
        return family.stream().filter(ReleasedDifference::clear).count();
    }

    private String shortName(Area area) {
        return issue.territory().regionOf(area).map(Region::shortName).orElse(area.code());
    }
}
