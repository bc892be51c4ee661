package eu.regiometer.recommendation;

import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

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
        List<PracticeMatch> practices) {

    /** Where an outcome is printed. */
    public enum Placement {
        /** A card in the body. */
        CARD,
        /** Watch list in the annex: true on the point estimate, not beyond doubt. */
        WATCH_LIST,
        /** Fired or indicative, but beyond the number of cards of its report, or displaced by another rule. */
        RESERVE,
        /** List of rules that could not be evaluated, in the annex. */
        NOT_EVALUABLE_LIST,
        /** Nowhere. */
        NONE
    }
}
