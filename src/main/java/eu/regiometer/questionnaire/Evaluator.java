package eu.regiometer.questionnaire;

import eu.regiometer.questionnaire.Node.Operator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/** Works a parsed expression out for the answers of one row. Inside, NaN stands for a number that is missing. */
final class Evaluator {

    private final Answers answers;

    Evaluator(Answers answers) {
        this.answers = answers;
    }

    Value value(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal.value();
            case Node.Reference reference -> answers.of(reference.name());
            case Node.Negative negative -> result(-Comparison.number(value(negative.operand())));
            case Node.Match match -> matches(value(match.text()), match.pattern());
            case Node.Call call -> call(call.function(), call.arguments());
            case Node.Binary binary -> binary(binary.operator(), binary.left(), binary.right());
        };
    }

    static Truth truth(Value value) {
        return switch (value) {
            case Value.Bool bool -> Truth.of(bool.value());
            case Value.Number number -> Double.isNaN(number.value()) ? Truth.UNKNOWN : Truth.of(number.value() != 0);
            case Value.Text text -> Truth.of(!text.value().isEmpty());
            case Value.Chosen chosen -> Truth.of(!chosen.codes().isEmpty());
            case Value.Day day -> Truth.TRUE;
            case Value.Unknown unknown -> Truth.UNKNOWN;
        };
    }

    private Value binary(Operator operator, Node left, Node right) {
        return switch (operator) {
            case OR -> {
                Truth first = truth(value(left));
                yield known(first == Truth.TRUE ? first : first.or(truth(value(right))));
            }
            case AND -> {
                Truth first = truth(value(left));
                yield known(first == Truth.FALSE ? first : first.and(truth(value(right))));
            }
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
                known(Comparison.of(operator, value(left), value(right)));
            case PLUS -> arithmetic((a, b) -> a + b, left, right);
            case MINUS -> arithmetic((a, b) -> a - b, left, right);
            case TIMES -> arithmetic((a, b) -> a * b, left, right);
            case DIVIDED -> arithmetic((a, b) -> a / b, left, right);
            case MODULO -> arithmetic((a, b) -> a % b, left, right);
        };
    }

    private Value arithmetic(DoubleBinaryOperator operator, Node left, Node right) {
        return result(operator.applyAsDouble(Comparison.number(value(left)), Comparison.number(value(right))));
    }

    private Value call(Builtin function, List<Node> arguments) {
        return switch (function) {
            case TRUE -> new Value.Bool(true);
            case FALSE -> new Value.Bool(false);
            case NOT -> known(truth(value(arguments.get(0))).negated());
            case SELECTED -> known(selected(value(arguments.get(0)), value(arguments.get(1))));
            case COUNT_SELECTED -> count(value(arguments.get(0)));
            case IF ->
                switch (truth(value(arguments.get(0)))) {
                    case TRUE -> value(arguments.get(1));
                    case FALSE -> value(arguments.get(2));
                    case UNKNOWN -> Value.MISSING;
                };
            case COALESCE ->
                arguments.stream()
                        .map(this::value)
                        .filter(Evaluator::present)
                        .findFirst()
                        .orElse(Value.MISSING);
            case STRING_LENGTH ->
                Comparison.text(value(arguments.get(0)))
                        .map(text -> Value.of(text.codePointCount(0, text.length())))
                        .orElse(Value.MISSING);
            case NUMBER -> result(Comparison.number(value(arguments.get(0))));
            case INT -> result(truncated(Comparison.number(value(arguments.get(0)))));
            case TODAY -> answers.of(Expression.TODAY);
            case DATE ->
                Comparison.day(value(arguments.get(0)))
                        .map(day -> Value.of(day))
                        .orElse(Value.MISSING);
            case MIN -> extreme(arguments, Math::min);
            case MAX -> extreme(arguments, Math::max);
            case COUNT_NON_EMPTY ->
                Value.of(arguments.stream()
                        .map(this::value)
                        .filter(Evaluator::present)
                        .count());
            case REGEX -> throw new IllegalArgumentException("a call of regex; the parser makes a match of it");
        };
    }

    private Value extreme(List<Node> arguments, DoubleBinaryOperator better) {
        double best = Double.NaN;
        for (Node node : arguments) {
            double number = Comparison.number(value(node));
            if (!Double.isNaN(number)) {
                best = Double.isNaN(best) ? number : better.applyAsDouble(best, number);
            }
        }
        return result(best);
    }

    private static Truth selected(Value answer, Value option) {
        Optional<String> code = Comparison.text(option);
        if (code.isEmpty() || !present(answer)) {
            return Truth.UNKNOWN;
        }
        return Truth.of(chosen(answer).contains(code.get()));
    }

    private static Value count(Value answer) {
        return present(answer) ? Value.of(chosen(answer).size()) : Value.MISSING;
    }

    private static Set<String> chosen(Value answer) {
        if (answer instanceof Value.Chosen chosen) {
            return chosen.codes();
        }
        return Comparison.text(answer).map(text -> Set.of(text.split(" "))).orElse(Set.of());
    }

    private static Value matches(Value answer, BoundedPattern pattern) {
        return known(Comparison.text(answer).map(pattern::matches).orElse(Truth.UNKNOWN));
    }

    private static double truncated(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    private static boolean present(Value value) {
        return !(value instanceof Value.Unknown);
    }

    private static Value known(Truth truth) {
        return truth == Truth.UNKNOWN ? Value.MISSING : new Value.Bool(truth == Truth.TRUE);
    }

    private static Value result(double number) {
        return Double.isFinite(number) ? Value.of(number) : Value.MISSING;
    }
}
