package eu.regiometer.questionnaire;

import java.util.List;

/** Part of a parsed expression. */
sealed interface Node {

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
