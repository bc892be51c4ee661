package eu.regiometer.report;

import eu.regiometer.recommendation.AgreementLine;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists which region signed which common objective, and when. */
final class AgreementTables {

    private final Issue issue;

    AgreementTables(Issue issue) {
        this.issue = issue;
    }

    /** Every objective with the regions that signed it and those that have not yet. */
    Section all() {
        List<AgreementLine> lines = issue.recommendations().rulebook().agreement();
        if (lines.isEmpty()) {
            return Section.text("agreement", issue.text("agreement.heading"), List.of(issue.text("agreement.empty")));
        }
        SortedMap<String, List<AgreementLine>> byObjective = lines.stream()
                .collect(Collectors.groupingBy(AgreementLine::objective, TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        byObjective.forEach((objective, register) -> rows.add(List.of(
                objective(objective),
                issue.text(
                        "count.of",
                        "count",
                        issue.numbers()
                                .whole(register.stream()
                                        .filter(AgreementLine::signed)
                                        .count()),
                        "of",
                        issue.numbers().whole(issue.regions().size())),
                signed(register),
                names(register.stream().filter(line -> !line.signed()).toList()))));
        return section(
                issue.text("agreement.intro"),
                List.of("agreement.objective", "agreement.count", "agreement.signed", "agreement.open"),
                rows);
    }

    /** The objectives of one region. */
    Section of(Region region) {
        List<List<String>> rows = issue.recommendations().rulebook().agreement().stream()
                .filter(line -> line.region().equals(region.code()))
                .sorted(Comparator.comparing(AgreementLine::objective))
                .map(line -> List.of(
                        objective(line.objective()),
                        line.date().map(LocalDate::toString).orElseGet(() -> issue.text("agreement.notyet"))))
                .toList();
        return rows.isEmpty()
                ? Section.text("agreement", issue.text("agreement.heading"), List.of(issue.text("agreement.none")))
                : section(issue.text("agreement.region"), List.of("agreement.objective", "agreement.day"), rows);
    }

    private Section section(String words, List<String> columns, List<List<String>> rows) {
        return Section.tables(
                "agreement",
                issue.text("agreement.heading"),
                List.of(words),
                List.of(TextTable.of(
                        "agreement",
                        issue.text("agreement.table"),
                        columns.stream().map(issue::text).toList(),
                        rows)));
    }

    private String objective(String id) {
        return issue.text(
                "named",
                "name",
                id,
                "value",
                issue.names().objective(issue.recommendations().rulebook(), id));
    }

    /** Regions that signed, in order of the day. */
    private String signed(List<AgreementLine> lines) {
        List<String> regions = lines.stream()
                .filter(AgreementLine::signed)
                .sorted(Comparator.comparing((AgreementLine line) -> line.date().orElse(LocalDate.MAX))
                        .thenComparing(AgreementLine::region))
                .map(line -> issue.text(
                        "named.aside",
                        "name",
                        name(line),
                        "aside",
                        line.date().map(LocalDate::toString).orElse("")))
                .toList();
        return regions.isEmpty() ? issue.text("word.none") : String.join(issue.between(), regions);
    }

    private String names(List<AgreementLine> lines) {
        return lines.isEmpty()
                ? issue.text("word.none")
                : issue.list(lines.stream().map(this::name).toList());
    }

    private String name(AgreementLine line) {
        return issue.name(Area.region(line.region()));
    }
}
