package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.condition;
import static eu.regiometer.recommendation.Fixtures.country;
import static eu.regiometer.recommendation.Fixtures.outcome;
import static eu.regiometer.recommendation.Fixtures.region;
import static eu.regiometer.recommendation.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Comparison;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCascadeTest {

    private static final Rule BASE = rule("PPI-03", Challenge.C4, condition(1, "PPI_CAP", Statistic.CI_HIGH, "<", 50));

    // the table of the recommendation logic: share of fired regions against a threshold of 40 %
    @ParameterizedTest(name = "{0} fired and {1} unknown of {2}: {3}")
    @CsvSource({
        "6, 0, 13, FIRED",
        "5, 0, 13, NOT_FIRED",
        "5, 1, 13, NOT_EVALUABLE",
        "4, 1, 13, NOT_FIRED",
        "5, 0, 11, FIRED"
    })
    void regionsThatCannotBeEvaluatedAreNotGuessed(int fired, int unknown, int all, OutcomeKind expected) {
        List<Region> regions = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            Region region = region("R" + (char) ('A' + i), country("C" + (char) ('A' + i), i));
            regions.add(region);
            OutcomeKind kind = i < fired
                    ? OutcomeKind.FIRED
                    : i < fired + unknown ? OutcomeKind.NOT_EVALUABLE : OutcomeKind.NOT_FIRED;
            outcomes.add(outcome(BASE, kind, Area.region(region.code()), 50));
        }
        var cascade = new RegionCascade(regions, outcomes);
        var share = new Condition(1, "SHARE_REGIONS", Statistic.VALUE, "PPI-03", Comparison.AT_LEAST, 40);
        var countries = new Condition(2, "N_COUNTRIES", Statistic.VALUE, "PPI-03", Comparison.AT_LEAST, 3);

        var evaluation = RuleEvaluation.of(rule("PPI-11", Challenge.C4, share, countries), cascade::read);

        assertThat(evaluation.kind()).isEqualTo(expected);
    }
}
