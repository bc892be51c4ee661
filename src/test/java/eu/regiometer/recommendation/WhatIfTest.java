package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.disclosure.Release;
import eu.regiometer.measures.Challenge;
import eu.regiometer.recommendation.rulebook.Variation;
import eu.regiometer.recommendation.rulebook.WhatIf;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What another threshold, other weights and other numbers of cards would change on figures as released. */
class WhatIfTest {

    private static final List<Area> REGIONS =
            Shipped.TERRITORY.regions().stream().map(Region::area).toList();

    private final ReleaseDraft draft = new ReleaseDraft();

    // the example of the recommendation logic: 40 to 45 gains 3 regions, from 4 to 7 of 13
    @Test
    void aHigherThresholdGainsTheRegionsBetweenTheTwo() {
        // intervals reach 3.92 to each side, so 34 is below 40 and 41 below 45 over the whole interval, 42 is not
        regions("PPI_HEA", 34, 34, 34, 34, 41, 41, 41, 42);

        WhatIf.Shift shift = whatIf(threshold("PPI-05", 45)).inRegions("PPI-05");

        assertThat(shift.now()).isEqualTo(new WhatIf.Tally(4, 0, 9, 0));
        assertThat(shift.otherwise()).isEqualTo(new WhatIf.Tally(7, 1, 5, 0));
        assertThat(shift.gained()).containsExactlyElementsOf(REGIONS.subList(4, 7));
        assertThat(shift.newlyIndicative()).containsExactly(REGIONS.get(7));
        assertThat(shift.lost()).isEmpty();
    }

    @Test
    void aLowerThresholdLosesRegions() {
        regions("PPI_HEA", 34, 34, 25);

        WhatIf.Shift shift = whatIf(threshold("PPI-05", 30)).inRegions("PPI-05");

        assertThat(shift.lost()).containsExactlyElementsOf(REGIONS.subList(0, 2));
        assertThat(shift.gained()).isEmpty();
        assertThat(shift.otherwise().fired()).isEqualTo(1);
    }

    @Test
    void aWithheldFigureStaysNotEvaluable() {
        REGIONS.subList(0, 2).forEach(area -> draft.withhold(area, "PPI_HEA"));

        WhatIf.Shift shift = whatIf(threshold("PPI-05", 95)).inRegions("PPI-05");

        assertThat(shift.now().notEvaluable()).isEqualTo(2);
        assertThat(shift.otherwise()).isEqualTo(new WhatIf.Tally(11, 0, 0, 2));
    }

    @Test
    void anEuRuleTipsWithTheRegionsThatItCounts() {
        // 5 of 13 regions are 38.5 %, 6 are 46.2 %; the threshold of PPI-11 is 40 %
        regions("PPI_CAP", 40, 40, 40, 40, 40, 47);
        regions("KNOW_CENTRE", 20, 20, 20, 20, 20, 20);

        List<WhatIf.Tipped> tipped = whatIf(threshold("PPI-03", 55)).tipped();

        assertThat(tipped).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("PPI-11");
            assertThat(rule.now()).isEqualTo(OutcomeKind.NOT_FIRED);
            assertThat(rule.otherwise()).isEqualTo(OutcomeKind.FIRED);
            assertThat(rule.shareNow().orElseThrow()).isCloseTo(500.0 / 13, within(1e-9));
            assertThat(rule.shareOtherwise().orElseThrow()).isCloseTo(600.0 / 13, within(1e-9));
        });
        assertThat(whatIf(threshold("PPI-03", 50)).tipped()).isEmpty();
    }

    @Test
    void aThresholdOfAnEuRuleIsTriedOverAllPartners() {
        regions("PPI_CAP", 40, 40, 40, 40, 40);
        regions("KNOW_CENTRE", 20, 20, 20, 20, 20);

        WhatIf.Shift shift = whatIf(threshold("PPI-11", 35)).overPartners("PPI-11");

        assertThat(shift.gained()).containsExactly(Area.PARTNERS);
    }

    @Test
    void localRulesAreCountedInMunicipalitiesToo() {
        Area municipality = Shipped.TERRITORY.municipalities().getFirst().area();
        draft.put(municipality, "PPI_HEA", 41, Optional.empty());

        WhatIf.Shift shift = whatIf(threshold("PPI-05", 45)).inMunicipalities("PPI-05");

        assertThat(shift.gained()).containsExactly(municipality);
        assertThat(shift.now().areas())
                .isEqualTo(Shipped.TERRITORY.municipalities().size());
    }

    @Test
    void anotherWeightReordersCardsAndChangesNoOutcome() {
        Area region = REGIONS.getFirst();
        draft.fire(Shipped.RULEBOOK.rules().get("FIN-03"), region);
        draft.fire(Shipped.RULEBOOK.rules().get("PPI-03"), region);
        List<String> first = ids(whatIf(weights(region.code(), Challenge.C1, 0.8)), region);
        List<String> last = ids(whatIf(weights(region.code(), Challenge.C1, 1.2)), region);

        assertThat(first.isEmpty() && last.isEmpty()).isFalse();
        assertThat(whatIf(weights(region.code(), Challenge.C1, 1.2)).cards())
                .allSatisfy(cards -> assertThat(cards.area()).isEqualTo(region))
                .allSatisfy(cards ->
                        assertThat(ids(cards.otherwise())).containsExactlyInAnyOrderElementsOf(ids(cards.now())));
        assertThat(whatIf(weights(region.code(), Challenge.C1, 1.2)).tipped()).isEmpty();
    }

    @Test
    void fewerCardsLeaveOutTheLastOnes() {
        Area region = REGIONS.getFirst();
        for (String rule : List.of("FIN-03", "PPI-03", "PPI-09", "PPI-14", "PPI-15")) {
            draft.fire(Shipped.RULEBOOK.rules().get(rule), region);
        }

        List<WhatIf.Cards> changed = whatIf(new Variation(
                        Optional.empty(), new TreeMap<>(), new TreeMap<>(Map.of(GovernanceLevel.REGIONAL, 2))))
                .cards();

        assertThat(changed).singleElement().satisfies(cards -> {
            assertThat(cards.area()).isEqualTo(region);
            assertThat(cards.now().size()).isGreaterThan(2);
            assertThat(cards.otherwise()).hasSize(2);
            assertThat(ids(cards.now())).containsAll(ids(cards.otherwise()));
        });
    }

    @Test
    void anotherThresholdTellsWhichReportsGainOrLoseTheCard() {
        Area region = REGIONS.getFirst();
        Area municipality = Shipped.TERRITORY.municipalities().getFirst().area();
        draft.put(region, "PPI_HEA", 34, Optional.empty());
        draft.put(municipality, "PPI_HEA", 34, Optional.empty());
        draft.put(REGIONS.get(1), "PPI_HEA", 41, Optional.empty());

        assertThat(whatIf(threshold("PPI-05", 45)).moves())
                .containsExactly(new WhatIf.Moves(REGIONS.get(1), true, List.of("PPI-05"), List.of(), List.of()));
        assertThat(whatIf(threshold("PPI-05", 20)).moves())
                .containsExactly(
                        new WhatIf.Moves(municipality, false, List.of(), List.of("PPI-05"), List.of()),
                        new WhatIf.Moves(region, true, List.of(), List.of("PPI-05"), List.of()));
        assertThat(whatIf(threshold("PPI-05", 20)).cards()).isEmpty();
    }

    // another threshold reaches other units, and how many is not stored: a card that depends on it is not promised
    @Test
    void aCardThatDependsOnTheReachOfTheTriedThresholdIsOpen() {
        Area municipality = Shipped.TERRITORY.municipalities().getFirst().area();
        List.of("PPI_HEA", "PPI_ENE").forEach(theme -> draft.put(municipality, theme, 34, Optional.empty()));
        draft.reach(municipality, Shipped.RULEBOOK.rules().get("PPI-05").leading(), 0.5);
        draft.reach(municipality, Shipped.RULEBOOK.rules().get("PPI-06").leading(), 0.6);
        var oneCard = new TreeMap<>(Map.of(GovernanceLevel.LOCAL, 1));
        Optional<Variation.Threshold> tried = threshold("PPI-05", 40.5).threshold();

        List<WhatIf.Moves> moves =
                whatIf(new Variation(tried, new TreeMap<>(), oneCard)).moves();

        // now both have a card; with room for one it is PPI-06 at half the reach, PPI-05 when all are reached
        assertThat(moves)
                .containsExactly(
                        new WhatIf.Moves(municipality, false, List.of(), List.of(), List.of("PPI-05", "PPI-06")));
    }

    private void regions(String indicator, double... values) {
        for (int i = 0; i < values.length; i++) {
            draft.put(REGIONS.get(i), indicator, values[i], Optional.empty());
        }
    }

    private static List<String> ids(WhatIf whatIf, Area area) {
        return whatIf.cards().stream()
                .filter(cards -> cards.area().equals(area))
                .flatMap(cards -> ids(cards.otherwise()).stream())
                .toList();
    }

    private static List<String> ids(List<Outcome> cards) {
        return cards.stream().map(card -> card.rule().id()).toList();
    }

    private WhatIf whatIf(Variation variation) {
        Release release = draft.release();
        return new WhatIf(release, Shipped.RULEBOOK, variation, Shipped.TERRITORY, Shipped.TREE, List.of());
    }

    private static Variation threshold(String rule, double threshold) {
        Rule varied = Shipped.RULEBOOK.rules().get(rule);
        return new Variation(
                Optional.of(new Variation.Threshold(varied, varied.leading(), threshold)),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static Variation weights(String region, Challenge challenge, double weight) {
        SortedMap<Challenge, Double> own = new TreeMap<>(Map.of(challenge, weight));
        return new Variation(Optional.empty(), new TreeMap<>(Map.of(region, own)), new TreeMap<>());
    }
}
