package eu.regiometer.questionnaire;

import java.util.List;
import java.util.function.Function;

/** Part of a parsed expression. */
sealed interface Node {

    /** The same with every reference replaced by what the function makes of its name. */
    default Node replacing(Function<String, Node> references) {
        return switch (this) {
            case Literal literal -> literal;
            case Reference reference -> references.apply(reference.name());
            case Negative negative -> new Negative(negative.operand().replacing(references));
            case Binary binary ->
                new Binary(
                        binary.operator(),
                        binary.left().replacing(references),
                        binary.right().replacing(references));
            case Call call ->
                new Call(
                        call.function(),
                        call.arguments().stream()
                                .map(argument -> argument.replacing(references))
                                .toList());
            case Match match -> new Match(match.text().replacing(references), match.pattern());
        };
    }

    /** A number or text as written. */
    record Literal(Value value) implements Node {}

    /** The answer with a name. */
    record Reference(String name) implements Node {}

    /** A number with its sign turned. */
    record Negative(Node operand) implements Node {}

    /** Two parts joined by an operator. */
    record Binary(Operator operator, Node left, Node right) implements Node {}

    /** A function with its arguments. */
    record Call(Builtin function, List<Node> arguments) implements Node {}

    /** Whether a text matches a pattern as a whole. */
    record Match(Node text, BoundedPattern pattern) implements Node {}

    /** Operators with their spelling. */
    enum Operator {
        OR("or"),
        AND("and"),
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED("div"),
        MODULO("mod");

        private final String spelling;

        Operator(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }
}
