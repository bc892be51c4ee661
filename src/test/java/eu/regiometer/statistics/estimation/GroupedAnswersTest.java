package eu.regiometer.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupedAnswersTest {

    private static final GroupedDesign ONE_STRATUM =
            new GroupedDesign(List.of("all"), new long[] {30}, new int[] {0}, new boolean[] {false});

    @Test
    void aShareOfEverybodyIsExactlyOneAndCertain() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int[] group = new int[12];
            int[] answer = new int[12];
            long[] rows = new long[12];
            double[] weight = new double[12];
            double[] squares = new double[12];
            for (int i = 0; i < 12; i++) {
                answer[i] = random.nextInt(3);
                rows[i] = 1;
                weight[i] = random.nextDouble();
                squares[i] = weight[i] * weight[i];
            }
            var answers = new GroupedAnswers(ONE_STRATUM, 3, group, answer, rows, weight, squares);
            SampleEstimate everybody = (SampleEstimate) answers.mean(new double[] {1, 1, 1}, LonelyUnits.REFUSE);
            SampleEstimate third = (SampleEstimate) answers.mean(new double[] {0.1, 0.1, 0.1}, LonelyUnits.REFUSE);

            assertThat(everybody.value()).isEqualTo(1);
            assertThat(everybody.variance()).isZero();
            assertThat(third.value()).isEqualTo(0.1);
            assertThat(third.variance()).isZero();
            for (double[] scores : new double[][] {{1, 1, 0}, {0, 1, 1}, {1, 0, 1}}) {
                assertThat(((SampleEstimate) answers.mean(scores, LonelyUnits.REFUSE)).value())
                        .isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void aDesignOfOneClusterHasNoVariance() {
        var design = new GroupedDesign(List.of("all"), new long[] {1}, new int[] {0}, new boolean[] {true});
        var answers = new GroupedAnswers(
                design, 2, new int[] {0, 0}, new int[] {0, 1}, new long[] {4, 4}, new double[] {4, 4}, new double[] {
                    4, 4
                });

        assertThat(answers.mean(new double[] {0, 1}, LonelyUnits.ADJUST))
                .isEqualTo(new EstimateResult.NotComputable(EstimateResult.Reason.LONELY_UNIT, "all"));
    }

    @Test
    void aLonelyUnitIsNamed() {
        var design = new GroupedDesign(
                List.of("main", "island"), new long[] {4, 1}, new int[] {0, 1}, new boolean[] {false, true});
        var answers = new GroupedAnswers(
                design,
                2,
                new int[] {0, 0, 1},
                new int[] {0, 1, 1},
                new long[] {2, 2, 3},
                new double[] {2, 2, 3},
                new double[] {2, 2, 3});

        assertThat(design.lonelyStrata()).containsExactly("island");
        assertThat(answers.mean(new double[] {0, 1}, LonelyUnits.REFUSE))
                .isEqualTo(new EstimateResult.NotComputable(EstimateResult.Reason.LONELY_UNIT, "island"));
        assertThat(answers.mean(new double[] {0, 1}, LonelyUnits.ADJUST)).isInstanceOf(SampleEstimate.class);
        // four rows and one cluster, two strata
        assertThat(answers.degreesOfFreedom()).isEqualTo(3);
    }
}
