package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Missing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of the table of functions in the handbook of questionnaires. */
class UnitScoreTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    likert(P1)                       | P1=4             | 75
                    rev(P3)                          | P3=4             | 25
                    share(C103 in {1})               | C103=1           | 100
                    share(C103 in {1})               | C103=0           | 0
                    goalpost(100 * C101 / BUDGET, 0, 5) | C101=2 BUDGET=100 | 40
                    goalpost(100 * C101 / BUDGET, 0, 5) | C101=7 BUDGET=100 | 100
                    goalpost(C202, 1, 4)             | C202=2           | 100/3
                    tent(C102, 40)                   | C102=10          | 25
                    tent(C102, 40)                   | C102=40          | 100
                    tent(C102, 40)                   | C102=70          | 50
                    count(G4)                        | G4_1=1 G4_2=0    | 1
                    if(C201 = 0, 0, C202)            | C201=0           | 0
                    if(C201 = 0, 0, C202)            | C201=2 C202=3    | 3
                    mean(C404, share(C403 in {1}))   | C404=12.5 C403=1 | 225/4
                    """)
    void functionsFollowTheirDefinition(String formula, String answers, String score) {
        assertThat(value(formula, answers)).contains(Score.parse(score));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    likert(P1)                     | P1=DONT_KNOW
                    C101 / BUDGET                  | C101=5 BUDGET=0
                    C101 + BUDGET                  | C101=5
                    if(C201 = 0, 0, 1)             | C201=NO_ANSWER
                    count(G4)                      | G4_1=1 G4_2=BLANK
                    mean(likert(P1), likert(P2))   | P1=BLANK P2=BLANK
                    """)
    void anExpressionWithAMissingPartIsMissing(String formula, String answers) {
        assertThat(value(formula, answers)).isEmpty();
    }

    @Test
    void sixtyPerCentOfTheArgumentsAreEnough() {
        String five = "mean(likert(A1), likert(A2), likert(A3), likert(A4), likert(A5))";
        assertThat(value(five, "A1=5 A2=3 A3=1")).contains(Score.of(50));
        assertThat(value(five, "A1=5 A2=3")).isEmpty();
        assertThat(value("mean(likert(P1), likert(P2))", "P1=5 P2=DONT_KNOW")).isEmpty();
    }

    @Test
    void anArgumentThatWasNotAskedDoesNotCount() {
        String two = "mean(share(C203 in {1}), share(C204 in {1}))";
        assertThat(value(two, "C203=NOT_ASKED C204=1")).contains(Score.HUNDRED);
        assertThat(value(two, "C203=NOT_ASKED C204=NOT_ASKED")).isEmpty();
        assertThat(value(two, "C203=NOT_ASKED C204=NO_ANSWER")).isEmpty();
    }

    @Test
    void onlyTheOuterMeanNeedsSixtyPerCent() {
        String nested = "mean(mean(likert(P1), likert(P2)), likert(P3))";
        assertThat(value(nested, "P1=5 P3=1")).contains(Score.of(50));
        String inChoice = "if(C201 = 0, 0, mean(goalpost(C201, 0, 4), goalpost(C202, 1, 4)))";
        assertThat(value(inChoice, "C201=2 C202=DONT_KNOW")).isEmpty();
    }

    private static Optional<Score> value(String formula, String answers) {
        try {
            Formula parsed = FormulaParser.parse(formula, item -> List.of(item + "_1", item + "_2"));
            return UnitScore.value(((Formula.Calculation) parsed).term(), answers(answers));
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static AnswerSource answers(String text) {
        Map<String, String> given = new TreeMap<>();
        for (String pair : text.split(" ", -1)) {
            given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new AnswerSource() {
            @Override
            public @Nullable Missing missing(String column) {
                String answer = given.getOrDefault(column, "BLANK");
                return Character.isLetter(answer.charAt(0)) ? Missing.valueOf(answer) : null;
            }

            @Override
            public long micro(String column) {
                return new BigDecimal(given.getOrDefault(column, ""))
                        .movePointRight(6)
                        .longValueExact();
            }
        };
    }
}
