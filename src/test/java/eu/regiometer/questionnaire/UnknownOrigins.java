package eu.regiometer.questionnaire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where in an expression something first became unknown: parts that are unknown although all their parts are known. */
final class UnknownOrigins {

    /** Everything in which our evaluator is meant to differ from JavaRosa, which knows no unknown values. */
    enum Difference {
        /** JavaRosa reads a missing answer as an empty text, so that {@code ${NONE} = 1} is false rather than unknown. */
        MISSING_ANSWER,
        /** JavaRosa computes on with infinity and with "not a number". */
        DIVISION_BY_ZERO,
        /** The same for {@code number('abc')} and for arithmetic with such a text. */
        NO_NUMBER,
        /** JavaRosa holds {@code 'a' < 4} and {@code 'a' > 4} for false; a text has no order for us. */
        NO_ORDER,
        /** A bound is kept by a sum that misses it by rounding only: JavaRosa does so for = but not for &lt;=. */
        ROUNDING,
        /**
         * {@code coalesce}, {@code min} and {@code max} leave out what is unknown for us, and so give a known value
         * where JavaRosa may take infinity for one.
         */
        LEFT_OUT
    }

    private static final Set<Builtin> LEAVING_OUT = EnumSet.of(Builtin.COALESCE, Builtin.MIN, Builtin.MAX);

    private final Evaluator evaluator;
    private final Set<Difference> found = EnumSet.noneOf(Difference.class);
    private boolean leavesOut;

    UnknownOrigins(Expression expression, Answers answers) {
        this.evaluator = new Evaluator(answers);
        visit(expression.root());
        if (leavesOut && !found.isEmpty()) {
            found.add(Difference.LEFT_OUT);
        }
    }

    Set<Difference> differences() {
        return found;
    }

    private boolean known(Node node) {
        return !(evaluator.value(node) instanceof Value.Unknown);
    }

    private void visit(Node node) {
        List<Node> parts = parts(node);
        parts.forEach(this::visit);
        if (node instanceof Node.Call call && LEAVING_OUT.contains(call.function())) {
            leavesOut = true;
        }
        if (node instanceof Node.Binary binary && rounded(binary)) {
            found.add(Difference.ROUNDING);
        }
        if (!known(node) && parts.stream().allMatch(this::known)) {
            found.add(origin(node));
        }
    }

    private Difference origin(Node node) {
        return switch (node) {
            case Node.Reference reference -> Difference.MISSING_ANSWER;
            case Node.Binary binary ->
                switch (binary.operator()) {
                    case LESS, AT_MOST, MORE, AT_LEAST -> Difference.NO_ORDER;
                    case DIVIDED, MODULO ->
                        Comparison.number(evaluator.value(binary.right())) == 0
                                ? Difference.DIVISION_BY_ZERO
                                : Difference.NO_NUMBER;
                    case PLUS, MINUS, TIMES -> Difference.NO_NUMBER;
                    case OR, AND, EQUAL, UNEQUAL -> throw new AssertionError("unknown of known parts: " + binary);
                };
            case Node.Negative negative -> Difference.NO_NUMBER;
            case Node.Call call ->
                switch (call.function()) {
                    case NUMBER, INT, MIN, MAX -> Difference.NO_NUMBER;
                    default -> throw new AssertionError("unknown of known parts: " + call);
                };
            case Node.Literal literal -> throw new AssertionError("an unknown literal");
            case Node.Match match -> throw new AssertionError("a pattern that takes too long: " + match);
        };
    }

    /** Whether two numbers differ, yet by less than their digits can hold. */
    private boolean rounded(Node.Binary binary) {
        double left = Comparison.number(evaluator.value(binary.left()));
        double right = Comparison.number(evaluator.value(binary.right()));
        return left != right && Math.abs(left - right) < 1e-12;
    }

    private static List<Node> parts(Node node) {
        return switch (node) {
            case Node.Literal literal -> List.of();
            case Node.Reference reference -> List.of();
            case Node.Negative negative -> List.of(negative.operand());
            case Node.Binary binary -> List.of(binary.left(), binary.right());
            case Node.Call call -> call.arguments();
            case Node.Match match -> List.of(match.text());
        };
    }
}
