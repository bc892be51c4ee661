package eu.regiometer.report;

import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.report.part.Asks;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what a report asks of other levels: the recommendations of those levels that its own area calls for. */
final class AskMaker {

    private static final int MOST = 5;
    private static final int MOST_LOCAL = 3;

    /** Addressees of the rulebook, in its source language, that are a level itself. */
    private static final Map<GovernanceLevel, String> LEVELS =
            Map.of(GovernanceLevel.REGIONAL, "regional government", GovernanceLevel.LOCAL, "municipalities");

    private static final String SOURCE = "en";

    private final Issue issue;
    private final CardMaker cards;

    AskMaker(Issue issue, CardMaker cards) {
        this.issue = issue;
        this.cards = cards;
    }

    /** Requests of a municipality or region: to the other one of the two, to its country, to the European level. */
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
                .filter(outcome ->
                        outcome.kind() == OutcomeKind.FIRED && !outcome.rule().national())
                .limit(most)
                .map(outcome -> request(outcome.rule(), cards.evidence(outcome)))
                .forEach(requests::add);
        for (GovernanceLevel level : List.of(GovernanceLevel.LOCAL, GovernanceLevel.REGIONAL)) {
            cards.placed(region.get().area(), Outcome.Placement.CARD, level).stream()
                    .filter(outcome -> outcome.kind() == OutcomeKind.FIRED
                            && outcome.rule().national())
                    .map(outcome -> request(outcome.rule(), cards.evidence(outcome)))
                    .forEach(requests::add);
        }
        europe(region.get()).stream().limit(most).forEach(requests::add);
        return new Asks(requests);
    }

    /** EU rules one of whose base rules fired for the reader's own area or, in a municipality, for its region. */
    private List<Asks.Request> europe(Region region) {
        List<Asks.Request> requests = new ArrayList<>();
        boolean local = issue.key().level() == GovernanceLevel.LOCAL;
        for (Rule rule : issue.recommendations().rulebook().rules().values()) {
            if (rule.level() != GovernanceLevel.EU) {
                continue;
            }
            List<String> because = new ArrayList<>();
            List<String> here = fired(rule, local ? issue.figures() : region.area(), base -> !local || isLocal(base));
            if (!here.isEmpty()) {
                because.add(issue.text("asks.because", "rules", titles(here)));
            }
            List<String> above = local ? fired(rule, region.area(), base -> !isLocal(base)) : List.of();
            if (!above.isEmpty()) {
                because.add(issue.text("asks.because.region", "rules", titles(above)));
            }
            if (!because.isEmpty()) {
                requests.add(request(rule, String.join(" ", because)));
            }
        }
        return requests;
    }

    private boolean isLocal(String rule) {
        return Optional.ofNullable(issue.recommendations().rulebook().rules().get(rule))
                .filter(base -> base.level() == GovernanceLevel.LOCAL)
                .isPresent();
    }

    /** Rules with their titles, since a number alone tells the reader nothing. */
    private String titles(List<String> rules) {
        return rules.stream()
                .flatMap(id -> Stream.ofNullable(
                        issue.recommendations().rulebook().rules().get(id)))
                .map(rule -> issue.text("named.aside", "name", cards.text(rule).title(), "aside", rule.id()))
                .collect(Collectors.joining(issue.between()));
    }

    private List<String> fired(Rule rule, Area area, Predicate<String> asked) {
        return EuBases.of(rule).stream()
                .filter(asked)
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
        requests.addAll(frequent(rule -> rule.level() != GovernanceLevel.EU && rule.national(), 1, Integer.MAX_VALUE));
        for (GovernanceLevel level : List.of(GovernanceLevel.REGIONAL, GovernanceLevel.LOCAL)) {
            requests.addAll(frequent(rule -> rule.level() == level && !rule.national(), 2, MOST));
        }
        return new Asks(requests);
    }

    /** Of some rules those that fired in the most regions. */
    private List<Asks.Request> frequent(Predicate<Rule> asked, int fewestRegions, int most) {
        record Count(Rule rule, List<String> regions) {}
        return issue.recommendations().rulebook().rules().values().stream()
                .filter(asked)
                .map(rule -> new Count(rule, cards.regions(List.of(rule.id()), OutcomeKind.FIRED)))
                .filter(count -> count.regions().size() >= fewestRegions)
                .sorted(Comparator.comparingInt((Count c) -> -c.regions().size())
                        .thenComparing(c -> c.rule().id()))
                .limit(most)
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
        RuleText text = cards.text(rule);
        return new Asks.Request(asked(rule), isLevel(rule) ? "" : text.addressee(), rule.id(), text.title(), because);
    }

    /** Whether the addressee says no more than the level that is asked, which is the same in every language. */
    private boolean isLevel(Rule rule) {
        String addressee =
                issue.recommendations().rulebook().text(rule.id(), SOURCE).addressee();
        return rule.level() != issue.key().level() && addressee.equals(LEVELS.get(rule.level()));
    }

    /** Levels that decide: that of the rule, unless it is the reader's own, and the national one. */
    private List<String> asked(Rule rule) {
        List<String> levels = new ArrayList<>();
        if (rule.level() != issue.key().level() || rule.level() == GovernanceLevel.EU) {
            levels.add(issue.text("asks." + rule.level().name()));
        }
        if (rule.national()) {
            levels.add(issue.text("asks.NATIONAL"));
        }
        return levels;
    }
}
