package eu.regiometer.recommendation.rulebook;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EuFigures;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what a rulebook says about released figures with what a varied one would say. Changes nothing. */
public final class WhatIf {

    private final Territory territory;
    private final List<Region> regions;
    private final Recommendations now;
    private final Recommendations otherwise;
    private final Recommendations atMost;
    private final Variation variation;

    /**
     * Evaluates both.
     *
     * @param release released figures of the wave
     * @param overrides what reviewers decided about cards; a decision lapses with a rule that is varied
     */
    public WhatIf(
            Release release,
            Rulebook rulebook,
            Variation variation,
            Territory territory,
            IndicatorTree tree,
            List<EditorialOverride> overrides) {
        this.territory = territory;
        this.variation = variation;
        this.regions = territory.members(territory.wave(release.wave()).orElseThrow());
        Rulebook tried = variation.cardsOf(variation.thresholdOf(rulebook));
        this.now = Derivation.derive(release, rulebook, territory, tree, overrides);
        Optional<Variation.Threshold> leading = variation.threshold().filter(Variation.Threshold::leads);
        if (leading.isPresent()) {
            this.otherwise = Derivation.derive(
                    release, tried, territory, tree, overrides, leading.get().reach(true));
            this.atMost = Derivation.derive(
                    release, tried, territory, tree, overrides, leading.get().reach(false));
        } else {
            this.otherwise = Derivation.derive(release, tried, territory, tree, overrides);
            this.atMost = otherwise;
        }
    }

    /** Numbers of areas by outcome. */
    public record Tally(int fired, int indicative, int notFired, int notEvaluable) {

        private static Tally of(List<OutcomeKind> kinds) {
            return new Tally(
                    count(kinds, OutcomeKind.FIRED),
                    count(kinds, OutcomeKind.INDICATIVE),
                    count(kinds, OutcomeKind.NOT_FIRED),
                    count(kinds, OutcomeKind.NOT_EVALUABLE));
        }

        private static int count(List<OutcomeKind> kinds, OutcomeKind kind) {
            return (int) kinds.stream().filter(k -> k == kind).count();
        }

        /** All areas. */
        public int areas() {
            return fired + indicative + notFired + notEvaluable;
        }
    }

    /**
     * The outcomes of a rule in some areas, now and otherwise.
     *
     * @param gained areas in which it would fire and does not now
     * @param lost areas in which it fires now and would not
     * @param newlyIndicative areas in which it would be indicative and is neither fired nor indicative now
     */
    public record Shift(Tally now, Tally otherwise, List<Area> gained, List<Area> lost, List<Area> newlyIndicative) {}

    /**
     * A rule of the EU level that would come out otherwise.
     *
     * @param shareNow share of the regions in which its base rules fire, in percent, where it reads one
     * @param shareOtherwise the same with the variation
     */
    public record Tipped(
            String rule,
            OutcomeKind now,
            OutcomeKind otherwise,
            OptionalDouble shareNow,
            OptionalDouble shareOtherwise) {}

    /**
     * A report whose cards would be others or stand in another order.
     *
     * @param now cards in printing order
     * @param otherwise the same with the other weights and numbers of cards
     */
    public record Cards(Area area, List<Outcome> now, List<Outcome> otherwise) {}

    /**
     * A report in which recommendations gain or lose their cards. How many units a threshold reaches is stored for the
     * thresholds of the rulebook only, and moves priorities: what depends on it is told as open.
     *
     * @param area area of the report
     * @param wholeRegion whether it is the local report of municipalities of the region without figures of their own
     * @param gained rules that would have a card and have none now
     * @param lost rules that have a card now and would have none
     * @param open rules of which only a run can tell
     */
    public record Moves(Area area, boolean wholeRegion, List<String> gained, List<String> lost, List<String> open) {

        /** Whether all cards stay. */
        boolean none() {
            return gained.isEmpty() && lost.isEmpty() && open.isEmpty();
        }
    }

    /** A rule in all regions of the wave. */
    public Shift inRegions(String rule) {
        return shift(rule, regions.stream().map(Region::area).toList());
    }

    /** A rule in all municipalities of these regions; it has outcomes there only if it is a local one. */
    public Shift inMunicipalities(String rule) {
        return shift(
                rule,
                regions.stream()
                        .flatMap(region -> territory.municipalities(region.code()).stream())
                        .map(municipality -> municipality.area())
                        .toList());
    }

    /** A rule of the EU level, over all partners. */
    public Shift overPartners(String rule) {
        return shift(rule, List.of(Area.PARTNERS));
    }

    /** Rules of the EU level that would come out otherwise, in order of id. */
    public List<Tipped> tipped() {
        List<Tipped> tipped = new ArrayList<>();
        for (Outcome before : now.outcomes()) {
            if (before.rule().level() == GovernanceLevel.EU) {
                Outcome after =
                        otherwise.outcome(before.area(), before.rule().id()).orElseThrow();
                if (after.kind() != before.kind()) {
                    tipped.add(
                            new Tipped(before.rule().id(), before.kind(), after.kind(), share(before), share(after)));
                }
            }
        }
        return tipped;
    }

    /** Reports whose cards other weights and numbers of cards would change, in set or in order, from the top down. */
    public List<Cards> cards() {
        List<Cards> changed = new ArrayList<>();
        if (variation.movesCards()) {
            territory.areas(territory.wave(wave()).orElseThrow()).forEach(area -> {
                List<Outcome> before = now.cards(area);
                List<Outcome> after = otherwise.cards(area);
                if (!ids(before).equals(ids(after))) {
                    changed.add(new Cards(area, before, after));
                }
            });
        }
        return changed;
    }

    /** Reports in which recommendations would gain or lose their cards, from the top down. */
    public List<Moves> moves() {
        List<Moves> moves = new ArrayList<>();
        territory
                .areas(territory.wave(wave()).orElseThrow())
                .forEach(area -> moves.add(moves(area, false, found -> found.cards(area))));
        regions.forEach(region -> moves.add(moves(
                region.area(), true, found -> found.placedForWholeRegion(region.area(), Outcome.Placement.CARD))));
        return moves.stream().filter(report -> !report.none()).toList();
    }

    private Moves moves(Area area, boolean wholeRegion, Function<Recommendations, List<Outcome>> cards) {
        List<String> before = ids(cards.apply(now));
        List<String> least = ids(cards.apply(otherwise));
        List<String> most = ids(cards.apply(atMost));
        SortedSet<String> all = new TreeSet<>(before);
        all.addAll(least);
        all.addAll(most);
        return new Moves(
                area,
                wholeRegion,
                all.stream()
                        .filter(id -> !before.contains(id) && least.contains(id) && most.contains(id))
                        .toList(),
                all.stream()
                        .filter(id -> before.contains(id) && !least.contains(id) && !most.contains(id))
                        .toList(),
                all.stream()
                        .filter(id -> least.contains(id) != most.contains(id))
                        .toList());
    }

    private String wave() {
        return now.outcomes().stream().map(Outcome::wave).findFirst().orElse("");
    }

    private static List<String> ids(List<Outcome> cards) {
        return cards.stream().map(card -> card.rule().id()).toList();
    }

    private static OptionalDouble share(Outcome outcome) {
        return outcome.conditions().stream()
                .filter(result -> result.condition().indicator().equals(EuFigures.SHARE_REGIONS))
                .map(ConditionResult::found)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private Shift shift(String rule, List<Area> areas) {
        List<OutcomeKind> before = new ArrayList<>();
        List<OutcomeKind> after = new ArrayList<>();
        List<Area> gained = new ArrayList<>();
        List<Area> lost = new ArrayList<>();
        List<Area> indicative = new ArrayList<>();
        for (Area area : areas) {
            Optional<Outcome> first = now.outcome(area, rule);
            Optional<Outcome> second = otherwise.outcome(area, rule);
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            OutcomeKind was = first.get().kind();
            OutcomeKind is = second.get().kind();
            before.add(was);
            after.add(is);
            if (is == OutcomeKind.FIRED && was != OutcomeKind.FIRED) {
                gained.add(area);
            } else if (was == OutcomeKind.FIRED && is != OutcomeKind.FIRED) {
                lost.add(area);
            }
            if (is == OutcomeKind.INDICATIVE && was != OutcomeKind.FIRED && was != OutcomeKind.INDICATIVE) {
                indicative.add(area);
            }
        }
        return new Shift(Tally.of(before), Tally.of(after), gained, lost, indicative);
    }
}
