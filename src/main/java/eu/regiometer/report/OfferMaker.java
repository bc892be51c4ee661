package eu.regiometer.report;

import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.PracticeMatch;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Card;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.Optional;

/** Words good practices: where they come from, how far they have come, why they were chosen and whom to ask. */
final class OfferMaker {

    private final Issue issue;

    OfferMaker(Issue issue) {
        this.issue = issue;
    }

    /**
     * A practice as it is offered.
     *
     * @param leading code of the leading indicator of the rule
     */
    Card.Offer offer(PracticeMatch match, String leading) {
        Practice practice = match.practice();
        RegisterWords words = new RegisterWords(issue);
        Optional<Region> donor = issue.territory().region(practice.region());
        return new Card.Offer(
                words.english(practice.title()),
                donor.map(r -> issue.text(
                                "practice.partner", "region", issue.names().of(r)))
                        .orElse(issue.text("practice.external")),
                donor.filter(r -> !match.external() && match.distance() < 1)
                        .map(r -> reason(match, r, leading))
                        .orElse(issue.text("practice.reason.external")),
                words.entry(practice.problem()),
                words.entry(practice.resources()),
                words.entry(practice.success()),
                words.entry(practice.transfer()),
                practice.years(),
                issue.word("maturity", practice.maturity()),
                words.contact(practice.contact()));
    }

    /** Why no practice is offered with a recommendation: none is registered, or what is known of those who have one. */
    String none(Outcome outcome) {
        Rule rule = outcome.rule();
        List<Practice> registered = issue.recommendations().rulebook().practices().stream()
                .filter(practice -> practice.tags().contains(rule.practiceTag()))
                .toList();
        if (registered.isEmpty()) {
            return issue.text("practice.none");
        }
        List<Area> donors = registered.stream()
                .filter(practice -> !practice.region().isEmpty())
                .map(practice -> Area.region(practice.region()))
                .filter(donor -> !issue.region().map(Region::area).equals(Optional.of(donor)))
                .distinct()
                .toList();
        String code = rule.leading().indicator();
        List<String> untold = donors.stream()
                .filter(donor -> !issue.figure(donor, code).known())
                .map(issue::name)
                .toList();
        if (donors.isEmpty()) {
            return issue.text("practice.own");
        }
        return untold.isEmpty()
                ? issue.text("practice.notahead")
                : issue.text(
                        untold.size() == donors.size() ? "practice.unknown" : "practice.notahead.some",
                        "regions",
                        issue.list(untold));
    }

    private String reason(PracticeMatch match, Region donor, String leading) {
        return issue.text(
                "practice.reason",
                "type",
                issue.text("practice." + donor.experience().name()),
                "likeness",
                issue.numbers().percent(100 * (1 - match.distance())),
                "indicator",
                issue.name(leading),
                "value",
                issue.printer().value(match.donorValue(), issue.unit(leading)));
    }
}
