package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A condition of a questionnaire in the language of XLSForm, for example {@code ${G1} = 1}.
 *
 * <p>Values are three-valued: what hangs on a missing answer is unknown, and unknown never refuses an answer.
 * Differences to other readers of XLSForm: {@code regex} matches the whole text; a comparison with a missing answer is
 * unknown rather than false; a division by zero is missing; {@code min}, {@code max} and {@code count-non-empty} leave
 * missing arguments out.
 */
public final class Expression {

    /** Name under which {@link Answers} give the answer whose line holds the expression. */
    public static final String SELF = ".";

    /** Name under which {@link Answers} give the report date. */
    public static final String TODAY = "today()";

    /** Holds for every row. */
    static final Expression ALWAYS =
            new Expression("", new Node.Literal(new Value.Bool(true)), Collections.emptySortedSet());

    private static final Node NOTHING = new Node.Literal(Value.MISSING);

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
        try {
            var parser = new ExpressionParser(text);
            Node root = parser.parse();
            return new Expression(text, root, parser.references());
        } catch (SyntaxException e) {
            defects.add(
                    at,
                    "at position " + e.position() + " of \"" + text + "\": " + e.found(),
                    e.expected(),
                    "correct the expression");
            return new Expression(text, NOTHING, Collections.emptySortedSet());
        }
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
        return root != NOTHING;
    }

    Node root() {
        return root;
    }

    @Override
    public String toString() {
        return text;
    }
}
