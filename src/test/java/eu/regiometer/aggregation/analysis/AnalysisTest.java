package eu.regiometer.aggregation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Order and gaps of an analysis. */
class AnalysisTest {

    static final String VOTES = """
            vote,age,w,site
            Yes,30,1,A
            No,40,2,A
            Yes,,1,B
            ,50,1,B
            "Yes, but",20,2,10
            No,60,1,
            """;

    @Test
    void rowsComeByItemThenStatisticThenAllAndTheGroups() {
        AnalysisResult result = Asked.of("vote", "proportion=Yes,proportion=No")
                .with("weight", "w")
                .with("by", "site")
                .of(VOTES);

        assertThat(result.rows())
                .extracting(EstimateRow::statistic, EstimateRow::by, EstimateRow::group)
                .containsExactly(
                        tuple("proportion=Yes", "", ""),
                        tuple("proportion=Yes", "site", "10"),
                        tuple("proportion=Yes", "site", "A"),
                        tuple("proportion=Yes", "site", "B"),
                        tuple("proportion=No", "", ""),
                        tuple("proportion=No", "site", "10"),
                        tuple("proportion=No", "site", "A"),
                        tuple("proportion=No", "site", "B"));
        // 2 of a weight of 7; the blank answer is in no base
        assertThat(result.rows().getFirst().estimate().orElseThrow()).isEqualTo(2.0 / 7);
        assertThat(result.rows().getFirst().n()).isEqualTo(5);
        assertThat(result.notes()).singleElement().asString().contains("\"site\": 1");
    }

    @Test
    void statisticsAskedTogetherEqualThoseAskedAlone() {
        String data = "y,b,g,w\n1,2,a,1\n5,,a,2\n4,1,b,3\n,3,b,1\n2,4,b,1.5\n5,2,,1\n3,1,a,0.5\n";
        List<String> statistics = List.of("mean", "ratio=b", "top2", "proportion=5", "median", "variance", "total");

        List<EstimateRow> together = weighted("y,b", String.join(",", statistics), data);

        List<EstimateRow> alone = new ArrayList<>();
        for (String item : List.of("y", "b")) {
            statistics.forEach(statistic -> alone.addAll(weighted(item, statistic, data)));
        }
        assertThat(together).isEqualTo(alone).hasSize(2 * 7 * 3);
    }

    private static List<EstimateRow> weighted(String items, String statistics, String data) {
        return Asked.of(items, statistics)
                .with("by", "g")
                .with("weight", "w")
                .with("scale", "1..5")
                .of(data)
                .rows();
    }

    @Test
    void groupsThatAreNumbersComeInTheirOrder() {
        AnalysisResult result = Asked.of("y", "mean").with("by", "g").of("y,g\n1,10\n2,9\n3,-1\n4,9\n");

        assertThat(result.rows()).extracting(EstimateRow::group).containsExactly("", "-1", "9", "10");
    }

    @Test
    void aValueMayHoldACommaAndANumberMayBeWrittenInTwoWays() {
        assertThat(Asked.of("vote", "proportion=Yes, but,proportion=No")
                        .of(VOTES)
                        .rows())
                .extracting(EstimateRow::statistic)
                .containsExactly("proportion=Yes, but", "proportion=No");
        assertThat(Asked.of("y", "proportion=2")
                        .of("y\n2.0\n1\n2\n1\n")
                        .rows()
                        .getFirst()
                        .estimate())
                .hasValue(0.5);
    }

    @Test
    void whatCannotBeComputedIsEmpty() {
        AnalysisResult result = Asked.of("y", "mean,total")
                .with("by", "g")
                .with("missing", "-8")
                .of("y,g\n1,a\n3,a\n5,b\n-8,c\n");

        String csv = new String(result.csv(), StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .startsWith("item,statistic,by,group,estimate,se,lower,upper,n,n_eff,deff")
                .contains("y,mean,g,c,,,,,0,,", "y,total,g,c,,,,,0,,");
        // one row: an estimate, but no degree of freedom
        EstimateRow single = Asked.row(result, "y", "mean", "b");
        assertThat(single.estimate()).hasValue(5);
        assertThat(single.lower()).isEmpty();
        assertThat(single.designEffect()).isEmpty();
        assertThat(single.standardError()).isEmpty();
    }

    @Test
    void oneRowOfAGroupHasNeitherErrorNorLimitsWithAnyInterval() {
        for (String interval : new String[] {"normal", "t", "logit", "korn-graubard"}) {
            AnalysisResult result = Asked.of("y", "mean,proportion=5,median")
                    .with("by", "g")
                    .with("interval", interval)
                    .of("y,g\n1,a\n3,a\n5,b\n");
            for (String statistic : new String[] {"mean", "proportion=5", "median"}) {
                EstimateRow single = Asked.row(result, "y", statistic, "b");
                assertThat(single.estimate()).isPresent();
                assertThat(single.standardError())
                        .as(interval + " " + statistic)
                        .isEmpty();
                assertThat(single.lower()).as(interval + " " + statistic).isEmpty();
                assertThat(single.upper()).as(interval + " " + statistic).isEmpty();
            }
        }
    }

    @Test
    void oneValidRowHasNoVariance() {
        AnalysisResult result = Asked.of("y", "variance").with("by", "g").of("y,g\n1,a\n3,a\n5,b\n,b\n");

        EstimateRow single = Asked.row(result, "y", "variance", "b");
        assertThat(single.n()).isEqualTo(1);
        assertThat(single.estimate()).isEmpty();
        assertThat(single.standardError()).isEmpty();
        // 2/1 x (1 + 1) / 2
        assertThat(Asked.row(result, "y", "variance", "a").estimate()).hasValue(2);
    }

    @Test
    void sharesHoldTheScaleToo() {
        Asked asked = Asked.of("y", "proportion=5").with("scale", "1..5");

        assertThatThrownBy(() -> asked.of("y\n5\n1\n99\nsecret\n"))
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContainingAll("[line 4, column y]", "[line 5, column y]", "from 1..5", "--missing")
                .hasMessageNotContaining("secret");
        assertThat(asked.with("missing", "99,secret")
                        .of("y\n5\n1\n99\nsecret\n")
                        .rows()
                        .getFirst()
                        .estimate())
                .hasValue(0.5);
    }

    @Test
    void anAnswerThatNobodyGaveHasAShareOfNothing() {
        EstimateRow scaled = Asked.of("y", "proportion=5")
                .with("scale", "1..5")
                .with("interval", "korn-graubard")
                .of("y\n1\n2\n3\n4\n")
                .rows()
                .getFirst();
        assertThat(scaled.estimate()).hasValue(0);
        assertThat(scaled.standardError()).hasValue(0);
        assertThat(scaled.lower()).hasValue(0);
        // methods 4.2, branch p = 0: 1 - 0.025^(1/4)
        assertThat(scaled.upper().orElseThrow()).isCloseTo(1 - Math.pow(0.025, 0.25), within(1e-14));

        AnalysisResult text = Asked.of("vote", "proportion=Perhaps").of(VOTES);
        assertThat(text.rows().getFirst().estimate()).hasValue(0);
        assertThat(text.notes())
                .anySatisfy(
                        note -> assertThat(note).contains("\"proportion=Perhaps\"", "no row has this answer to vote"));
    }

    @Test
    void aRatioToNothingIsEmptyButCountsItsRows() {
        EstimateRow row =
                Asked.of("y", "ratio=x").of("y,x\n1,0\n2,0\n3,\n").rows().getFirst();

        assertThat(row.estimate()).isEmpty();
        assertThat(row.n()).isEqualTo(2);
    }

    @Test
    void answersThatDoNotVaryLeaveNoDust() {
        AnalysisResult result = Asked.of("y", "mean,top2")
                .with("weight", "w")
                .with("scale", "1..5")
                .with("interval", "korn-graubard")
                .of("y,w\n5,0.1\n5,0.2\n5,0.7\n5,1.3\n");

        assertThat(result.rows().get(0).estimate()).hasValue(5);
        assertThat(result.rows().get(0).standardError()).hasValue(0);
        EstimateRow all = result.rows().get(1);
        assertThat(all.estimate()).hasValue(1);
        // methods 4.2, branch p = 1: 0.025^(1/n*), n* = 2.3^2 / (0.01 + 0.04 + 0.49 + 1.69)
        assertThat(all.lower().orElseThrow()).isCloseTo(Math.pow(0.025, 2.23 / 5.29), within(1e-14));
        assertThat(all.upper()).hasValue(1);
    }

    @Test
    void theDesignEffectComparesWithEitherSimpleSample() {
        String data = "y,w\n1,1\n2,3\n4,1\n9,3\n";
        Asked asked = Asked.of("y", "mean,total").with("weight", "w");
        AnalysisResult with = asked.of(data);
        AnalysisResult without = asked.with("deff", "wor").of(data);

        // the same variance by one smaller by the factor 1 - 4/8
        for (int i = 0; i < 2; i++) {
            assertThat(without.rows().get(i).designEffect().orElseThrow())
                    .isCloseTo(2 * with.rows().get(i).designEffect().orElseThrow(), within(1e-14));
        }
    }

    @Test
    void aSecondStageOfUnknownShareCountsAsDrawnWithReplacement() {
        String data = """
                y,s,c,p,f,g
                1,A,1,1,0.5,1
                2,A,1,2,0.5,1
                4,A,2,1,0.5,0.000000000001
                9,A,2,2,0.5,0.000000000001
                """;
        Asked asked = Asked.of("y", "total").with("strata", "s").with("cluster", "c,p");
        double oneStage = variance(asked.of(data));
        double unknown = variance(asked.with("fpc", "f").of(data));

        // between 0.5 x 2 x (5^2 + 5^2) ... of totals 3 and 13, within 0.5 x (2 x 0.5 + 2 x 12.5)
        assertThat(oneStage).isCloseTo(2 * 50, within(1e-12));
        assertThat(unknown).isCloseTo(50 + 0.5 * (2 * 0.5 + 2 * 12.5), within(1e-12));
        // the persons of cluster 1 are all of it, those of cluster 2 nearly none
        assertThat(variance(asked.with("fpc", "f,g").of(data))).isCloseTo(50 + 0.5 * 2 * 12.5, within(1e-9));
    }

    private static double variance(AnalysisResult result) {
        double error = result.rows().getFirst().standardError().orElseThrow();
        return error * error;
    }

    @Test
    void rowsOfOneSecondStageUnitCountOnce() {
        String split = "y,s,c,p,n,m\n1,A,1,1,4,8\n2,A,1,2,4,8\n4,A,2,1,4,8\n5,A,2,2,4,8\n4,A,2,2,4,8\n";
        String whole = "y,s,c,p,n,m\n1,A,1,1,4,8\n2,A,1,2,4,8\n4,A,2,1,4,8\n9,A,2,2,4,8\n";
        Asked asked = Asked.of("y", "total")
                .with("strata", "s")
                .with("cluster", "c,p")
                .with("fpc", "n,m");

        assertThat(variance(asked.of(split))).isCloseTo(variance(asked.of(whole)), within(1e-12));
    }

    @Test
    void rowsWithoutATotalKeepTheirWeightTimesTheMeanAdjustment() {
        String data = "y,sex,w\n1,F,1\n2,F,1\n3,M,1\n4,other,2\n";
        AnalysisResult result = raked(data, "margin,category,total\nsex,F,10\nsex,M,20\n");

        // weights 5, 5, 20; no margin is left for the last row, so its 2 times 30 / 3
        assertThat(result.rows().getFirst().estimate().orElseThrow())
                .isCloseTo((5 + 10 + 60 + 80) / 50.0, within(1e-12));
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("\"other\"", ": 1"));
    }

    @Test
    void onlyRakedWeightsCountTheRaking() {
        byte[] data = "a,w,q\nx,1,1\nx,2,2\ny,1,4\ny,1,5\n".getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> margins =
                Optional.of("margin,category,total\na,x,3\na,y,3\n".getBytes(StandardCharsets.UTF_8));

        // weights 1 2 1.5 1.5, residuals -0.5 0.5 -0.5 0.5 of 6: sqrt(4/3 (0.25 + 1 + 0.5625 + 0.5625 - 4 x 0.125^2)) /
        // 6
        assertThat(Asked.of("q", "mean")
                        .with("weight", "w")
                        .with("variance", "raked")
                        .of(data, "data.csv", margins)
                        .rows()
                        .getFirst()
                        .standardError()
                        .orElseThrow())
                .isCloseTo(Math.sqrt(4 / 3.0 * (2.375 - 4 * 0.125 * 0.125)) / 6, within(1e-12));
        assertThatThrownBy(() -> Asked.of("q", "mean").with("variance", "raked").of(data, "data.csv", Optional.empty()))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("--variance");
        assertThatThrownBy(() -> Asked.of("q", "mean")
                        .with("variance", "raked")
                        .with("trim", "0.3,3")
                        .of(data, "data.csv", margins))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("--trim");
    }

    @Test
    void trimmedWeightsKeepTheirSumAndLieWithinTheBounds() {
        AnalysisResult result = Asked.of("one,y", "total")
                .with("weight", "w")
                .with("trim", "0.9,1.1")
                .of("one,y,w\n1,1,1\n1,0,1\n1,0,10\n");

        // mean 4: the largest is cut to 4.4, the others share what is left of 12
        assertThat(result.rows().get(0).estimate().orElseThrow()).isCloseTo(12, within(1e-12));
        assertThat(result.rows().get(1).estimate().orElseThrow()).isCloseTo(3.8, within(1e-12));
        assertThat(result.notes()).containsExactly("trimmed: weights outside the bounds before: 3");
    }

    static AnalysisResult raked(String data, String margins) {
        return Asked.of("y", "mean")
                .with("weight", "w")
                .of(
                        data.getBytes(StandardCharsets.UTF_8),
                        "data.csv",
                        Optional.of(margins.getBytes(StandardCharsets.UTF_8)));
    }
}
