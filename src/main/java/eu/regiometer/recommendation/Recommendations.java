package eu.regiometer.recommendation;

import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;

/**
 * The outcomes of all rules in all areas of a wave, and what else reports recommend.
 *
 * @param rulebook rulebook that was applied
 * @param outcomes all outcomes, by area, then rule id
 * @param pilots proposed pilots
 * @param pilotNote why there is no proposal, as a code; empty when there is one
 * @param actions action plans of the regions, with baselines
 */
public record Recommendations(
        Rulebook rulebook,
        List<Outcome> outcomes,
        List<Pilot> pilots,
        String pilotNote,
        List<PlannedAction> actions) {

    public Recommendations {
        outcomes = List.copyOf(outcomes);
        pilots = List.copyOf(pilots);
        actions = List.copyOf(actions);
    }

    /** Cards of an area, fired before indicative, then by priority, then by rule id. */
    public List<Outcome> cards(Area area) {
        return placed(area, Outcome.Placement.CARD);
    }

    /** Outcomes of an area with that placement: cards in printing order, everything else by rule id. */
    public List<Outcome> placed(Area area, Outcome.Placement placement) {
        return outcomes.stream()
                .filter(o -> o.area().equals(area) && o.placement() == placement)
                .sorted(placement == Outcome.Placement.CARD ? PrintingOrder.CARDS : PrintingOrder.BY_RULE)
                .toList();
    }

    /** The outcome of a rule in an area. */
    public Optional<Outcome> outcome(Area area, String rule) {
        return outcomes.stream()
                .filter(o -> o.area().equals(area) && o.rule().id().equals(rule))
                .findFirst();
    }

    /** Action plan of a region, in order of id. */
    public List<PlannedAction> actions(String region) {
        return actions.stream().filter(a -> a.region().equals(region)).toList();
    }
}
