package eu.regiometer.report;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.PracticeMatch;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.recommendation.Target;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Summary;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes outcomes of the rulebook as recommendation cards. */
final class CardMaker {

    private static final String AUTOMATIC = "AUTOMATIC";
    private static final String ENGLISH = "\u00A0[en]";

    private final Issue issue;
    private final EvidenceWriter evidence;

    CardMaker(Issue issue) {
        this.issue = issue;
        this.evidence = new EvidenceWriter(issue.texts());
    }

    /** The cards of the report. */
    List<Card> cards() {
        List<Outcome> outcomes = outcomes();
        List<Card> cards = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            cards.add(card(outcome, cards.size() + 1));
        }
        return cards;
    }

    /** Outcomes that are printed as cards: only rules of the level of the report. */
    List<Outcome> outcomes() {
        return placed(issue.figures(), Outcome.Placement.CARD, issue.key().level());
    }

    /** Outcomes of an area: those of its own report, or of local rules for a whole region. */
    List<Outcome> placed(Area area, Outcome.Placement placement, GovernanceLevel level) {
        boolean wholeRegion = level == GovernanceLevel.LOCAL && area.level() == FigureLevel.REGIONAL;
        return wholeRegion
                ? issue.recommendations().placedForWholeRegion(area, placement)
                : issue.recommendations().placed(area, placement);
    }

    /** The first three recommendations, for the political page. */
    List<Summary.Action> actions() {
        return outcomes().stream()
                .limit(3)
                .map(outcome -> {
                    RuleText text = text(outcome.rule());
                    return new Summary.Action(
                            outcome.rule().id(), text.title(), text.owner(), text.firstStep(), months(outcome.rule()));
                })
                .toList();
    }

    private Card card(Outcome outcome, int number) {
        Rule rule = outcome.rule();
        RuleText text = text(rule);
        return new Card(
                rule.id(),
                number,
                rule.level(),
                text.title(),
                outcome.kind() == OutcomeKind.INDICATIVE,
                evidence(outcome),
                text.addressee(),
                text.owner(),
                text.firstStep(),
                text.kpi(),
                rule.kpiCode()
                        .filter(code -> issue.tree().indicator(code).isPresent())
                        .map(code -> issue.figure(outcome.area(), code))
                        .filter(Figure::known),
                target(rule),
                rule.cost(),
                months(rule),
                hook(rule.id()),
                rule.drivers().stream().map(d -> word("driver", d)).collect(Collectors.joining(", ")),
                rule.linked().stream().flatMap(c -> challenge(c).stream()).collect(Collectors.joining(", ")),
                outcome.priority().map(Card.Arithmetic::of),
                basis(outcome),
                text.status().equals(AUTOMATIC) ? issue.text("text.automatic") : "",
                cascade(rule),
                outcome.practices().stream()
                        .map(match -> offer(match, rule.leading().indicator()))
                        .toList(),
                reworded(outcome),
                outcome.has(EditorialOverride.Kind.PIN));
    }

    /** The hook of a rule; it says so when its frame is not in force on the date of the report. */
    private String hook(String rule) {
        var rulebook = issue.recommendations().rulebook();
        String hook = rulebook.hook(rule);
        return rulebook.frame()
                .filter(frame -> !hook.isEmpty() && !frame.inForce(issue.sources().date()))
                .map(frame -> frame.validTo().isBefore(issue.sources().date())
                        ? issue.text(
                                "hook.ended",
                                "hook",
                                hook,
                                "frame",
                                frame.name(issue.language()),
                                "to",
                                issue.numbers().date(frame.validTo()))
                        : issue.text(
                                "hook.early",
                                "hook",
                                hook,
                                "frame",
                                frame.name(issue.language()),
                                "from",
                                issue.numbers().date(frame.validFrom())))
                .orElse(hook);
    }

    String evidence(Outcome outcome) {
        return evidence.sentence(outcome, issue.recommendations().rulebook());
    }

    /** What a reviewer wrote in the language of the report in place of the evidence; empty if nothing. */
    String reworded(Outcome outcome) {
        return outcome.reworded(issue.language())
                .map(override -> evidence.sentence(override.text(), outcome.evidence()))
                .orElse("");
    }

    /** Wording of a rule; English in place of a missing language is marked. */
    RuleText text(Rule rule) {
        Rulebook rulebook = issue.recommendations().rulebook();
        RuleText text = rulebook.text(rule.id(), issue.language());
        boolean own = rulebook.texts().getOrDefault(rule.id(), new TreeMap<>()).containsKey(issue.language());
        return own
                ? text
                : new RuleText(
                        text.title() + ENGLISH,
                        text.evidence(),
                        text.firstStep(),
                        text.addressee(),
                        text.owner(),
                        text.kpi(),
                        text.status());
    }

    String months(Rule rule) {
        return rule.months().isPresent()
                ? issue.text("months", "n", issue.numbers().whole(rule.months().getAsInt()))
                : "";
    }

    /** The target in words: a change by the next wave, or a level. */
    String target(Rule rule) {
        Unit unit = rule.kpiCode().map(issue::unit).orElse(Unit.SCORE);
        return Target.of(rule.kpiTarget())
                .map(target -> target(target, unit))
                .orElseGet(() -> typeset(rule.kpiTarget()));
    }

    private String target(Target target, Unit unit) {
        return switch (target.kind()) {
            case AT_LEAST -> issue.text("target.least", "value", issue.printer().value(target.number(), unit));
            case AT_MOST -> issue.text("target.most", "value", issue.printer().value(target.number(), unit));
            case CHANGE -> issue.text("target.change", "value", issue.numbers().signed(target.number()));
        };
    }

    /** A target as it is entered, with true signs: a minus sign and "at least" and "at most" as one sign. */
    static String typeset(String target) {
        return target.strip()
                .replaceFirst("^>=\\s*", "\u2265\u00A0")
                .replaceFirst("^<=\\s*", "\u2264\u00A0")
                .replaceFirst("(^|\u00A0)-(?=[0-9])", "$1\u2212");
    }

    /** A word of the bundle for a code of the rulebook, the code itself where there is none. */
    private String word(String group, String code) {
        String key = group + "." + code;
        return issue.texts().has(key) ? issue.text(key) : code;
    }

    /** Name of a challenge; none where the programme has no index of it. */
    private Optional<String> challenge(Challenge challenge) {
        return issue.challenges().stream()
                .filter(c -> Challenge.ofNode(c.code()).equals(Optional.of(challenge)))
                .map(c -> issue.name(c.code()))
                .findFirst();
    }

    private String basis(Outcome outcome) {
        Optional<ConditionResult> leading = outcome.conditions().stream().findFirst();
        String figure = leading.map(result -> {
                    String code = result.condition().indicator();
                    Figure value = issue.figure(outcome.area(), code);
                    return value.known()
                            ? issue.text(
                                    "named",
                                    "name",
                                    issue.borrowing().label(outcome.area(), code),
                                    "value",
                                    issue.printer().full(value))
                            : issue.name(code);
                })
                .orElse("");
        Area area = outcome.area();
        return issue.surveyed(
                "card.basis",
                "figure",
                figure,
                "citizens",
                answers(Survey.PUBLIC_ATTITUDE, area),
                "organisations",
                answers(Survey.INNOVATION_CAPACITY, area),
                "area",
                issue.name(area),
                "wave",
                outcome.wave(),
                "dates",
                dates(issue.surveys().getFirst(), area));
    }

    private String dates(Survey survey, Area area) {
        return SourceLine.dates(issue, survey, issue.borrowing().supplier(survey, area));
    }

    /** Number of answers, with the area that supplied them where it is another one. */
    private String answers(Survey survey, Area area) {
        Area supplier = issue.borrowing().supplier(survey, area);
        String answers = SourceLine.answers(issue, survey, supplier, true);
        return supplier.equals(area)
                ? answers
                : issue.text("answers.borrowed", "n", answers, "area", issue.name(supplier));
    }

    /** Regions where the rules that an EU rule counts are indicative: said beside the count of fired ones. */
    private String cascade(Rule rule) {
        List<String> bases = EuBases.of(rule);
        if (bases.isEmpty()) {
            return "";
        }
        List<String> fired = regions(bases, OutcomeKind.FIRED);
        List<String> indicative = new ArrayList<>(regions(bases, OutcomeKind.INDICATIVE));
        indicative.removeAll(fired);
        return issue.text(
                "card.cascade",
                "rules",
                String.join(", ", bases),
                "fired",
                issue.list(fired),
                "indicative",
                issue.list(indicative));
    }

    /** Names of the regions where at least one of the rules has an outcome of that kind. */
    List<String> regions(List<String> rules, OutcomeKind kind) {
        return issue.regions().stream()
                .filter(region -> rules.stream()
                        .anyMatch(rule -> issue.recommendations()
                                .outcome(region.area(), rule)
                                .filter(o -> o.kind() == kind)
                                .isPresent()))
                .map(region -> region.name(issue.language()))
                .toList();
    }

    Card.Offer offer(PracticeMatch match, String leading) {
        var practice = match.practice();
        Optional<Region> donor = issue.territory().region(practice.region());
        String where = donor.map(r -> r.name(issue.language())).orElse(issue.text("practice.external"));
        String reason = match.external() || donor.isEmpty()
                ? issue.text("practice.reason.external")
                : issue.text(
                        "practice.reason",
                        "likeness",
                        issue.numbers().percent(100 * (1 - match.distance())),
                        "indicator",
                        issue.name(leading),
                        "value",
                        issue.numbers().whole(match.donorValue()),
                        "score",
                        issue.numbers().number(match.score(), 2));
        String title = issue.language().equals("en") ? practice.title() : practice.title() + ENGLISH;
        return new Card.Offer(
                title,
                where,
                reason,
                practice.problem(),
                practice.resources(),
                practice.success(),
                practice.transfer(),
                practice.years(),
                practice.contact());
    }
}
