package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.distribution.RandomStream;
import eu.regiometer.statistics.estimation.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompositeTest {

    private static final List<Double> EQUAL = List.of(0.25, 0.25, 0.25, 0.25);
    private static final Interval SCORES = new Interval(0, 100);
    private static final CompositeDraws DRAWS = new CompositeDraws("study/composite", 2000, SCORES);

    @Test
    void weaknessInOneChallengeIsNotFullyMadeUpByAnother() {
        List<OptionalDouble> challenges = values(44, 52, 58, 36);

        // challenges 44, 52, 58, 36: 46.8 geometric, 47.5 arithmetic
        assertThat(CompositeMean.geometric(challenges, EQUAL, 1).orElseThrow()).isCloseTo(46.8, within(0.05));
        assertThat(CompositeMean.arithmetic(challenges, EQUAL, 1)).hasValue(47.5);
    }

    @Test
    void weightsAreRescaledToThePartsPresent() {
        List<OptionalDouble> parts = List.of(OptionalDouble.of(30), OptionalDouble.empty(), OptionalDouble.of(60));
        List<Double> weights = List.of(0.2, 0.3, 0.4);

        assertThat(CompositeMean.arithmetic(parts, weights, 2 / 3.0).orElseThrow())
                .isCloseTo(50, within(1e-12));
        assertThat(CompositeMean.arithmetic(parts, weights, 0.7)).isEmpty();
    }

    @Test
    void exactlyTheShareAskedForIsEnough() {
        List<OptionalDouble> parts = List.of(OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.empty());

        assertThat(CompositeMean.arithmetic(parts, List.of(0.1, 0.1, 0.1), 2 / 3.0))
                .isPresent();
        assertThat(CompositeMean.arithmetic(parts, List.of(0.1, 0.1, 0.100001), 2 / 3.0))
                .isEmpty();
        assertThat(CompositeMean.arithmetic(List.of(OptionalDouble.empty()), List.of(1.0), 0))
                .isEmpty();
    }

    @Test
    void geometricMeansRefusePartsOfZero() {
        assertThat(CompositeMean.geometric(values(0, 50, 50, 50), EQUAL, 1)).isEmpty();
    }

    @Test
    void withoutSamplingErrorOnlyWeightsAndMeanVary() {
        List<CompositeResult> results = DRAWS.simulate(
                List.of(unit("A", 0, 80, 80, 80, 80), unit("B", 0, 44, 52, 58, 36), unit("C", 0, 10, 20, 10, 20)),
                EQUAL);

        CompositeResult a = results.get(0);
        assertThat(a.interval().lower()).isCloseTo(80, within(1e-9));
        assertThat(a.interval().upper()).isCloseTo(80, within(1e-9));
        assertThat(results).extracting(CompositeResult::rank).containsExactly(1, 2, 3);
        assertThat(results).extracting(CompositeResult::rankLower).containsExactly(1, 2, 3);
        assertThat(results).extracting(CompositeResult::rankUpper).containsExactly(1, 2, 3);
        CompositeResult b = results.get(1);
        assertThat(b.geometric()).isCloseTo(46.8, within(0.05));
        assertThat(b.arithmetic()).isEqualTo(47.5);
        assertThat(b.interval().contains(46.8)).isTrue();
        assertThat(b.interval().width()).isBetween(0.5, 4.0);
    }

    // 31.5 to 43.4: 400,000 draws of the description above CompositeDraws in Python 3
    @Test
    void weightsVaryByAQuarterAndTheMeanByItsKind() {
        CompositeResult result = new CompositeDraws("weights", 20_000, SCORES)
                .simulate(List.of(unit("A", 0, 60, 20)), List.of(0.5, 0.5))
                .getFirst();

        assertThat(result.interval().lower()).isCloseTo(31.51, within(0.1));
        assertThat(result.interval().upper()).isCloseTo(43.45, within(0.1));
    }

    @Test
    void partsWithoutWeightDoNotCount() {
        CompositeResult result = DRAWS.simulate(List.of(unit("A", 0, 60, 0.001)), List.of(1.0, 0.0))
                .getFirst();

        assertThat(result.geometric()).isCloseTo(60, within(1e-12));
        assertThat(result.interval().lower()).isCloseTo(60, within(1e-9));
        assertThat(new CompositeDraws("fewest", 1000, SCORES).draws()).isEqualTo(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> new CompositeDraws("too few", 999, SCORES));
    }

    @Test
    void aCovarianceMatrixIsTakenApart() {
        // 4 2 6; 2 5 7; 6 7 26 = L L' with L = 2; 1 2; 3 2 sqrt(13): 26 - 9 - 4 = 13
        double[][] root = new CompositeUnit(
                        "A",
                        List.of(1.0, 1.0, 1.0),
                        List.of(List.of(4.0, 2.0, 6.0), List.of(2.0, 5.0, 7.0), List.of(6.0, 7.0, 26.0)))
                .root();

        assertThat(root[0]).containsExactly(2, 0, 0);
        assertThat(root[1]).containsExactly(1, 2, 0);
        assertThat(root[2]).containsExactly(3, 2, Math.sqrt(13));
    }

    @Test
    void aPartWithoutVarianceDoesNotMove() {
        double[][] root =
                new CompositeUnit("A", List.of(1.0, 1.0), List.of(List.of(0.0, 0.0), List.of(0.0, 9.0))).root();

        assertThat(root[0]).containsExactly(0, 0);
        assertThat(root[1]).containsExactly(0, 3);
    }

    @Test
    void weightsMustBeUsable() {
        List<OptionalDouble> parts = values(10, 20);

        assertThat(CompositeMean.arithmetic(parts, List.of(0.0, 2.0), 1)).hasValue(20);
        assertThatIllegalArgumentException().isThrownBy(() -> CompositeMean.arithmetic(parts, List.of(-0.1, 2.0), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompositeMean.arithmetic(parts, List.of(1.0, Double.POSITIVE_INFINITY), 1));
        assertThat(CompositeMean.geometric(
                        List.of(OptionalDouble.empty(), OptionalDouble.of(3)), List.of(0.5, 0.5), 0.6))
                .isEmpty();
    }

    @Test
    void samplingErrorWidensTheIntervalAsTheFormulaSays() {
        CompositeResult result =
                DRAWS.simulate(List.of(unit("A", 4, 50, 50, 50, 50)), EQUAL).getFirst();

        // standard error of the mean of four independent parts with 4 points each: 2; 95 % interval 2 x 1.96 x 2 wide
        assertThat(result.interval().width()).isCloseTo(7.84, within(0.6));
        assertThat(result.interval().contains(50)).isTrue();
    }

    @Test
    void partsThatMoveTogetherWidenItMore() {
        List<List<Double>> together = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            together.add(Collections.nCopies(4, 16.0));
        }
        CompositeResult result = DRAWS.simulate(
                        List.of(new CompositeUnit("A", List.of(50.0, 50.0, 50.0, 50.0), together)), EQUAL)
                .getFirst();

        // one standard error of 4 for all: 2 x 1.96 x 4
        assertThat(result.interval().width()).isCloseTo(15.68, within(1.2));
    }

    @Test
    void unitsThatCannotBeToldApartShareTheirRankInterval() {
        List<CompositeResult> results = DRAWS.simulate(
                List.of(unit("A", 5, 50, 50, 50, 50), unit("B", 5, 50, 50, 50, 50), unit("C", 5, 20, 20, 20, 20)),
                EQUAL);

        assertThat(results).extracting(CompositeResult::rank).containsExactly(1, 1, 3);
        assertThat(results).extracting(CompositeResult::rankLower).containsExactly(1, 1, 3);
        assertThat(results).extracting(CompositeResult::rankUpper).containsExactly(2, 2, 3);
    }

    @Test
    void theSameSeedTextGivesTheSameDraws() {
        List<CompositeUnit> units = List.of(unit("A", 5, 50, 45, 40, 52), unit("B", 5, 48, 50, 41, 55));

        assertThat(DRAWS.simulate(units, EQUAL)).isEqualTo(DRAWS.simulate(units, EQUAL));
        assertThat(new CompositeDraws("another study", 2000, SCORES).simulate(units, EQUAL))
                .isNotEqualTo(DRAWS.simulate(units, EQUAL));
    }

    @Test
    void drawnPartsOfZeroAreNoFailure() {
        CompositeResult result =
                DRAWS.simulate(List.of(unit("A", 20, 5, 5, 5, 5)), EQUAL).getFirst();

        assertThat(result.interval().lower()).isZero();
        assertThat(result.interval().upper()).isLessThan(50);
    }

    @Test
    void noCovarianceMatrixIsRefused() {
        var impossible = new CompositeUnit("A", List.of(50.0, 50.0), List.of(List.of(1.0, 2.0), List.of(2.0, 1.0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAWS.simulate(List.of(impossible), List.of(0.5, 0.5)))
                .withMessageContaining("unit A: not a covariance matrix");
    }

    @Test
    void normalNumbersHaveTheRightMoments() {
        double sum = 0;
        double squares = 0;
        int inside = 0;
        int n = 20_000;
        for (int replicate = 0; replicate < n / 10; replicate++) {
            RandomStream stream = RandomStream.of("moments", replicate);
            for (int i = 0; i < 10; i++) {
                double z = stream.normal();
                sum += z;
                squares += z * z;
                inside += Math.abs(z) < 1.959964 ? 1 : 0;
            }
        }
        // four standard errors
        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
        assertThat(inside / (double) n).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / n)));
    }

    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
    }

    private static CompositeUnit unit(String code, double standardError, double... parts) {
        List<List<Double>> covariance = IntStream.range(0, parts.length)
                .mapToObj(i -> IntStream.range(0, parts.length)
                        .mapToObj(j -> i == j ? standardError * standardError : 0.0)
                        .toList())
                .toList();
        return new CompositeUnit(code, Arrays.stream(parts).boxed().toList(), covariance);
    }
}
