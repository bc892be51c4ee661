package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.condition;
import static eu.regiometer.recommendation.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.measures.Challenge;
import eu.regiometer.statistics.distribution.Distributions;
import eu.regiometer.statistics.distribution.RandomStream;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table "Why intervals" of the recommendation logic, drawn again with a fixed seed: scores with a standard deviation of
 * 18 between organisations, a threshold of 50, intervals of 1.96 known standard errors, as indices have them. Expected shares
 * are those of the table.
 */
class FalseAlarmTest {

    private static final double SPREAD = 18;
    private static final double THRESHOLD = 50;
    private static final double Z = Distributions.normalQuantile(0.975);
    private static final int DRAWS = 40_000;

    private static final Rule ON_VALUE =
            rule("ON-VALUE", Challenge.C1, condition(1, "FIN_LEVEL", Statistic.VALUE, "<", THRESHOLD));
    private static final Rule ON_LIMIT =
            rule("ON-LIMIT", Challenge.C1, condition(1, "FIN_LEVEL", Statistic.CI_HIGH, "<", THRESHOLD));

    @ParameterizedTest(name = "{0} organisations: {1}")
    @CsvSource({"8, 6.4", "20, 4.0", "60, 2.3"})
    void standardErrorsAreThoseOfTheTable(int organisations, double error) {
        assertThat(SPREAD / Math.sqrt(organisations)).isCloseTo(error, within(0.05));
    }

    @ParameterizedTest(name = "{0} organisations: {1}")
    @CsvSource({"8, 0.18, 0.005", "20, 0.11, 0.005", "60, 0.065, 0.0005"})
    void aRuleOnTheValueFlipsBetweenTwoEqualSamples(int organisations, double share, double rounding) {
        RandomStream random = RandomStream.of("flips", organisations);

        double flips = share(() -> {
            double truth = 30 + 40 * random.uniform();
            return holds(ON_VALUE, truth, organisations, random) == holds(ON_VALUE, truth, organisations, random)
                    ? 0
                    : 1;
        });

        assertThat(flips).isCloseTo(share, within(rounding + error(share)));
    }

    @ParameterizedTest(name = "{0} organisations: {1}")
    @CsvSource({"8, 0.38, 0.005", "20, 0.31, 0.005", "60, 0.19, 0.005"})
    void aRuleOnTheValueRaisesAlarmsThoughTheTruthIsAboveTheThreshold(
            int organisations, double share, double rounding) {
        RandomStream random = RandomStream.of("alarms on the value", organisations);

        double alarms = share(() -> holds(ON_VALUE, 52, organisations, random) ? 1 : 0);

        assertThat(alarms).isCloseTo(share, within(rounding + error(share)));
    }

    @ParameterizedTest(name = "{0} organisations, truth {1}: {2}")
    @CsvSource({
        "8, 52, 0.011, 0.0005", "8, 40, 0.35, 0.005", "8, 35, 0.65, 0.005",
        "20, 52, 0.007, 0.0005", "20, 40, 0.70, 0.005", "20, 35, 0.96, 0.005",
        "60, 52, 0.002, 0.0005", "60, 40, 0.99, 0.005", "60, 35, 1.00, 0.005"
    })
    void aRuleOnTheUpperLimitSeldomRaisesFalseAlarmsAndFindsWhatIsLow(
            int organisations, double truth, double share, double rounding) {
        RandomStream random = RandomStream.of("on the limit " + truth, organisations);

        double fired = share(() -> draw(ON_LIMIT, truth, organisations, random) == OutcomeKind.FIRED ? 1 : 0);

        assertThat(fired).isCloseTo(share, within(rounding + error(share)));
    }

    /** Whether a rule holds on the point estimate. */
    private static boolean holds(Rule rule, double truth, int organisations, RandomStream random) {
        return draw(rule, truth, organisations, random) != OutcomeKind.NOT_FIRED;
    }

    private static OutcomeKind draw(Rule rule, double truth, int organisations, RandomStream random) {
        double sum = 0;
        for (int i = 0; i < organisations; i++) {
            sum += truth + SPREAD * random.normal();
        }
        double value = sum / organisations;
        double se = SPREAD / Math.sqrt(organisations);
        double half = Z * se;
        double written = rule.leading().statistic().bound() ? value + half : value;
        return RuleEvaluation.of(rule, c -> Reading.of(written, value, value - half, value + half, se))
                .kind();
    }

    private static double share(DoubleSupplier draw) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += draw.getAsDouble();
        }
        return sum / DRAWS;
    }

    /** Three standard errors of the difference of two simulations of this size: the table was drawn too. */
    private static double error(double share) {
        return 3 * Math.sqrt(2 * share * (1 - share) / DRAWS);
    }
}
