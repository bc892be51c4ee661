package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Goal posts in formulas of indicators. */
class GoalpostReferenceTest {

    private static final Term FROM_0_TO_100 = term("goalpost(average(X), 0, 100)");

    // COINr 1.1.14 under R 4.2.2: qNormalise(ASEM, dset = "Treated", f_n = "n_goalposts", f_n_para = list(gposts =
    // c(0, 100, 1))), a share where ours are per cent; absolute 1e-12. The reference applies the posts after the sign
    // change, so that its indicators of which less is better are all 0: those of which more is better compare
    @Test
    void everyIndicatorBetweenThePostsAgrees() {
        List<Row> treated = Reference.rows("asem_step_Treated");
        List<Row> expected = Reference.rows("asem_norm_goalpost");
        Worst worst = Worst.absolute("asem_norm_goalpost", 1e-12);
        List<String> codes = Reference.rows("asem_iMeta").stream()
                .filter(row -> row.text("Type").equals("Indicator")
                        && row.text("Direction").equals("1"))
                .map(row -> row.text("iCode"))
                .toList();
        for (int i = 0; i < expected.size(); i++) {
            String country = expected.get(i).text("uCode");
            assertThat(treated.get(i).text("uCode")).isEqualTo(country);
            for (String code : codes) {
                double share = score(FROM_0_TO_100, treated.get(i).number(code)) / 100;
                worst.compare(country + " " + code, share, expected.get(i).number(code));
            }
        }
        worst.assertAll(51 * codes.size());
        assertThat(codes).hasSize(35);
    }

    @Test
    void postsAreSwappedWhereLessIsBetter() {
        Term less = term("goalpost(average(X), 20, 0)");

        assertThat(List.of(score(less, 0), score(less, 5), score(less, 20), score(less, 30)))
                .containsExactly(100.0, 75.0, 0.0, 0.0);
    }

    private static double score(Term term, double value) {
        RegionFigures figures = new RegionFigures() {
            @Override
            public OptionalDouble pooled(Pooling pooling, Term inner) {
                return OptionalDouble.of(value);
            }

            @Override
            public OptionalDouble spread(Term inner, String grouping) {
                return OptionalDouble.empty();
            }
        };
        return RegionScore.value(term, figures).orElseThrow();
    }

    private static Term term(String formula) {
        try {
            return ((Formula.Calculation) FormulaParser.parse(formula, item -> List.of())).term();
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
