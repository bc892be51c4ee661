package eu.regiometer.questionnaire;

import eu.regiometer.questionnaire.Node.Operator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What the {@code constraint} of a line says: a range, or a pattern. Rules of another shape belong to the sheet
 * {@code checks}.
 *
 * @param range valid values
 * @param pattern what a text must match
 */
record Constraint(Range range, Optional<Pattern> pattern) {

    static final Constraint NONE = new Constraint(Range.OPEN, Optional.empty());

    /** The constraint that an expression states, if it has one of the two shapes. */
    static Optional<Constraint> of(Expression expression) {
        Optional<Pattern> pattern = expression.pattern();
        return pattern.isPresent()
                ? Optional.of(new Constraint(Range.OPEN, pattern))
                : range(expression.root()).map(range -> new Constraint(range, Optional.empty()));
    }

    private static Optional<Range> range(Node node) {
        if (!(node instanceof Node.Binary binary)) {
            return Optional.empty();
        }
        if (binary.operator() == Operator.AND) {
            return range(binary.left()).flatMap(left -> range(binary.right()).flatMap(right -> joined(left, right)));
        }
        boolean own = binary.left().equals(new Node.Reference(Expression.SELF));
        if (!own || binary.operator() != Operator.AT_LEAST && binary.operator() != Operator.AT_MOST) {
            return Optional.empty();
        }
        return bound(binary.operator() == Operator.AT_LEAST, binary.right());
    }

    private static Optional<Range> bound(boolean low, Node node) {
        if (node instanceof Node.Reference reference && !low) {
            return Optional.of(
                    new Range(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(reference.name())));
        }
        return number(node)
                .map(OptionalDouble::of)
                .map(value -> low
                        ? new Range(value, OptionalDouble.empty(), Optional.empty())
                        : new Range(OptionalDouble.empty(), value, Optional.empty()));
    }

    private static Optional<Double> number(Node node) {
        if (node instanceof Node.Negative negative) {
            return number(negative.operand()).map(value -> -value);
        }
        boolean literal = node instanceof Node.Literal text && text.value() instanceof Value.Number;
        return literal ? Optional.of(((Value.Number) ((Node.Literal) node).value()).value()) : Optional.empty();
    }

    private static Optional<Range> joined(Range first, Range second) {
        boolean twice = first.low().isPresent() && second.low().isPresent() || upper(first) && upper(second);
        return twice
                ? Optional.empty()
                : Optional.of(new Range(
                        first.low().isPresent() ? first.low() : second.low(),
                        first.high().isPresent() ? first.high() : second.high(),
                        first.upToItem().or(second::upToItem)));
    }

    private static boolean upper(Range range) {
        return range.high().isPresent() || range.upToItem().isPresent();
    }
}
