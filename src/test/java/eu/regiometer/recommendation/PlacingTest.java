package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.condition;
import static eu.regiometer.recommendation.Fixtures.excluding;
import static eu.regiometer.recommendation.Fixtures.outcome;
import static eu.regiometer.recommendation.Fixtures.requiring;
import static eu.regiometer.recommendation.Fixtures.rule;
import static eu.regiometer.recommendation.Fixtures.superseding;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Challenge;
import eu.regiometer.recommendation.Outcome.Placement;
import eu.regiometer.territory.Area;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private static final Area AREA = Area.region("SE32");

    @Test
    void everyChallengeWithAFiredRuleKeepsACard() {
        var outcomes = List.of(
                fired("FIN-01", Challenge.C1, 90),
                fired("FIN-04", Challenge.C1, 80),
                fired("PPI-01", Challenge.C4, 30));

        assertThat(Placing.place(outcomes, 2))
                .containsEntry("FIN-01", Placement.CARD)
                .containsEntry("FIN-04", Placement.RESERVE)
                .containsEntry("PPI-01", Placement.CARD);
    }

    @Test
    void ofTwoThatExcludeEachOtherTheHigherPriorityStays() {
        var first = excluding(value("FIN-05", Challenge.C1), "FIN-06");
        var second = excluding(value("FIN-06", Challenge.C1), "FIN-05");
        var outcomes =
                List.of(outcome(first, OutcomeKind.FIRED, AREA, 40), outcome(second, OutcomeKind.FIRED, AREA, 60));

        assertThat(Placing.place(outcomes, 6))
                .containsEntry("FIN-05", Placement.RESERVE)
                .containsEntry("FIN-06", Placement.CARD);
    }

    @Test
    void anIndicativeOutcomeLedByALimitGoesToTheWatchList() {
        var bound = rule("FIN-01", Challenge.C1, condition(1, "FIN_LEVEL", Statistic.CI_HIGH, "<", 40));
        var outcomes = List.of(
                outcome(bound, OutcomeKind.INDICATIVE, AREA, 70),
                outcome(value("AUT-03", Challenge.C2), OutcomeKind.INDICATIVE, AREA, 70));

        assertThat(Placing.place(outcomes, 6))
                .containsEntry("FIN-01", Placement.WATCH_LIST)
                .containsEntry("AUT-03", Placement.CARD);
    }

    @Test
    void firedComesBeforeIndicativeWhateverThePriority() {
        var outcomes = List.of(
                outcome(value("AUT-03", Challenge.C2), OutcomeKind.INDICATIVE, AREA, 99),
                fired("AUT-05", Challenge.C2, 10));

        assertThat(Placing.place(outcomes, 1)).containsEntry("AUT-05", Placement.CARD);
    }

    @Test
    void exclusionHoldsWhicheverOfTheTwoNamesIt() {
        var naming = excluding(value("FIN-05", Challenge.C1), "FIN-06");
        var outcomes = List.of(outcome(naming, OutcomeKind.FIRED, AREA, 40), fired("FIN-06", Challenge.C1, 60));

        assertThat(Placing.place(outcomes, 6))
                .containsEntry("FIN-05", Placement.RESERVE)
                .containsEntry("FIN-06", Placement.CARD);
    }

    @Test
    void aSupersededRuleIsNeitherCardNorOnTheWatchList() {
        var sharing = superseding(value("AUT-10", Challenge.C2), "AUT-01");
        var bound = rule("AUT-01", Challenge.C2, condition(1, "INN_CULT", Statistic.CI_HIGH, "<", 50));

        for (OutcomeKind kind : List.of(OutcomeKind.FIRED, OutcomeKind.INDICATIVE)) {
            assertThat(Placing.place(
                            List.of(outcome(sharing, OutcomeKind.FIRED, AREA, 10), outcome(bound, kind, AREA, 90)), 6))
                    .containsEntry("AUT-10", Placement.CARD)
                    .containsEntry("AUT-01", Placement.RESERVE);
        }
    }

    @Test
    void aRuleThatIsItselfSupersededSupersedesNothing() {
        var first = superseding(value("ATT-03", Challenge.C3), "ATT-02");
        var second = superseding(value("ATT-02", Challenge.C3), "ATT-01");
        var outcomes = List.of(
                outcome(first, OutcomeKind.FIRED, AREA, 50),
                outcome(second, OutcomeKind.FIRED, AREA, 60),
                fired("ATT-01", Challenge.C3, 70));

        assertThat(Placing.place(outcomes, 6))
                .containsEntry("ATT-03", Placement.CARD)
                .containsEntry("ATT-02", Placement.RESERVE)
                .containsEntry("ATT-01", Placement.CARD);
    }

    @Test
    void aRuleThatRequiresAnotherIsPrintedBesideItOnly() {
        var second = requiring(value("PPI-02", Challenge.C4), "PPI-01");
        var alone = List.of(outcome(second, OutcomeKind.FIRED, AREA, 90), fired("FIN-01", Challenge.C1, 20));
        var together = List.of(outcome(second, OutcomeKind.FIRED, AREA, 90), fired("PPI-01", Challenge.C4, 20));

        assertThat(Placing.place(alone, 6)).containsEntry("PPI-02", Placement.RESERVE);
        assertThat(Placing.place(together, 6))
                .containsEntry("PPI-02", Placement.CARD)
                .containsEntry("PPI-01", Placement.CARD);
    }

    @Test
    void aRuleWhoseRequiredRuleFindsNoPlaceLeavesItsOwn() {
        var second = requiring(value("PPI-02", Challenge.C4), "PPI-01");
        var outcomes = List.of(
                outcome(second, OutcomeKind.FIRED, AREA, 90),
                fired("PPI-03", Challenge.C4, 80),
                fired("PPI-01", Challenge.C4, 20));

        assertThat(Placing.place(outcomes, 2))
                .containsEntry("PPI-02", Placement.RESERVE)
                .containsEntry("PPI-03", Placement.CARD)
                .containsEntry("PPI-01", Placement.CARD);
    }

    private static Outcome fired(String id, Challenge challenge, double priority) {
        return outcome(value(id, challenge), OutcomeKind.FIRED, AREA, priority);
    }

    private static Rule value(String id, Challenge challenge) {
        return rule(id, challenge, condition(1, "X", Statistic.VALUE, "<", 40));
    }
}
