package eu.regiometer.report;

import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.PracticeMatch;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Card;
import eu.regiometer.territory.Region;
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
        Optional<Region> donor = issue.territory().region(practice.region());
        return new Card.Offer(
                new RegisterWords(issue).english(practice.title()),
                donor.map(r -> issue.text("practice.partner", "region", r.name(issue.language())))
                        .orElse(issue.text("practice.external")),
                donor.filter(r -> !match.external() && match.distance() < 1)
                        .map(r -> reason(match, r, leading))
                        .orElse(issue.text("practice.reason.external")),
                practice.problem(),
                practice.resources(),
                practice.success(),
                practice.transfer(),
                practice.years(),
                issue.word("maturity", practice.maturity()),
                practice.contact());
    }

    /** Why no practice is offered with a rule: none carries its tag, or none of those that do comes from a better place. */
    String none(Rule rule) {
        boolean registered = issue.recommendations().rulebook().practices().stream()
                .anyMatch(practice -> practice.tags().contains(rule.practiceTag()));
        return issue.text(registered ? "practice.notahead" : "practice.none");
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
                issue.printer().value(match.donorValue(), issue.unit(leading)),
                "score",
                issue.numbers().number(match.score(), 2));
    }
}
