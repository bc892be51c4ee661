package eu.regiometer.recommendation;

import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outcomes of all rules in all areas of a wave, and what else reports recommend.
 *
 * @param rulebook rulebook that was applied
 * @param outcomes all outcomes, by area, then rule id
 * @param pilots proposed pilots, lens by lens, the lens whose pairs gain most together first
 * @param pilotNote why there is no proposal, as a code; empty when there is one
 * @param actions action plans of the regions with their progress
 */
public record Recommendations(
        Rulebook rulebook, List<Outcome> outcomes, List<Pilot> pilots, String pilotNote, List<ActionProgress> actions) {

    public Recommendations {
        outcomes = List.copyOf(outcomes);
        pilots = List.copyOf(pilots);
        actions = List.copyOf(actions);
    }

    /**
     * Cards of an area's own report, fired before indicative, then pinned ones, then by priority, then by rule id: local rules for a
     * municipality, regional rules for a region, rules of the EU level for all partners.
     */
    public List<Outcome> cards(Area area) {
        return placed(area, Outcome.Placement.CARD);
    }

    /** Outcomes of an area's own report with that placement: cards in printing order, everything else by rule id. */
    public List<Outcome> placed(Area area, Outcome.Placement placement) {
        return placed(area, own(area), placement);
    }

    /**
     * Local rules evaluated for a whole region: what a municipality gets that has too few answers of its own, and what
     * the rules of the EU level count.
     */
    public List<Outcome> placedForWholeRegion(Area region, Outcome.Placement placement) {
        return placed(region, GovernanceLevel.LOCAL, placement);
    }

    private List<Outcome> placed(Area area, GovernanceLevel level, Outcome.Placement placement) {
        return outcomes.stream()
                .filter(o -> o.area().equals(area) && o.rule().level() == level && o.placement() == placement)
                .sorted(placement == Outcome.Placement.CARD ? PrintingOrder.CARDS : PrintingOrder.BY_RULE)
                .toList();
    }

    /**
     * What reviewers decided about the rules of a level in an area, those without effect included, by rule, kind, part
     * and language.
     */
    public List<OverrideResult> overrides(Area area, GovernanceLevel level) {
        return outcomes.stream()
                .filter(o -> o.area().equals(area) && o.rule().level() == level)
                .flatMap(o -> o.overrides().stream())
                .sorted(Comparator.comparing((OverrideResult r) -> r.override().rule())
                        .thenComparing(r -> r.override().kind())
                        .thenComparing(r -> r.override().part())
                        .thenComparing(r -> r.override().language()))
                .toList();
    }

    private static GovernanceLevel own(Area area) {
        return switch (area.level()) {
            case LOCAL -> GovernanceLevel.LOCAL;
            case REGIONAL -> GovernanceLevel.REGIONAL;
            case COUNTRY, EU -> GovernanceLevel.EU;
        };
    }

    /** Regions in which a rule came out that way, by code. */
    public List<String> regions(String rule, OutcomeKind kind) {
        return outcomes.stream()
                .filter(o -> o.rule().id().equals(rule)
                        && o.kind() == kind
                        && o.area().level() == FigureLevel.REGIONAL)
                .map(o -> o.area().code())
                .sorted()
                .toList();
    }

    /** The outcome of a rule in an area. */
    public Optional<Outcome> outcome(Area area, String rule) {
        return outcomes.stream()
                .filter(o -> o.area().equals(area) && o.rule().id().equals(rule))
                .findFirst();
    }

    /** Action plan of a region, in order of id. */
    public List<ActionProgress> actions(String region) {
        return actions.stream().filter(a -> a.action().region().equals(region)).toList();
    }
}
