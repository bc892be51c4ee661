package eu.regiometer.report;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.Summary;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes outcomes of the rulebook as recommendation cards. */
final class CardMaker {

    private final Issue issue;
    private final EvidenceWriter evidence;
    private final CardBasis basis;
    private final AimMaker aims;
    private final OfferMaker offers;

    CardMaker(Issue issue) {
        this.issue = issue;
        this.evidence = new EvidenceWriter(issue.texts());
        this.basis = new CardBasis(issue);
        this.aims = new AimMaker(issue);
        this.offers = new OfferMaker(issue);
    }

    /** The cards of the report. */
    List<Card> cards() {
        return cards(outcome -> true);
    }

    /** The cards of the report that meet a condition, numbered anew. */
    List<Card> cards(Predicate<Outcome> shown) {
        List<Outcome> outcomes = outcomes().stream().filter(shown).toList();
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
                    RuleText text = printed(outcome);
                    return new Summary.Action(
                            outcome.rule().id(),
                            title(outcome, aims.of(outcome, text.kpi())),
                            text.owner(),
                            text.firstStep(),
                            issue.text("cost." + outcome.rule().cost().name()),
                            months(outcome.rule()));
                })
                .toList();
    }

    private Card card(Outcome outcome, int number) {
        Rule rule = outcome.rule();
        RuleText text = printed(outcome);
        RuleText generated = text(rule);
        AimMaker.Aim aim = aims.of(outcome, text.kpi());
        return new Card(
                rule.id(),
                number,
                rule.level(),
                title(outcome, aim),
                outcome.kind() == OutcomeKind.INDICATIVE,
                evidence(outcome),
                text.addressee(),
                text.owner(),
                new CentreTables(issue).step(rule, text.firstStep()),
                aim.measure(),
                aim.now(),
                aim.target(),
                rule.cost(),
                months(rule),
                hook(rule.id()),
                rule.drivers().stream().map(d -> issue.word("driver", d)).collect(Collectors.joining(", ")),
                rule.linked().stream().flatMap(c -> challenge(c).stream()).collect(Collectors.joining(", ")),
                outcome.priority().map(Card.Arithmetic::of),
                basis.line(outcome),
                issue.note(TranslationStatus.valueOf(text.status())),
                cascade(outcome),
                outcome.practices().stream()
                        .map(match -> offers.offer(match, rule.leading().indicator()))
                        .toList(),
                outcome.practices().isEmpty() ? offers.none(outcome) : "",
                reworded(outcome),
                text.title().equals(generated.title()) ? "" : generated.title(),
                text.firstStep().equals(generated.firstStep()) ? "" : generated.firstStep(),
                outcome.has(EditorialOverride.Kind.PIN));
    }

    /** The hook of a rule; it says so when its frame is not in force on the date of the report. */
    private String hook(String rule) {
        var rulebook = issue.recommendations().rulebook();
        String entered = rulebook.hook(rule);
        String hook = entered.isEmpty() ? "" : new RegisterWords(issue).english(entered);
        return rulebook.frame()
                .filter(frame ->
                        !entered.isEmpty() && !frame.inForce(issue.sources().date()))
                .map(frame -> frame.validTo().isBefore(issue.sources().date())
                        ? issue.text(
                                "hook.ended",
                                "hook",
                                hook,
                                "frame",
                                issue.names().of(frame),
                                "to",
                                issue.numbers().date(frame.validTo()))
                        : issue.text(
                                "hook.early",
                                "hook",
                                hook,
                                "frame",
                                issue.names().of(frame),
                                "from",
                                issue.numbers().date(frame.validFrom())))
                .orElse(hook);
    }

    /** The evidence of an outcome; a figure that is the region's in place of the municipality's own has a star. */
    String evidence(Outcome outcome) {
        Rulebook rulebook = issue.recommendations().rulebook();
        String rule = outcome.rule().id();
        String sentence = evidence.sentence(
                rulebook.text(rule, issue.language()).evidence(), outcome.evidence(), borrowed(outcome));
        return issue.names().isTranslated(rulebook, rule) ? sentence : new RegisterWords(issue).entry(sentence);
    }

    private Predicate<String> borrowed(Outcome outcome) {
        return placeholder ->
                issue.borrowing().lender(outcome.area(), placeholder).isPresent();
    }

    /** What a reviewer wrote in the language of the report in place of the evidence; empty if nothing. */
    String reworded(Outcome outcome) {
        return reworded(outcome, EditorialOverride.Part.EVIDENCE).orElse("");
    }

    /** Wording of the rule of an outcome, with what a reviewer wrote in place of its title or first step. */
    RuleText printed(Outcome outcome) {
        RuleText text = text(outcome.rule());
        return new RuleText(
                reworded(outcome, EditorialOverride.Part.TITLE).orElse(text.title()),
                text.evidence(),
                reworded(outcome, EditorialOverride.Part.FIRST_STEP).orElse(text.firstStep()),
                text.addressee(),
                text.owner(),
                text.kpi(),
                text.status());
    }

    private Optional<String> reworded(Outcome outcome, EditorialOverride.Part part) {
        return outcome.reworded(part, issue.language())
                .map(override -> evidence.sentence(override.text(), outcome.evidence(), borrowed(outcome)));
    }

    /** Wording of a rule; English in place of a missing language is marked. */
    RuleText text(Rule rule) {
        Rulebook rulebook = issue.recommendations().rulebook();
        RuleText text = rulebook.text(rule.id(), issue.language());
        RegisterWords words = new RegisterWords(issue);
        return issue.names().isTranslated(rulebook, rule.id())
                ? text
                : new RuleText(
                        words.english(text.title()),
                        text.evidence(),
                        words.entry(text.firstStep()),
                        words.entry(text.addressee()),
                        words.entry(text.owner()),
                        words.entry(text.kpi()),
                        text.status());
    }

    /**
     * Title of a recommendation. Where the level it asks for is reached already, it says what to do next instead of asking
     * for it; the title of a reviewer stays, with a word on that.
     */
    private String title(Outcome outcome, AimMaker.Aim aim) {
        Optional<String> own = reworded(outcome, EditorialOverride.Part.TITLE);
        String title = own.orElseGet(() -> text(outcome.rule()).title());
        if (!aim.reached()) {
            return title;
        }
        return own.isPresent() || aim.next().isEmpty() ? issue.text("card.reached", "title", title) : aim.next();
    }

    static String months(Issue issue, int months) {
        return issue.text(months == 1 ? "month" : "months", "n", issue.numbers().whole(months));
    }

    /** Duration in words, empty if open. */
    String months(Rule rule) {
        return rule.months().isPresent() ? months(issue, rule.months().getAsInt()) : "";
    }

    /** Name of a challenge; none where the programme has no index of it. */
    private Optional<String> challenge(Challenge challenge) {
        return issue.challenges().stream()
                .filter(c -> Challenge.ofNode(c.code()).equals(Optional.of(challenge)))
                .map(c -> issue.name(c.code()))
                .findFirst();
    }

    /** Regions where the rules that an EU rule counts are indicative: said beside the count of fired ones. */
    private String cascade(Outcome outcome) {
        List<String> bases = EuBases.of(outcome.rule());
        if (bases.isEmpty()) {
            return "";
        }
        List<String> fired = regions(bases, OutcomeKind.FIRED);
        List<String> indicative = new ArrayList<>(regions(bases, OutcomeKind.INDICATIVE));
        indicative.removeAll(fired);
        // counted as not evaluable: what another of the rules would have said is not known there
        indicative.removeAll(regions(bases, OutcomeKind.NOT_EVALUABLE));
        String counted = issue.text(
                "card.cascade",
                "rules",
                String.join(", ", bases),
                "fired",
                issue.list(fired),
                "indicative",
                issue.list(indicative));
        return outcome.count()
                .filter(count -> count.unknown() > 0)
                .map(count -> counted + " " + untold("card.cascade.unknown", count))
                .orElse(counted);
    }

    /** How far a share of regions is open because some could not be evaluated: from k/n to (k+u)/n. */
    String untold(String key, RegionCount count) {
        return issue.text(
                key,
                "u",
                issue.numbers().whole(count.unknown()),
                "n",
                issue.numbers().whole(count.regions()),
                "low",
                issue.printer().value(count.share(), Unit.PERCENT),
                "high",
                issue.printer().value(count.highestShare(), Unit.PERCENT));
    }

    /** Names of the regions where at least one of the rules has an outcome of that kind. */
    List<String> regions(List<String> rules, OutcomeKind kind) {
        return issue.regions().stream()
                .filter(region -> rules.stream()
                        .anyMatch(rule -> issue.recommendations()
                                .outcome(region.area(), rule)
                                .filter(o -> o.kind() == kind)
                                .isPresent()))
                .map(issue.names()::of)
                .toList();
    }
}
