package eu.regiometer.aggregation.analysis;

import static eu.regiometer.aggregation.analysis.AnalysisTest.VOTES;
import static eu.regiometer.aggregation.analysis.AnalysisTest.raked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Tables, designs and options that an analysis refuses. */
class AnalysisRefusalsTest {

    @Test
    void answersThatNobodyCanHaveGivenAreRefused() {
        assertThatThrownBy(() ->
                        Asked.of("y", "proportion=6").with("scale", "1..5").of("y\n1\n2\n"))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContainingAll("\"proportion=6\"", "--scale 1..5");
        assertThatThrownBy(() ->
                        Asked.of("y", "proportion=99.0").with("missing", "99").of("y\n1\n99\n"))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContainingAll("\"proportion=99.0\"", "--missing");
    }

    @Test
    void aTableOfOneUnitIsRefusedWithEitherRule() {
        for (String rule : new String[] {"refuse", "adjust"}) {
            Asked asked = Asked.of("y", "mean").with("lonely", rule);
            assertThatThrownBy(() -> asked.of("y,c\n5,A\n"))
                    .isInstanceOf(UnusableDataException.class)
                    .hasMessageContainingAll("data.csv", "one row in the table", "more rows");
            asked.with("cluster", "c");
            assertThatThrownBy(() -> asked.of("y,c\n5,A\n4,A\n"))
                    .isInstanceOf(UnusableDataException.class)
                    .hasMessageContainingAll("data.csv", "one cluster in the table", "--cluster");
        }
        // the whole population has no error
        assertThat(Asked.of("y", "total")
                        .with("fpc", "f")
                        .of("y,f\n5,1\n")
                        .rows()
                        .getFirst()
                        .estimate())
                .hasValue(5);
    }

    @Test
    void weightsThatAreNoWeightsAreListedTenAtMost() {
        StringBuilder data = new StringBuilder("y,w\n1,1\n2,0\n2,-1\n2,\n2,\"1,5\"\n");
        for (int i = 0; i < 20; i++) {
            data.append("3,none\n");
        }

        unusable("y", "weight", "w", data.toString())
                .hasMessageContainingAll(
                        "data.csv [line 3, column w]: found \"0\"; expected a weight above 0",
                        "[line 4, column w]: found \"-1\"",
                        "[line 5, column w]: found nothing",
                        "[line 6, column w]: found \"1,5\"",
                        "data.csv: found 14 more such cells, 24 in all")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(11));
    }

    @Test
    void designsThatCannotBeRightAreRefused() {
        unusable("y", "strata", "s", "y,s\n1,A\n2,A\n3,B\n")
                .hasMessageContainingAll("data.csv [line 4, column s]", "one row in stratum \"B\"", "--lonely adjust");
        unusable("y", "cluster", "s", "y,s\n1,A\n2,A\n").hasMessageContaining("one cluster in the table");
        unusable("y", "strata", "s", "y,s\n1,A\n2,\n3,A\n").hasMessageContaining("[line 3, column s]: found nothing");
        unusable("y", "fpc", "s", "y,s\n1,9\n2,9\n3,8\n").hasMessageContaining("[line 4, column s]: found 8 after 9");
        unusable("y", "fpc", "s", "y,s\n1,2\n2,2\n3,2\n").hasMessageContaining("found 2 where 3 were sampled");
        unusable("y", "fpc", "s", "y,s\n1,many\n2,2\n3,2\n").hasMessageContaining("found \"many\"");
        assertThat(Asked.of("y", "mean")
                        .with("strata", "s")
                        .with("lonely", "adjust")
                        .of("y,s\n1,A\n2,A\n3,B\n")
                        .rows()
                        .getFirst()
                        .standardError()
                        .orElseThrow())
                .isPositive();
    }

    @Test
    void answersThatAreNoNumbersAreRefusedWithoutTheirText() {
        unusable("y", "missing", "99", "y\n1\nsecret\n99\n3\n")
                .hasMessageContaining("[line 3, column y]: found text")
                .hasMessageNotContaining("secret");
        unusable("y", "scale", "1..5", "y\n1\n7\n3\n").hasMessageContainingAll("[line 3", "from 1..5", "--missing");
        unusable("y", "by", "y", "y,y\n1,2\n").hasMessageContaining("for the second time, in B after A");
    }

    @Test
    void tablesWithoutRowsAreRefused() {
        unusable("y", "by", "y", "y\n").hasMessageContaining("no rows below the header");
    }

    @Test
    void marginsThatCannotBeMetAreRefused() {
        String data = "y,sex,age,w\n1,F,15,1\n2,F,30,1\n3,M,30,1\n4,M,15,2\n5,M,30,1\n";
        rakedTo(data, "margin,category,total\nsex,F,60\nsex,M,40\nage,15,50\nage,30,51\n")
                .hasMessageContainingAll(
                        "margins.csv [line 4, column margin]", "margin age with the total 101, margin sex with 100");
        rakedTo(data, "margin,category,total\nsex,F,60\nsex,M,30\nsex,X,10\n")
                .hasMessageContainingAll("category \"X\" of margin sex, which no row has");
        rakedTo(data, "margin,category,total\nsex,F,60\nsex,M,0\n")
                .hasMessageContaining("category \"M\", with rows but a population of 0");
        rakedTo(data, "margin,category,total\nsex,F,60\nsex,M,few\n").hasMessageContaining("found \"few\"");
        rakedTo(data, "margin,category,total\nsex,F,60\nsex,F,40\n").hasMessageContaining("\"F\" for the second time");
        rakedTo(data, "margin,class,total\nsex,F,60\n").hasMessageContaining("no column \"category\"");
        assertThatThrownBy(() -> raked(data, "margin,category,total\nsx,F,60\nsx,M,40\n"))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContainingAll("--rake", "\"sx\"", "did you mean \"sex\"?");
    }

    @Test
    void optionsThatDoNotFitAreToldWithWhatWouldFit() {
        wrong(Asked.of("vote", "meen")).hasMessageContainingAll("\"meen\"", "did you mean mean?");
        wrong(Asked.of("vote", "proportion")).hasMessageContaining("proportion=Yes");
        wrong(Asked.of("vote", "mean=3")).hasMessageContaining("takes no value");
        wrong(Asked.of("vote", "quantile=50")).hasMessageContaining("from 0 to 1");
        wrong(Asked.of("vote", "proportion=yes")).hasMessageContainingAll("no row has this answer", "upper and lower");
        wrong(Asked.of("age", "top2")).hasMessageContaining("--scale");
        wrong(Asked.of("age", "top2").with("scale", "5")).hasMessageContaining("1..5");
        wrong(Asked.of("age", "ratio=ages")).hasMessageContaining("did you mean \"age\"?");
        wrong(Asked.of("age,wote", "mean")).hasMessageContainingAll("--items", "did you mean \"vote\"?");
        wrong(Asked.of("age", "mean").with("weight", "weight")).hasMessageContaining("its columns are vote, age, w");
        wrong(Asked.of("age", "mean").with("cluster", "age,w,site")).hasMessageContaining("one or two columns");
        wrong(Asked.of("age", "mean").with("fpc", "age,w")).hasMessageContaining("needs --cluster");
        wrong(Asked.of("age", "mean").with("trim", "3,0.3")).hasMessageContaining("0.3,3");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> wrong(Asked asked) {
        return assertThatThrownBy(() -> asked.of(VOTES)).isInstanceOf(WrongOptionException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> unusable(
            String item, String option, String value, String data) {
        return assertThatThrownBy(
                        () -> Asked.of(item, "mean").with(option, value).of(data))
                .isInstanceOf(UnusableDataException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> rakedTo(String data, String margins) {
        return assertThatThrownBy(() -> raked(data, margins)).isInstanceOf(UnusableDataException.class);
    }
}
