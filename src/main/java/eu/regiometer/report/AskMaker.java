package eu.regiometer.report;

import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Asks;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a report asks of other levels: the recommendations of those levels that its own area calls for. */
final class AskMaker {

    private static final int MOST = 5;
    private static final int MOST_LOCAL = 3;

    private final Issue issue;
    private final CardMaker cards;

    AskMaker(Issue issue, CardMaker cards) {
        this.issue = issue;
        this.cards = cards;
    }

    /** Requests of a municipality or region. */
    Asks asks() {
        Optional<Region> region = issue.region();
        if (region.isEmpty()) {
            return new Asks(List.of());
        }
        List<Asks.Request> requests = new ArrayList<>();
        boolean local = issue.key().level() == GovernanceLevel.LOCAL;
        GovernanceLevel other = local ? GovernanceLevel.REGIONAL : GovernanceLevel.LOCAL;
        int most = local ? MOST_LOCAL : MOST;
        cards.placed(region.get().area(), Outcome.Placement.CARD, other).stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.FIRED)
                .limit(most)
                .map(outcome -> request(outcome.rule(), cards.evidence(outcome)))
                .forEach(requests::add);
        europe(region.get()).stream().limit(most).forEach(requests::add);
        return new Asks(requests);
    }

    /** EU rules one of whose base rules fired in the region. */
    private List<Asks.Request> europe(Region region) {
        List<Asks.Request> requests = new ArrayList<>();
        for (Rule rule : issue.recommendations().rulebook().rules().values()) {
            List<String> fired = rule.level() == GovernanceLevel.EU ? fired(rule, region.area()) : List.of();
            if (!fired.isEmpty()) {
                requests.add(request(rule, issue.text("asks.because", "rules", String.join(", ", fired))));
            }
        }
        return requests;
    }

    private List<String> fired(Rule rule, Area area) {
        return EuBases.of(rule).stream()
                .filter(base -> issue.recommendations()
                        .outcome(area, base)
                        .filter(o -> o.kind() == OutcomeKind.FIRED)
                        .isPresent())
                .toList();
    }

    /** What the regions ask of the European level: each EU rule with the regions that call for it. */
    Asks collected() {
        List<Asks.Request> requests = new ArrayList<>();
        for (Rule rule : issue.recommendations().rulebook().rules().values()) {
            List<String> bases = rule.level() == GovernanceLevel.EU ? EuBases.of(rule) : List.of();
            List<String> regions = bases.isEmpty() ? List.of() : cards.regions(bases, OutcomeKind.FIRED);
            if (!regions.isEmpty()) {
                requests.add(request(
                        rule,
                        issue.text(
                                "asks.regions",
                                "count",
                                issue.numbers().whole(regions.size()),
                                "of",
                                issue.numbers().whole(issue.regions().size()),
                                "regions",
                                issue.list(regions))));
            }
        }
        for (GovernanceLevel level : List.of(GovernanceLevel.REGIONAL, GovernanceLevel.LOCAL)) {
            frequent(level).stream().limit(MOST).forEach(requests::add);
        }
        return new Asks(requests);
    }

    /** The rules of a level that fired in the most regions. */
    private List<Asks.Request> frequent(GovernanceLevel level) {
        record Count(Rule rule, List<String> regions) {}
        return issue.recommendations().rulebook().rules().values().stream()
                .filter(rule -> rule.level() == level)
                .map(rule -> new Count(rule, cards.regions(List.of(rule.id()), OutcomeKind.FIRED)))
                .filter(count -> count.regions().size() > 1)
                .sorted(java.util.Comparator.comparingInt(
                                (Count c) -> -c.regions().size())
                        .thenComparing(c -> c.rule().id()))
                .map(count -> request(
                        count.rule(),
                        issue.text(
                                "asks.regions",
                                "count",
                                issue.numbers().whole(count.regions().size()),
                                "of",
                                issue.numbers().whole(issue.regions().size()),
                                "regions",
                                issue.list(count.regions()))))
                .toList();
    }

    private Asks.Request request(Rule rule, String because) {
        return new Asks.Request(rule.level(), rule.id(), cards.text(rule).title(), because);
    }
}
