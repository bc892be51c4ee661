package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Priorities of cluster policies that regions share, made of released figures of regions alone. */
final class PriorityTable {

    private static final String ITEM = "C604";
    private static final int TOP = 3;

    /**
     * An issue of cluster policy.
     *
     * @param name issue in words
     * @param mean mean of the points that regions give it, each region counting the same
     * @param top regions that have it among their first three
     */
    private record Priority(String name, double mean, long top) {}

    private final Issue issue;

    PriorityTable(Issue issue) {
        this.issue = issue;
    }

    /** Issues by the points that regions give them; empty where no region's points are released in full. */
    Optional<Section> section() {
        return issue.questionnaire(Survey.INNOVATION_CAPACITY)
                .item(ITEM)
                .filter(item -> item.type() == ItemType.VECTOR)
                .flatMap(this::section);
    }

    private Optional<Section> section(Item item) {
        List<List<Double>> regions = issue.regions().stream()
                .map(region -> points(region, item))
                .filter(points -> !points.isEmpty())
                .toList();
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        List<Priority> priorities = new ArrayList<>();
        for (int i = 0; i < item.columns().size(); i++) {
            int column = i;
            priorities.add(new Priority(
                    name(item, item.columns().get(i)),
                    regions.stream().mapToDouble(p -> p.get(column)).sum() / regions.size(),
                    regions.stream().filter(p -> place(p, column) <= TOP).count()));
        }
        String known = issue.numbers().whole(regions.size());
        List<List<String>> rows = priorities.stream()
                .sorted(Comparator.comparingDouble(Priority::mean).reversed())
                .map(p -> List.of(
                        p.name(),
                        issue.numbers().number(p.mean(), 1),
                        issue.text("count.of", "count", issue.numbers().whole(p.top()), "of", known)))
                .toList();
        return Optional.of(Section.tables(
                "priorities",
                issue.text("priorities.heading"),
                List.of(issue.text(
                        "priorities.intro",
                        "n",
                        known,
                        "of",
                        issue.numbers().whole(issue.regions().size()))),
                List.of(TextTable.of(
                        "priorities",
                        issue.text("priorities.table"),
                        List.of(
                                issue.text("priorities.issue"),
                                issue.text("priorities.points"),
                                issue.text("priorities.top")),
                        rows))));
    }

    /** Points of a region in the order of the columns; none unless all of them are released. */
    private List<Double> points(Region region, Item item) {
        List<Double> points = item.columns().stream()
                .map(column -> issue.release()
                        .estimate(issue.key().wave(), Survey.INNOVATION_CAPACITY, region.area(), column.name(), "mean")
                        .map(ReleasedEstimate::estimate)
                        .orElse(OptionalDouble.empty()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return points.size() == item.columns().size() ? points : List.of();
    }

    /** Place of an issue in a region, from 1; issues with the same points have the same place. */
    private static long place(List<Double> points, int column) {
        return 1 + points.stream().filter(p -> p > points.get(column)).count();
    }

    private String name(Item item, Column column) {
        return item.option(column.option()).map(issue.names()::of).orElse(column.name());
    }
}
