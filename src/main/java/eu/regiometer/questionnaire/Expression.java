package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A condition of a questionnaire in the language of XLSForm, for example {@code ${G1} = 1}.
 *
 * <p>Values are three-valued: what hangs on a missing answer is unknown, and unknown never refuses an answer.
 * Differences to other readers of XLSForm: a comparison with a missing answer is unknown rather than false; a division by
 * zero, a number made of another text and an order of texts are missing; {@code coalesce}, {@code min}, {@code max} and
 * {@code count-non-empty} take any number of arguments and leave missing ones out; a day may be compared with a text.
 */
public final class Expression {

    /** Name under which {@link Answers} give the answer whose line holds the expression. */
    public static final String SELF = ".";

    /** Name under which {@link Answers} give the report date. */
    public static final String TODAY = "today()";

    /** Begins the name under which {@link Answers} give a cell of the line of the sheet choices that is looked at. */
    static final String CHOICE = "choices.";

    /** Holds for every row. */
    static final Expression ALWAYS =
            new Expression("", new Node.Literal(new Value.Bool(true)), Collections.emptySortedSet());

    /** Unknown for every row. */
    static final Expression NOTHING = new Expression("", new Node.Literal(Value.MISSING), Collections.emptySortedSet());

    private static final int LONGEST_SHOWN = 120;

    private final String text;
    private final Node root;
    private final SortedSet<String> references;

    private Expression(String text, Node root, SortedSet<String> references) {
        this.text = text;
        this.root = root;
        this.references = Collections.unmodifiableSortedSet(new TreeSet<>(references));
    }

    /**
     * Parses one expression.
     *
     * @param text expression as its author wrote it
     * @param at where it stands
     * @param defects receives what is wrong, with position and expected token; the result is then always unknown
     */
    public static Expression parse(String text, CellAddress at, Defects defects) {
        return parse(text, at, Collections.emptySet(), defects);
    }

    /** The same where the columns of the sheet choices stand by their bare names. */
    static Expression parse(String text, CellAddress at, Set<String> columns, Defects defects) {
        try {
            var parser = new ExpressionParser(text, columns);
            Node root = parser.parse();
            return new Expression(text, root, parser.references());
        } catch (SyntaxException e) {
            defects.add(
                    FindingCode.QUESTIONNAIRE_EXPRESSION,
                    at,
                    "at position " + e.position() + " of \"" + shown(text) + "\": " + e.found(),
                    e.expected(),
                    "correct the expression");
            return new Expression(text, NOTHING.root, Collections.emptySortedSet());
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** Works the expression out for one row. */
    public Value evaluate(Answers answers) {
        return new Evaluator(answers).value(root);
    }

    /** Works a condition out for one row: numbers are true unless 0, texts unless empty. */
    public Truth test(Answers answers) {
        return Evaluator.truth(evaluate(answers));
    }

    /** Codes of the items and columns it asks for, without {@link #SELF}. */
    public SortedSet<String> references() {
        return references;
    }

    /** The expression as its author wrote it. */
    public String text() {
        return text;
    }

    /** The same for people: names without {@code ${ }}, for example {@code G1 = 1}. */
    public String readable() {
        return text.replaceAll("\\$\\{\\s*([A-Za-z0-9_-]+)\\s*}", "$1").strip();
    }

    /** The pattern, where the expression is nothing but {@code regex(., 'pattern')}. */
    Optional<Pattern> pattern() {
        boolean own = root instanceof Node.Match match && match.text().equals(new Node.Reference(SELF));
        return own ? Optional.of(((Node.Match) root).pattern().pattern()) : Optional.empty();
    }

    /** Whether the text could be parsed. */
    boolean parsed() {
        return root != NOTHING.root;
    }

    Node root() {
        return root;
    }

    /** The same with some references replaced by other expressions. */
    Expression replacing(Function<String, Optional<Expression>> others) {
        var left = new TreeSet<String>();
        Node replaced = root.replacing(name -> {
            Optional<Expression> other = others.apply(name);
            other.map(Expression::references).orElseGet(() -> named(name)).forEach(left::add);
            return other.map(Expression::root).orElseGet(() -> new Node.Reference(name));
        });
        return new Expression(text, replaced, left);
    }

    /** The same with the answer of its own line by its name. */
    Expression about(String name) {
        return replacing(reference -> reference.equals(SELF) ? Optional.of(reference(name)) : Optional.empty());
    }

    /** Holds where both hold. */
    Expression and(Expression other) {
        var names = new TreeSet<>(references);
        names.addAll(other.references);
        String joined = bracketed() + " and " + other.bracketed();
        return new Expression(joined, new Node.Binary(Node.Operator.AND, root, other.root), names);
    }

    private String bracketed() {
        return root instanceof Node.Binary binary && binary.operator() == Node.Operator.OR ? "(" + text + ")" : text;
    }

    private static Expression reference(String name) {
        return new Expression("${" + name + "}", new Node.Reference(name), named(name));
    }

    private static SortedSet<String> named(String name) {
        return name.equals(SELF) || name.startsWith(CHOICE)
                ? Collections.emptySortedSet()
                : new TreeSet<>(List.of(name));
    }

    @Override
    public String toString() {
        return text;
    }
}
