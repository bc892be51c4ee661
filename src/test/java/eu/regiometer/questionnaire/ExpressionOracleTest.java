package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.UnknownOrigins.Difference;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.parser.XPathSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our evaluator against JavaRosa, the one of ODK Collect, over expressions and answers made by chance. They may differ
 * only in the ways that {@link Difference} lists.
 */
class ExpressionOracleTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final int BATCHES = 100;
    private static final int CASES = 110;
    private static final CellAddress AT = CellAddress.file("generated");

    /** One answer for both evaluators. */
    private record Answer(Value ours, IAnswerData theirs) {}

    static IntStream seeds() {
        return IntStream.range(0, BATCHES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheEvaluatorOfTheCollectingTools(int seed) throws XPathSyntaxException {
        var chance = new Random(20_260_000L + seed);
        int agreed = 0;
        for (int i = 0; i < CASES; i++) {
            GeneratedExpression generated = GeneratedExpression.condition(chance, 1 + chance.nextInt(4));
            Map<String, Answer> answers = answers(chance);
            agreed += compare(generated, answers).isEmpty() ? 1 : 0;
        }
        assertThat(agreed).as("cases without any difference, seed %d", seed).isGreaterThan(CASES / 4);
    }

    @Test
    void everyIntendedDifferenceIsMet() throws XPathSyntaxException {
        var met = new EnumMap<Difference, Integer>(Difference.class);
        var chance = new Random(7);
        for (int i = 0; i < 4_000 && met.size() < Difference.values().length; i++) {
            compare(GeneratedExpression.condition(chance, 3), answers(chance))
                    .forEach(d -> met.merge(d, 1, Integer::sum));
        }
        compare(new GeneratedExpression("0.1 + 0.2 <= 0.3", "0.1 + 0.2 <= 0.3"), new TreeMap<>())
                .forEach(d -> met.merge(d, 1, Integer::sum));

        assertThat(met).containsOnlyKeys(Difference.values());
    }

    /** The differences that explain why the two do not agree; none where they do. */
    private static Set<Difference> compare(GeneratedExpression generated, Map<String, Answer> answers)
            throws XPathSyntaxException {
        var defects = new Defects();
        Expression expression = Expression.parse(generated.ours(), AT, defects);
        assertThat(defects.all()).as(generated.ours()).isEmpty();
        Answers given = name -> {
            if (name.equals(Expression.TODAY)) {
                return Value.of(TODAY);
            }
            Answer answer = answers.get(name.equals(Expression.SELF) ? GeneratedExpression.OWN : name);
            return answer == null ? Value.MISSING : answer.ours();
        };
        Truth ours = expression.test(given);
        boolean theirs = theirs(generated.theirs(), answers);
        if (ours == Truth.of(theirs)) {
            return Set.of();
        }
        Set<Difference> differences = new UnknownOrigins(expression, given).differences();
        boolean explained = ours == Truth.UNKNOWN
                ? !differences.isEmpty()
                : differences.contains(Difference.LEFT_OUT) || differences.contains(Difference.ROUNDING);
        assertThat(explained)
                .as("%s is %s here and %s there, with %s", generated.ours(), ours, theirs, answers)
                .isTrue();
        return differences;
    }

    private static boolean theirs(String expression, Map<String, Answer> answers) throws XPathSyntaxException {
        var root = new TreeElement("data");
        for (List<String> names : List.of(
                GeneratedExpression.NUMBERS,
                GeneratedExpression.CHOICES,
                GeneratedExpression.TEXTS,
                GeneratedExpression.LISTS,
                GeneratedExpression.DAYS,
                List.of(GeneratedExpression.OWN))) {
            for (String name : names) {
                var element = new TreeElement(name);
                if (answers.get(name) instanceof Answer answer) {
                    element.setValue(answer.theirs());
                }
                root.addChild(element);
            }
        }
        var context = new EvaluationContext(new FormInstance(root));
        return XPathFuncExpr.toBoolean(XPathParseTool.parseXPath(expression).eval(context));
    }

    private static Map<String, Answer> answers(Random chance) {
        var answers = new TreeMap<String, Answer>();
        give(answers, chance, GeneratedExpression.NUMBERS, () -> {
            if (chance.nextBoolean()) {
                int whole = chance.nextInt(12);
                return new Answer(Value.of(whole), new IntegerData(whole));
            }
            double decimal = chance.nextInt(48) / 4.0;
            return new Answer(Value.of(decimal), new DecimalData(decimal));
        });
        give(answers, chance, List.of(GeneratedExpression.OWN), () -> {
            int whole = chance.nextInt(12);
            return new Answer(Value.of(whole), new IntegerData(whole));
        });
        give(answers, chance, GeneratedExpression.CHOICES, () -> {
            int code = 1 + chance.nextInt(4);
            return new Answer(Value.of(code), new StringData(Integer.toString(code)));
        });
        give(answers, chance, GeneratedExpression.TEXTS, () -> {
            String text = List.of("a", "ab", "SE321", "4", "04", "2.5", "aab").get(chance.nextInt(7));
            return new Answer(Value.of(text), new StringData(text));
        });
        give(answers, chance, GeneratedExpression.LISTS, () -> {
            var codes = new TreeSet<String>();
            do {
                codes.add(Integer.toString(1 + chance.nextInt(4)));
            } while (chance.nextBoolean());
            List<Selection> selections = codes.stream().map(Selection::new).toList();
            return new Answer(new Value.Chosen(codes), new SelectMultiData(selections));
        });
        give(answers, chance, GeneratedExpression.DAYS, () -> {
            LocalDate day = LocalDate.of(2020 + chance.nextInt(8), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
            return new Answer(Value.of(day), new DateData(Date.valueOf(day)));
        });
        return answers;
    }

    /** One answer in six is missing. */
    private static void give(Map<String, Answer> answers, Random chance, List<String> names, Supplier<Answer> answer) {
        for (String name : names) {
            Answer given = answer.get();
            if (chance.nextInt(6) > 0) {
                answers.put(name, given);
            }
        }
    }
}
