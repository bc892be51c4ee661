package eu.regiometer.report;

import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.language.NameOrder;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registered good practices that some rules ask for, whoever they would be offered to. */
final class PracticeRegister {

    private final Issue issue;

    PracticeRegister(Issue issue) {
        this.issue = issue;
    }

    /** Practices that carry a tag of one of the rules, or the words that none is registered. */
    Section section(List<Rule> rules) {
        Set<String> tags = rules.stream().map(Rule::practiceTag).collect(Collectors.toSet());
        List<List<String>> rows = issue.recommendations().rulebook().practices().stream()
                .filter(practice -> practice.tags().stream().anyMatch(tags::contains))
                .sorted(Comparator.comparing(Practice::title, NameOrder.of(issue.language())))
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Section.text("register", "", List.of(issue.text("practice.none")))
                : Section.tables(
                        "register",
                        "",
                        List.of(),
                        List.of(TextTable.of(
                                "register",
                                issue.text("register.table"),
                                List.of(
                                        issue.text("column.practice"),
                                        issue.text("column.where"),
                                        issue.text("column.maturity"),
                                        issue.text("register.success"),
                                        issue.text("column.contact")),
                                rows)));
    }

    private List<String> row(Practice practice) {
        Optional<Region> region = issue.territory().region(practice.region());
        RegisterWords words = new RegisterWords(issue);
        return List.of(
                words.english(practice.title()),
                region.map(issue.names()::of).orElse(issue.text("practice.external")),
                issue.word("maturity", practice.maturity()),
                words.english(practice.success()),
                words.contact(practice.contact()));
    }
}
