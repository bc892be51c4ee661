package eu.regiometer.recommendation;

import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What became of a rule in an area.
 *
 * @param wave wave code
 * @param area municipality, region or {@link Area#PARTNERS}
 * @param rule rule
 * @param kind outcome
 * @param reason why it is not evaluable, by code of {@link eu.regiometer.measures.Reason}; else empty
 * @param conditions results in order of sequence
 * @param priority priority of a fired or indicative outcome
 * @param evidence quantities by placeholder, without braces; complete for fired and indicative outcomes
 * @param placement where it is printed
 * @param practices up to three good practices, best first
 * @param count in how many regions the rules fired that a rule of the EU level counts; empty for other rules
 * @param overrides what reviewers decided about it, those without effect included
 */
public record Outcome(
        String wave,
        Area area,
        Rule rule,
        OutcomeKind kind,
        String reason,
        List<ConditionResult> conditions,
        Optional<Priority> priority,
        SortedMap<String, Quantity> evidence,
        Placement placement,
        List<PracticeMatch> practices,
        Optional<RegionCount> count,
        List<OverrideResult> overrides) {

    /** Where an outcome is printed. */
    public enum Placement {
        /** A card in the body. */
        CARD,
        /** Watch list in the annex: true on the point estimate, not beyond doubt. */
        WATCH_LIST,
        /** Fired or indicative, but beyond the number of cards of its report, or displaced by another rule. */
        RESERVE,
        /** Held back by a reviewer: only in the list of overrides, in the annex. */
        HELD_BACK,
        /** List of rules that could not be evaluated, in the annex. */
        NOT_EVALUABLE_LIST,
        /** Nowhere. */
        NONE
    }

    public Outcome {
        conditions = List.copyOf(conditions);
        practices = List.copyOf(practices);
        overrides = List.copyOf(overrides);
    }

    /** Point figure of the leading condition with its interval, if it was released. */
    public Optional<FigureSpan> leading() {
        return conditions.stream().findFirst().flatMap(ConditionResult::span);
    }

    /** Whether the rule fired, be it beyond doubt or on the point estimates. */
    public boolean holds() {
        return kind == OutcomeKind.FIRED || kind == OutcomeKind.INDICATIVE;
    }

    /** Whether a reviewer's decision of that kind is in force. */
    public boolean has(EditorialOverride.Kind decision) {
        return inForce(decision).findAny().isPresent();
    }

    /** What a reviewer wrote in a language in place of a part of the card. */
    public Optional<EditorialOverride> reworded(EditorialOverride.Part part, String language) {
        return inForce(EditorialOverride.Kind.REWORD)
                .filter(override ->
                        override.part() == part && override.language().equals(language))
                .findFirst();
    }

    private Stream<EditorialOverride> inForce(EditorialOverride.Kind decision) {
        return overrides.stream()
                .filter(result -> result.state() == OverrideResult.State.IN_FORCE)
                .map(OverrideResult::override)
                .filter(override -> override.kind() == decision);
    }

    Outcome at(Placement place, List<OverrideResult> decisions) {
        return new Outcome(
                wave, area, rule, kind, reason, conditions, priority, evidence, place, practices, count, decisions);
    }
}
