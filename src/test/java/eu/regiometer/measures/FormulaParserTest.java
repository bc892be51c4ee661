package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {

    @Test
    void blanksDoNotCount() throws FormulaSyntaxException {
        assertThat(parse("mean( likert( P1 ),rev(P3) )")).isEqualTo(parse("mean(likert(P1), rev(P3))"));
    }

    @Test
    void productsBindCloserThanSumsAndOperatorsOfOneKindFromTheLeft() throws FormulaSyntaxException {
        assertThat(text("1 - 2 - 3 * 4 / 5")).isEqualTo("((1 - 2) - ((3 * 4) / 5))");
        assertThat(text("-(C101 + 2.5)")).isEqualTo("(0 - (C101 + 5/2))");
    }

    @Test
    void everyFunctionIsRead() throws FormulaSyntaxException {
        assertThat(
                        text(
                                "if(C201 = 0, 0, mean(goalpost(C201, -1, 4), tent(C102, 40), count(G4), share(C103 in {1, 2})))"))
                .isEqualTo(
                        "if(C201 = 0, 0, mean(goalpost(C201, -1, 4), tent(C102, 40), count(G4), share(C103 in {1, 2})))");
        assertThat(text("mean(total(C409), average(likert(C413)), median(D6), 100 - spread(likert(C607), CLULEVEL))"))
                .isEqualTo(
                        "mean(total(C409), average(likert(C413)), median(D6), (100 - spread(likert(C607), CLULEVEL)))");
        assertThat(parse("gap(LENS_DEMAND, LENS_SUPPLY)")).isEqualTo(new Formula.Gap("LENS_DEMAND", "LENS_SUPPLY"));
        assertThat(parse("distribution(B4)")).isEqualTo(new Formula.Distribution("B4"));
        assertThat(parse("computed: TREE_MEAN")).isEqualTo(new Formula.Computed(Computation.TREE_MEAN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mean(likert(P1)            | 16 | the end of the formula | "," or ")"
                    likert(P1))                | 11 | ")"                    | an operator or the end of the formula
                    likert(3)                  | 8  | "3"                    | the code of an item
                    medium(P1)                 | 1  | "medium"               | mean, share, likert, rev, count, goalpost, tent, if, total, average, median, spread or gap
                    share(C103 of {1})         | 12 | "of"                   | "in"
                    share(C103 in {1.5})       | 16 | "1.5"                  | a whole number
                    goalpost(C201, 4, 4)       | 19 | "4"                    | a number other than the first goalpost
                    tent(C102, 100)            | 12 | "100"                  | a number between 0 and 100
                    if(C201, 0, 1)             | 8  | ","                    | =, !=, <, <=, > or >=
                    computed:MAGIC             | 10 | "MAGIC"                | one of TREE_MEAN, COMPOSITE, COHERENCE, PLAN_PPI, REMOTE, N_ORG, N_RESP, RR, DISP, CRIT_SHARE, SHARE_REGIONS, N_COUNTRIES
                    P1 + ; P2                  | 6  | ";"                    | a number, "-", "(", the code of an item or a function
                    """)
    void aFaultIsToldWithPositionAndExpectedToken(String formula, int position, String found, String expected) {
        var fault = catchThrowableOfType(FormulaSyntaxException.class, () -> parse(formula));
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).isEqualTo(expected);
    }

    private static String text(String formula) throws FormulaSyntaxException {
        return ((Formula.Calculation) parse(formula)).term().text();
    }

    private static Formula parse(String formula) throws FormulaSyntaxException {
        return FormulaParser.parse(formula, item -> List.of(item + "_1", item + "_2"));
    }
}
