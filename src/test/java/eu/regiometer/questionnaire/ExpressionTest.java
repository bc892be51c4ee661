package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final CellAddress AT = CellAddress.cell("form.xlsx", "survey", 7, 6);
    private static final Map<String, Value> ANSWERS = Map.of(
            "A",
            Value.of(4),
            "B",
            Value.of(2.5),
            "ZERO",
            Value.of(0),
            "CODE",
            Value.of("SE321"),
            "NUMERAL",
            Value.of("4"),
            "LIST",
            new Value.Chosen(new TreeSet<>(List.of("2", "7"))),
            "DAY",
            Value.of(LocalDate.of(2026, 6, 5)),
            Expression.SELF,
            Value.of(17),
            Expression.TODAY,
            Value.of(LocalDate.of(2026, 11, 22)));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        1 + 2 * 3 = 7                             | TRUE
        (1 + 2) * 3 = 9                           | TRUE
        10 - 4 - 3 = 3                            | TRUE
        20 div 4 div 5 = 1                        | TRUE
        7 mod 4 = 3                               | TRUE
        -2 + 5 = 3                                | TRUE
        1 = 1 or 1 = 2 and 1 = 2                  | TRUE
        (1 = 1 or 1 = 2) and 1 = 2                | FALSE
        ${A} >= 4 and ${A} <= 4                   | TRUE
        ${A} > ${B}                               | TRUE
        ${B} * 2 = 5                              | TRUE
        ${NUMERAL} = 4                            | TRUE
        ${A} = '4'                                | TRUE
        ${CODE} = "SE321"                         | TRUE
        ${CODE} != 'SE332'                        | TRUE
        ${CODE} = 4                               | FALSE
        ${CODE} < 4                               | UNKNOWN
        . >= 0 and . <= 150                       | TRUE
        not(${A} = 4)                             | FALSE
        not(${NONE} = 4)                          | UNKNOWN
        selected(${LIST}, '7')                    | TRUE
        selected(${LIST}, 3)                      | FALSE
        selected(${NONE}, '7')                    | UNKNOWN
        count-selected(${LIST}) = 2               | TRUE
        count-selected(${NONE}) = 0               | UNKNOWN
        regex(${CODE}, '[A-Z]{2}[0-9]{3}')        | TRUE
        regex(${CODE}, '[A-Z]{2}')                | FALSE
        regex(${NONE}, '[A-Z]{2}')                | UNKNOWN
        if(${A} > 3, 1, 0) = 1                    | TRUE
        if(${NONE} > 3, 1, 0) = 1                 | UNKNOWN
        coalesce(${NONE}, ${A}) = 4               | TRUE
        coalesce(${NONE}, ${NONE}) = 4            | UNKNOWN
        string-length(${CODE}) = 5                | TRUE
        number('2.50') = ${B}                     | TRUE
        number(${CODE}) = 0                       | UNKNOWN
        int(${B}) = 2                             | TRUE
        int(-2.5) = -2                            | TRUE
        today() > ${DAY}                          | TRUE
        ${DAY} = date('2026-06-05')               | TRUE
        ${DAY} < '2026-06-06'                     | TRUE
        min(${A}, ${B}, ${NONE}) = 2.5            | TRUE
        max(${A}, ${B}) = 4                       | TRUE
        max(${NONE}) = 4                          | UNKNOWN
        count-non-empty(${A}, ${NONE}, ${B}) = 2  | TRUE
        ${A} div ${ZERO} = 1                      | UNKNOWN
        ${NONE} = ${NONE}                         | UNKNOWN
        ${NONE} = 1 or ${A} = 4                   | TRUE
        ${NONE} = 1 and ${A} = 4                  | UNKNOWN
        ${NONE} = 1 and ${A} = 5                  | FALSE
        ${NONE} = 1 or ${A} = 5                   | UNKNOWN
        0.1 + 0.2 = 0.3                           | TRUE
        0.1 + 0.2 <= 0.3                          | TRUE
        '04' = '4'                                | FALSE
        '04' = 4                                  | TRUE
        'a' < 'b'                                 | UNKNOWN
        (1 = 1) = 2                               | TRUE
        true() = (1 = 1) and not(false())         | TRUE
        ${DAY} + 1 = date('2026-06-06')           | TRUE
        int((today() - ${DAY}) div 7) = 24        | TRUE
        ${DAY} = 'soon'                           | FALSE
        number('1e3') = 1000                      | UNKNOWN
        """)
    void followsPrecedenceAndThreeValuedLogic(String text, Truth expected) {
        assertThat(parse(text).test(ExpressionTest::answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        ${G1} = 1 )               | position 11 | position 11 of "${G1} = 1 )": ) | an operator or the end
        ${G1} =                   | position 8  | the end                        | a number, 'text', ${NAME}
        G1 = 1                    | position 1  | G1                             | the names of questions stand as ${NAME}
        ${G1 = 1                  | position 1  | ${ without a name              | ${NAME}
        ${G1} = 'yes              | position 9  | a text that does not end       | a closing '
        ${G1} & 1                 | position 7  | &                              | function or operator
        (${G1} = 1                | position 11 | the end                        | )
        sum(${G1}, 1)             | position 1  | sum                            | count-selected
        selected(${G3})           | position 1  | arguments: 1                   | arguments: 2
        1 = 2 = 3                 | position 7  | =                              | an operator or the end
        regex(., '[a-')           | position 1  | the pattern '[a-'              | a regular expression
        regex(., ${G1})           | position 1  | computed pattern               | as second argument
        """)
    void tellsPositionAndExpectedTokenOfAnError(String text, String position, String found, String expected) {
        var defects = new Defects();

        Expression expression = Expression.parse(text, AT, defects);

        assertThat(defects.all()).singleElement().satisfies(defect -> {
            assertThat(defect.at()).isEqualTo(AT);
            assertThat(defect.toString()).contains("form.xlsx [survey!F7]").contains(found);
            assertThat(defect.found()).contains("at " + position + " of");
            assertThat(defect.expected()).contains(expected);
        });
        assertThat(expression.test(ExpressionTest::answer)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void namesTheAnswersThatItAsksFor() {
        Expression expression = parse("${B} > 1 and not(${A} = .) or ${ORGTYPE} = 2");

        assertThat(expression.references()).containsExactly("A", "B", "ORGTYPE");
        assertThat(parse("${ORGTYPE} = 1 or ${ORGTYPE} = 2").readable()).isEqualTo("ORGTYPE = 1 or ORGTYPE = 2");
    }

    @Test
    void givesUpOnAPatternThatTakesTooManySteps() {
        Expression expression = parse("regex(., '(a|aa)+\\1b')");

        assertThat(expression.test(name -> Value.of("a".repeat(60)))).isEqualTo(Truth.UNKNOWN);
        assertThat(expression.test(name -> Value.of("a".repeat(1_001)))).isEqualTo(Truth.UNKNOWN);
        assertThat(expression.test(name -> Value.of("aaab"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void refusesRulesWithoutEnd() {
        var defects = new Defects();

        Expression.parse("1" + " + 1".repeat(5_000), AT, defects);

        assertThat(defects.all())
                .singleElement()
                .satisfies(defect -> assertThat(defect.found())
                        .contains("more than 2000 parts")
                        .hasSizeLessThan(200));
    }

    @Test
    void anyTextIsReadOrToldAndNothingIsThrown() {
        var chance = new Random(11);
        List<String> parts = List.of(
                "${A}",
                "${",
                "}",
                "(",
                ")",
                ",",
                ".",
                "'",
                "\"x\"",
                "1",
                "2.5",
                "and",
                "or",
                "not",
                "if(",
                "div",
                "mod",
                "selected(",
                "regex(",
                "date(",
                "coalesce(",
                "=",
                "!=",
                "<",
                ">=",
                "-",
                "+",
                "*",
                "[",
                "ä",
                "::",
                " ",
                "${NONE}",
                "${LIST}",
                "${DAY}",
                "int(",
                "min(",
                "today()",
                "string-length(");
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = chance.nextInt(9); length >= 0; length--) {
                text.append(parts.get(chance.nextInt(parts.size())));
            }
            var defects = new Defects();
            Expression expression = Expression.parse(text.toString(), AT, defects);
            assertThat(expression.test(ExpressionTest::answer)).isNotNull();
            read += defects.isEmpty() ? 1 : 0;
        }
        assertThat(read).isBetween(100, 19_900);
    }

    @Test
    void refusesNestingWithoutEnd() {
        var defects = new Defects();

        Expression.parse("(".repeat(500) + "1" + ")".repeat(500), AT, defects);

        assertThat(defects.all())
                .singleElement()
                .satisfies(defect -> assertThat(defect.found()).contains("nested"));
    }

    private static Expression parse(String text) {
        var defects = new Defects();
        Expression expression = Expression.parse(text, AT, defects);
        assertThat(defects.all()).isEmpty();
        return expression;
    }

    private static Value answer(String name) {
        return ANSWERS.getOrDefault(name, Value.MISSING);
    }
}
