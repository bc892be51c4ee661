package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which questions of a region differ from all partners and have changed since the wave before. Only what the test
 * of the whole family calls a difference is told as one.
 */
final class DifferenceMaker {

    private final Issue issue;
    private final ItemFigures figures;

    DifferenceMaker(Issue issue) {
        this.issue = issue;
        this.figures = new ItemFigures(issue);
    }

    /** The region against all partners. */
    Section partners() {
        return section(
                DifferenceFamily.PARTNERS,
                List.of(issue.name(issue.figures()), issue.text("area.partners"), issue.text("column.gap")));
    }

    /** The region since the wave before; none without one. */
    Optional<Section> waves() {
        return issue.previousWave()
                .map(before -> section(
                        DifferenceFamily.WAVES, List.of(before, issue.key().wave(), issue.text("column.change"))));
    }

    /** How many questions differ, in one sentence per survey; none where nothing could be tested. */
    List<String> findings(DifferenceFamily family) {
        return issue.surveys().stream()
                .filter(survey -> tests(of(family, survey)) > 0)
                .map(survey -> finding(family, survey))
                .toList();
    }

    private Section section(DifferenceFamily family, List<String> columns) {
        String id = family.name().toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        words.add(issue.text("differences." + id + ".intro") + " " + rule());
        List<DataTable> tables = new ArrayList<>();
        for (Survey survey : issue.surveys()) {
            List<ReleasedDifference> clear = of(family, survey).stream()
                    .filter(ReleasedDifference::clear)
                    .toList();
            words.add(finding(family, survey));
            if (!clear.isEmpty()) {
                tables.add(new DataTable(
                        "differences-" + id + "-" + survey.id(),
                        issue.text("differences." + id + ".table", "survey", SourceLine.surveyName(issue, survey)),
                        issue.text("column.question"),
                        columns,
                        rows(survey, clear)));
            }
        }
        if (!tables.isEmpty()) {
            words.add(issue.text("differences.units"));
        }
        return Section.figures("differences-" + id, issue.text("differences." + id + ".heading"), words, tables);
    }

    /** In the order of the questionnaire; the earlier wave first, the region before all partners. */
    private List<DataTable.Row> rows(Survey survey, List<ReleasedDifference> clear) {
        return issue.questionnaire(survey).items().stream()
                .flatMap(item -> clear.stream()
                        .filter(d -> d.item().equals(item.code()))
                        .map(d -> {
                            Figure first = figures.estimate(survey, item, d.statistic(), d.wave(), d.first());
                            Figure second = figures.estimate(survey, item, d.statistic(), d.secondWave(), d.second());
                            boolean waves = d.family() == DifferenceFamily.WAVES;
                            return new DataTable.Row(
                                    question(item, second),
                                    List.of(
                                            waves ? second : first,
                                            waves ? first : second,
                                            figures.difference(item, d)));
                        }))
                .toList();
    }

    /** The question; it says where a score is printed in place of the answers that it asks for. */
    private String question(Item item, Figure figure) {
        String label = issue.names().of(item);
        return figure.unit() == Unit.SCORE ? issue.text("differences.score", "question", label) : label;
    }

    private String finding(DifferenceFamily family, Survey survey) {
        String id = family.name().toLowerCase(Locale.ROOT);
        List<ReleasedDifference> all = of(family, survey);
        List<ReleasedDifference> clear =
                all.stream().filter(ReleasedDifference::clear).toList();
        long up = clear.stream().filter(d -> d.difference().orElse(0) > 0).count();
        String key =
                tests(all) == 0 ? "untested" : clear.isEmpty() ? "none" : clear.size() == tests(all) ? "all" : "found";
        return issue.text(
                "differences." + id + "." + key,
                "survey",
                SourceLine.surveyName(issue, survey),
                "count",
                issue.numbers().whole(clear.size()),
                "up",
                issue.numbers().whole(up),
                "down",
                issue.numbers().whole(clear.size() - up),
                "tests",
                issue.numbers().whole(tests(all)),
                "wave",
                issue.previousWave().orElse(""));
    }

    /** Which adjusted p-value decides, and from where. */
    String rule() {
        ComparisonPlan plan = issue.release().comparisons().plan();
        return issue.text(
                "differences.rule",
                "method",
                issue.text("adjustment." + plan.adjustment().name()),
                "level",
                issue.numbers().number(plan.level(), plan.level() * 100 % 1 == 0 ? 2 : 3));
    }

    private List<ReleasedDifference> of(DifferenceFamily family, Survey survey) {
        Area area = issue.figures();
        return issue.release().differences(family, issue.key().wave(), survey, area.code()).stream()
                .filter(d -> d.first().equals(area))
                .toList();
    }

    /** Size of a family: how many of its tests could be done and may be told. */
    static int tests(List<ReleasedDifference> family) {
        return family.stream().mapToInt(ReleasedDifference::tests).max().orElse(0);
    }
}
