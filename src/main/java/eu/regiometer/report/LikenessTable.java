package eu.regiometer.report;

import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The regions whose cluster policies are most and least like those of the region of the report. */
final class LikenessTable {

    private static final int MOST = 3;

    private record Other(String code, double coherence) {}

    private final Issue issue;

    LikenessTable(Issue issue) {
        this.issue = issue;
    }

    /** Up to three regions of each kind, none in both; empty where no coherence of the region is released. */
    Optional<Section> of(Region region) {
        List<Other> others = others(region.code());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        int alike = Math.min(MOST, (others.size() + 1) / 2);
        int unlike = Math.min(MOST, others.size() - alike);
        List<List<String>> rows = new ArrayList<>();
        others.subList(0, alike).forEach(o -> rows.add(row("likeness.most", o)));
        others.subList(others.size() - unlike, others.size())
                .reversed()
                .forEach(o -> rows.add(row("likeness.least", o)));
        return Optional.of(Section.tables(
                "likeness",
                issue.text("likeness.heading"),
                List.of(issue.text("note.coherence")),
                List.of(TextTable.of(
                        "likeness",
                        issue.text("likeness.table"),
                        List.of(
                                issue.text("likeness.kind"),
                                issue.text("column.region"),
                                issue.text("likeness.coherence")),
                        rows))));
    }

    /** The region most like another one, with how alike they are; empty where no coherence is released. */
    Optional<String> mostAlike(Region region) {
        return others(region.code()).stream()
                .findFirst()
                .map(other -> issue.text(
                        "named.aside",
                        "name",
                        issue.name(Area.region(other.code())),
                        "aside",
                        issue.numbers().whole(other.coherence())));
    }

    /** Other regions, the most alike first; those that are equally alike by code. */
    private List<Other> others(String region) {
        return issue.release().coherence().stream()
                .filter(pair -> pair.wave().equals(issue.key().wave()))
                .filter(pair -> pair.first().equals(region) || pair.second().equals(region))
                .flatMap(pair -> pair.value().stream()
                        .mapToObj(
                                value -> new Other(pair.first().equals(region) ? pair.second() : pair.first(), value)))
                .sorted(Comparator.comparingDouble((Other other) -> -other.coherence())
                        .thenComparing(Other::code))
                .toList();
    }

    private List<String> row(String kind, Other other) {
        return List.of(
                issue.text(kind),
                issue.name(Area.region(other.code())),
                issue.numbers().whole(other.coherence()));
    }
}
