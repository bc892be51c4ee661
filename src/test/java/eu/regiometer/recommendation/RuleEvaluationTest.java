package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.condition;
import static eu.regiometer.recommendation.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example table of the recommendation logic, line by line. */
class RuleEvaluationTest {

    private static final Rule FIN_01 = rule(
            "FIN-01",
            Challenge.C1,
            condition(1, "FIN_LEVEL", Statistic.CI_HIGH, "<", 40),
            condition(2, "SH_LINE", Statistic.VALUE, "<", 50));
    private static final Rule AUT_03 = rule(
            "AUT-03",
            Challenge.C2,
            condition(1, "INN_PROC", Statistic.VALUE, "<", 40),
            condition(2, "INN_OUT", Statistic.VALUE, ">=", 50));
    private static final Rule DIG_01 = rule("DIG-01", Challenge.C2, condition(1, "GAP_DS", Statistic.CI_LOW, ">", 10));

    @Test
    void firesWhenTheWholeIntervalIsBelowTheThreshold() {
        var evaluation = evaluate(
                FIN_01,
                Map.of("FIN_LEVEL", Reading.of(38.1, 31, 23.9, 38.1, 3.6), "SH_LINE", Reading.of(38, 38, 22, 56, 8.4)));

        assertThat(evaluation.kind()).isEqualTo(OutcomeKind.FIRED);
    }

    @Test
    void isIndicativeWhenOnlyThePointEstimateIsBelow() {
        var evaluation = evaluate(
                FIN_01,
                Map.of("FIN_LEVEL", Reading.of(44.1, 37, 29.9, 44.1, 3.6), "SH_LINE", Reading.of(38, 38, 22, 56, 8.4)));

        assertThat(evaluation.kind()).isEqualTo(OutcomeKind.INDICATIVE);
    }

    @Test
    void isIndicativeWhenTheLeadingValueIsNotBelowOverItsWholeInterval() {
        var evaluation = evaluate(
                AUT_03,
                Map.of("INN_PROC", Reading.of(36, 36, 29, 43, 3.6), "INN_OUT", Reading.of(55, 55, 48, 62, 3.6)));

        assertThat(evaluation.kind()).isEqualTo(OutcomeKind.INDICATIVE);
    }

    @Test
    void aFalseConditionDecidesEvenBesideASuppressedFigure() {
        var evaluation = evaluate(
                FIN_01,
                Map.of("FIN_LEVEL", Reading.missing(Reason.SUPPRESSED), "SH_LINE", Reading.of(62, 62, 50, 73, 6)));

        assertThat(evaluation.kind()).isEqualTo(OutcomeKind.NOT_FIRED);
    }

    @Test
    void aSuppressedFigureBesideATrueConditionIsNotEvaluable() {
        var evaluation = evaluate(
                FIN_01,
                Map.of("FIN_LEVEL", Reading.missing(Reason.SUPPRESSED), "SH_LINE", Reading.of(38, 38, 22, 56, 8.4)));

        assertThat(evaluation.kind()).isEqualTo(OutcomeKind.NOT_EVALUABLE);
        assertThat(evaluation.reason()).isEqualTo(Reason.SUPPRESSED);
    }

    @Test
    void aLowerLimitBelowTheThresholdIsOnlyIndicative() {
        var evaluation = evaluate(DIG_01, Map.of("GAP_DS", Reading.of(7.8, 17, 7.8, 26.2, 4.7)));

        assertThat(evaluation.kind()).isEqualTo(OutcomeKind.INDICATIVE);
    }

    private static RuleEvaluation evaluate(Rule rule, Map<String, Reading> readings) {
        return RuleEvaluation.of(
                rule, condition -> readings.getOrDefault(condition.indicator(), Reading.missing(Reason.ITEM_MISSING)));
    }
}
