package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.measures.Challenge;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole derivations over the shipped rulebook. */
class DerivationTest {

    private static final Area REGION = Area.region("SE321");

    // acceptance: a rule with a threshold of 40 % fires at 6 of 13 regions (46.2 %) and not at 5 of 13 (38.5 %)
    @ParameterizedTest(name = "{0} regions, {1} withheld: {2}")
    @CsvSource({"6, 0, FIRED", "5, 0, NOT_FIRED", "5, 1, NOT_EVALUABLE", "4, 1, NOT_FIRED"})
    void anEuRuleCountsRegionsAndGuessesNone(int fired, int withheld, OutcomeKind expected) {
        var draft = new ReleaseDraft();
        Rule base = Shipped.RULEBOOK.rules().get("AUT-12");
        List<Region> regions = Shipped.TERRITORY.regions();
        for (int i = 0; i < regions.size(); i++) {
            if (i < fired) {
                draft.fire(base, regions.get(i).area());
            } else if (i < fired + withheld) {
                draft.withhold(regions.get(i).area(), base.leading().indicator());
            } else {
                draft.refuse(base, regions.get(i).area());
            }
        }

        assertThat(derive(draft, Shipped.RULEBOOK)
                        .outcome(Area.PARTNERS, "AUT-13")
                        .orElseThrow()
                        .kind())
                .isEqualTo(expected);
    }

    @Test
    void localPrioritiesReorderCardsAndNeverChangeWhatFires() {
        ReleaseDraft draft = troubled();
        Recommendations finance = derive(draft, weighing(1.2, 0.8));
        Recommendations procurement = derive(draft, weighing(0.8, 1.2));

        assertThat(kinds(finance)).isEqualTo(kinds(procurement));
        assertThat(ids(finance.cards(REGION))).isNotEqualTo(ids(procurement.cards(REGION)));
        assertThat(finance.cards(REGION).getFirst().rule().challenge()).isEqualTo(Challenge.C1);
        assertThat(procurement.cards(REGION).getFirst().rule().challenge()).isEqualTo(Challenge.C4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfFiguresDoesNotMatter(long seed) {
        ReleaseDraft draft = troubled();

        assertThat(Derivation.derive(draft.shuffled(seed), Shipped.RULEBOOK, Shipped.TERRITORY, Shipped.TREE))
                .isEqualTo(derive(draft, Shipped.RULEBOOK));
    }

    @Test
    void aWithheldMeanOfAllPartnersLeavesItsFlagInTheSentence() {
        var draft = new ReleaseDraft();
        Rule rule = Shipped.RULEBOOK.rules().get("AUT-05");
        draft.fire(rule, REGION);
        draft.withhold(Area.PARTNERS, "INN_LINK");

        Outcome outcome =
                derive(draft, Shipped.RULEBOOK).outcome(REGION, "AUT-05").orElseThrow();

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.FIRED);
        assertThat(outcome.evidence()).containsEntry("INN_LINK.partner", new Quantity.Name(":c"));
    }

    @Test
    void aDearRecommendationMovesDownUnderFiscalPressure() {
        ReleaseDraft calm = new ReleaseDraft();
        ReleaseDraft pressed = new ReleaseDraft();
        Rule dear = Shipped.RULEBOOK.rules().get("PPI-03");
        calm.fire(dear, REGION);
        pressed.fire(dear, REGION);
        pressed.put(REGION, "FISCAL", 39, Optional.empty());

        // cost H: 0.33, under pressure 0.33 - 0.15
        assertThat(priority(calm).feasibility()).isEqualTo(0.33);
        assertThat(priority(pressed).feasibility()).isCloseTo(0.18, within(1e-12));
    }

    @Test
    void actionPlansCarryTheReleasedFigureOfTheirMeasure() {
        assertThat(derive(new ReleaseDraft(), Shipped.RULEBOOK)
                        .actions("SE321")
                        .getFirst()
                        .now())
                .hasValue(50);
    }

    private static Priority priority(ReleaseDraft draft) {
        return derive(draft, Shipped.RULEBOOK)
                .outcome(REGION, "PPI-03")
                .flatMap(Outcome::priority)
                .orElseThrow();
    }

    /** A region with trouble in finance and in procurement. */
    private static ReleaseDraft troubled() {
        var draft = new ReleaseDraft();
        for (String rule : List.of("FIN-03", "PPI-03", "PPI-09", "PPI-15", "AUT-05")) {
            draft.fire(Shipped.RULEBOOK.rules().get(rule), REGION);
        }
        return draft;
    }

    private static SortedMap<String, OutcomeKind> kinds(Recommendations recommendations) {
        return recommendations.outcomes().stream()
                .collect(Collectors.toMap(
                        o -> o.area() + " " + o.rule().id() + " " + o.rule().level(),
                        Outcome::kind,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> o.rule().id()).toList();
    }

    private static Recommendations derive(ReleaseDraft draft, Rulebook rulebook) {
        return Derivation.derive(draft.release(), rulebook, Shipped.TERRITORY, Shipped.TREE);
    }

    private static Rulebook weighing(double finance, double procurement) {
        Rulebook shipped = Shipped.RULEBOOK;
        var weights = new TreeMap<String, SortedMap<Challenge, Double>>();
        weights.put("SE321", new TreeMap<>(Map.of(Challenge.C1, finance, Challenge.C4, procurement)));
        return shipped.varied(shipped.rules(), weights, shipped.settings());
    }
}
