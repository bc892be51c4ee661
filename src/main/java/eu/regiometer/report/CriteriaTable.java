package eu.regiometer.report;

import eu.regiometer.measures.Computation;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.CriterionStatus;
import eu.regiometer.recommendation.RecommendationSettings;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Quality criteria of cluster policies that regions apply, in the report to the European level. */
final class CriteriaTable {

    private final Issue issue;

    CriteriaTable(Issue issue) {
        this.issue = issue;
    }

    /** Criteria by the regions that apply them, agreed at the share of the regions that the programme sets. */
    Section section() {
        SortedMap<String, Long> criteria = issue.release().criteria();
        if (criteria.isEmpty()) {
            return Section.text("criteria", issue.text("criteria.heading"), List.of(issue.text("criteria.none")));
        }
        SortedMap<String, Long> answered = answered();
        boolean known = answered.keySet().containsAll(criteria.keySet());
        long sent = sent();
        RecommendationSettings settings = issue.recommendations().rulebook().settings();
        var item = issue.questionnaire(Survey.INNOVATION_CAPACITY).item("C602");
        long agreed = consenting();
        List<List<String>> rows = new ArrayList<>();
        criteria.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> {
                    List<String> row = new ArrayList<>(row(
                            item.flatMap(i -> i.option(e.getKey()))
                                    .map(issue.names()::of)
                                    .orElse(e.getKey()),
                            e.getValue(),
                            known ? answered.getOrDefault(e.getKey(), sent) : sent,
                            settings));
                    if (agreed > 0) {
                        row.add(named(e.getKey(), e.getValue()));
                    }
                    rows.add(row);
                });
        List<String> words = new ArrayList<>(List.of(
                issue.text("criteria.intro", "share", settings.agreedNumerator() + "/" + settings.agreedDenominator()),
                issue.text(known ? "criteria.base.answered" : "criteria.base.sent")));
        List<String> columns = new ArrayList<>(
                List.of(issue.text("column.criterion"), issue.text("column.regions"), issue.text("column.agreement")));
        if (agreed > 0) {
            words.add(issue.text(
                    "criteria.consent",
                    "n",
                    issue.numbers().whole(agreed),
                    "of",
                    issue.numbers().whole(issue.regions().size())));
            columns.add(issue.text("criteria.named"));
        }
        return Section.tables(
                "criteria",
                issue.text("criteria.heading"),
                words,
                List.of(TextTable.of("criteria", issue.text("criteria.table"), columns, rows)));
    }

    /** Regions that agreed to be named; without any there is no column of names. */
    private long consenting() {
        return issue.regions().stream()
                .filter(region -> issue.territory()
                        .mayBeNamedAtCriteria(region.code(), issue.wave().reportDate()))
                .count();
    }

    /** Names, or whether nobody applies the criterion or those who do are not named. */
    private String named(String option, long applying) {
        SortedSet<String> codes = issue.release().namedAtCriterion(option);
        List<String> names = issue.regions().stream()
                .filter(region -> codes.contains(region.code()))
                .map(issue.names()::of)
                .toList();
        if (!names.isEmpty()) {
            return issue.list(names);
        }
        return issue.text(applying == 0 ? "criteria.nobody" : "criteria.unnamed");
    }

    private List<String> row(String criterion, long applying, long regions, RecommendationSettings settings) {
        return List.of(
                criterion,
                issue.text(
                        "criteria.count",
                        "count",
                        issue.numbers().whole(applying),
                        "of",
                        issue.numbers().whole(regions),
                        "share",
                        issue.numbers().percent(100.0 * applying / Math.max(1, regions))),
                issue.text(status(applying, regions, settings)));
    }

    /** Regions with an answer on each criterion, by option code, as they are released. */
    private SortedMap<String, Long> answered() {
        SortedMap<String, Long> answered = new TreeMap<>();
        issue.tree().indicators().stream()
                .filter(node -> node.computedBy(Computation.CRIT_SHARE))
                .flatMap(node -> issue.release().shares(issue.key().wave(), Area.PARTNERS, node.code()).stream())
                .forEach(share -> share.n().ifPresent(n -> answered.put(share.option(), n)));
        return answered;
    }

    /** Regions that sent a file of the survey, the base where the number of regions with an answer is not released. */
    private long sent() {
        return issue.regions().stream()
                .filter(r -> issue.counts(Survey.INNOVATION_CAPACITY, r.area())
                        .filter(c -> c.submissions() > 0)
                        .isPresent())
                .count();
    }

    private static String status(long applying, long regions, RecommendationSettings settings) {
        return "criteria."
                + CriterionStatus.of(applying, regions, settings).name().toLowerCase(Locale.ROOT);
    }
}
