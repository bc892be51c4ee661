package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RegionScoreTest {

    private static final String COHERENT = "mean(average(likert(C607)), 100 - spread(likert(C607), CLULEVEL))";

    @Test
    void innerTermsAreNamedByTheirText() {
        assertThat(RegionScore.inner(term("mean(goalpost(total(C409), 0, 3), average(likert(C413)))")))
                .containsOnlyKeys("C409", "likert(C413)");
        assertThat(RegionScore.inner(term(COHERENT))).containsOnlyKeys("likert(C607)");
    }

    @Test
    void figuresOfTheRegionAreScored() {
        var figures = figures(Map.of("TOTAL C409", 2.0, "AVERAGE likert(C413)", 50.0));
        // goalpost(2, 0, 3) = 66.67; mean with 50 = 58.33
        assertThat(RegionScore.value(term("mean(goalpost(total(C409), 0, 3), average(likert(C413)))"), figures))
                .hasValueCloseTo(58.333333333333, offset(1e-9));
    }

    @Test
    void aMeanLeavesMissingFiguresOut() {
        assertThat(RegionScore.value(term(COHERENT), figures(Map.of("AVERAGE likert(C607)", 60.0))))
                .hasValue(60);
        assertThat(RegionScore.value(term(COHERENT), figures(Map.of()))).isEmpty();
        assertThat(RegionScore.value(
                        term(COHERENT),
                        figures(Map.of("AVERAGE likert(C607)", 60.0, "likert(C607) by CLULEVEL", 25.0))))
                .hasValue(67.5);
    }

    private static RegionFigures figures(Map<String, Double> values) {
        return new RegionFigures() {
            @Override
            public OptionalDouble pooled(Pooling pooling, Term inner) {
                return figure(pooling + " " + inner.text());
            }

            @Override
            public OptionalDouble spread(Term inner, String grouping) {
                return figure(inner.text() + " by " + grouping);
            }

            private OptionalDouble figure(String name) {
                return values.containsKey(name) ? OptionalDouble.of(values.get(name)) : OptionalDouble.empty();
            }
        };
    }

    private static Term term(String formula) {
        try {
            return ((Formula.Calculation) FormulaParser.parse(formula, item -> List.of())).term();
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
