package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Tells which regions differ from each other in single questions, and what two ways of counting say of all of them. */
final class PairMaker {

    private final Issue issue;
    private final ItemFigures figures;

    /** A tested item with its statistic. */
    private record Tested(Survey survey, Item item, String statistic) {}

    PairMaker(Issue issue) {
        this.issue = issue;
        this.figures = new ItemFigures(issue);
    }

    /** For each headline question, which regions stand clearly higher or lower than which. */
    Section headlines() {
        List<TextTable> tables = new ArrayList<>();
        for (Tested tested : headlineItems()) {
            List<ReleasedDifference> family = family(tested);
            if (DifferenceMaker.tests(family) > 0) {
                tables.add(regions(tested, family));
            }
        }
        List<String> words = tables.isEmpty()
                ? List.of(issue.text("pairs.none"))
                : List.of(issue.text("pairs.intro") + " " + new DifferenceMaker(issue).rule());
        return Section.tables("pairs", issue.text("pairs.heading"), words, tables);
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
                    tested.survey(), tested.item(), tested.statistic(), issue.key().wave(), region.area());
            // of a region without a figure nothing was tested
            rows.add(List.of(
                    issue.text("pairs.region", "name", region.name(issue.language()), "short", region.shortName()),
                    issue.printer().full(own),
                    own.known() ? issue.list(higher) : issue.printer().value(own),
                    own.known() ? issue.list(lower) : issue.printer().value(own)));
        }
        return TextTable.of(
                "pairs-" + tested.item().code(),
                issue.text(
                        "pairs.table",
                        "question",
                        tested.item().label(issue.language()),
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
        for (Survey survey : Survey.values()) {
            List<List<String>> rows = new ArrayList<>();
            allItems().stream()
                    .filter(tested -> tested.survey() == survey)
                    .filter(tested -> DifferenceMaker.tests(family(tested)) > 0)
                    .forEach(tested -> rows.add(line(tested, family(tested))));
            if (!rows.isEmpty()) {
                tables.add(TextTable.of(
                        "pairs-all-" + survey.id(),
                        issue.text("pairs.all.table", "survey", SourceLine.surveyName(issue, survey)),
                        List.of(
                                issue.text("column.question"),
                                issue.text("pairs.count"),
                                issue.text("pairs.furthest")),
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
                tested.item().label(issue.language()),
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

    /** Headline questions for all partners and for the members of the Union, counted both ways. */
    Section aggregates() {
        return aggregates("weightings", headlineItems());
    }

    /** All tested questions, counted both ways. */
    Section allAggregates() {
        return aggregates("weightings-all", allItems());
    }

    private Section aggregates(String id, List<Tested> items) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (Tested tested : items) {
            DataTable.Row row = new DataTable.Row(
                    tested.item().label(issue.language()),
                    List.of(
                            figures.aggregate(
                                    tested.survey(),
                                    tested.item(),
                                    tested.statistic(),
                                    Area.PARTNERS,
                                    Weighting.POPULATION),
                            figures.aggregate(
                                    tested.survey(),
                                    tested.item(),
                                    tested.statistic(),
                                    Area.PARTNERS,
                                    Weighting.EQUAL_REGIONS),
                            figures.aggregate(
                                    tested.survey(), tested.item(), tested.statistic(), Area.EU, Weighting.POPULATION),
                            figures.aggregate(
                                    tested.survey(),
                                    tested.item(),
                                    tested.statistic(),
                                    Area.EU,
                                    Weighting.EQUAL_REGIONS)));
            if (row.figures().stream().anyMatch(Figure::known)) {
                rows.add(row);
            }
        }
        return Section.figures(
                id,
                issue.text("weightings.heading"),
                rows.isEmpty()
                        ? List.of(issue.text("weightings.none"))
                        : List.of(issue.text("weightings.intro"), issue.text("weightings.units")),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new DataTable(
                                id,
                                issue.text("weightings.table"),
                                issue.text("column.question"),
                                List.of(
                                        issue.text("weightings.partners.population"),
                                        issue.text("weightings.partners.equal"),
                                        issue.text("weightings.eu.population"),
                                        issue.text("weightings.eu.equal")),
                                rows)));
    }

    private List<Tested> headlineItems() {
        return issue.release().comparisons().plan().headlines().stream()
                .flatMap(code -> allItems().stream()
                        .filter(tested -> tested.item().code().equals(code)))
                .toList();
    }

    /** In the order of the questionnaires. */
    private List<Tested> allItems() {
        List<Tested> all = new ArrayList<>();
        for (Survey survey : Survey.values()) {
            SortedMap<String, String> items =
                    issue.release().comparisons().plan().items(survey);
            for (Item item : issue.questionnaire(survey).items()) {
                Optional.ofNullable(items.get(item.code()))
                        .ifPresent(statistic -> all.add(new Tested(survey, item, statistic)));
            }
        }
        return all;
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
