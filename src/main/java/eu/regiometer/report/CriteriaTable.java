package eu.regiometer.report;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.CriterionStatus;
import eu.regiometer.recommendation.RecommendationSettings;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Quality criteria of cluster policies that regions apply, in the report to the European level. */
final class CriteriaTable {

    private final Issue issue;

    CriteriaTable(Issue issue) {
        this.issue = issue;
    }

    /** Quality criteria with the regions applying each: agreed from two thirds of the regions. */
    Section section() {
        SortedMap<String, Long> criteria = issue.release().criteria();
        if (criteria.isEmpty()) {
            return Section.text("criteria", issue.text("criteria.heading"), List.of(issue.text("criteria.none")));
        }
        long regions = issue.regions().stream()
                .filter(r -> issue.counts(Survey.INNOVATION_CAPACITY, r.area())
                        .filter(c -> c.submissions() > 0)
                        .isPresent())
                .count();
        RecommendationSettings settings = issue.recommendations().rulebook().settings();
        var item = issue.questionnaire(Survey.INNOVATION_CAPACITY).item("C602");
        List<List<String>> rows = criteria.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> List.of(
                        item.flatMap(i -> i.option(e.getKey()))
                                .map(o -> o.label(issue.language()))
                                .orElse(e.getKey()),
                        issue.text(
                                "criteria.count",
                                "count",
                                issue.numbers().whole(e.getValue()),
                                "of",
                                issue.numbers().whole(regions),
                                "share",
                                issue.numbers().percent(100.0 * e.getValue() / Math.max(1, regions))),
                        issue.text(status(e.getValue(), regions, settings))))
                .toList();
        return Section.tables(
                "criteria",
                issue.text("criteria.heading"),
                List.of(issue.text(
                        "criteria.intro",
                        "share",
                        settings.agreedNumerator() + "/" + settings.agreedDenominator())),
                List.of(TextTable.of(
                        "criteria",
                        issue.text("criteria.table"),
                        List.of(
                                issue.text("column.criterion"),
                                issue.text("column.regions"),
                                issue.text("column.agreement")),
                        rows)));
    }

    private static String status(long applying, long regions, RecommendationSettings settings) {
        return "criteria." + CriterionStatus.of(applying, regions, settings).name().toLowerCase(Locale.ROOT);
    }
}
